/**
 * The kinds of tokens, in the order in which the protocol numbers them. All are standard, so that every theme of every editor has colours for
 * them.
 */
export const tokenTypes = ['variable', 'property', 'number', 'string'] as const;
export type TokenType = (typeof tokenTypes)[number];

/** What is special about a token. Beyond the first these are ours; package.json tells VS Code of them. */
export const tokenModifiers = ['declaration', 'date', 'duration', 'vague'] as const;
export type TokenModifier = (typeof tokenModifiers)[number];
