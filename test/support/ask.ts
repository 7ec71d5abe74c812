import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import type { Wording } from '../../server/src/lexicon/types.ts';
import { readClient } from '../../server/src/lsp/client.ts';
import type { FeatureContext } from '../../server/src/lsp/feature.ts';
import { readSettings } from '../../server/src/lsp/settings.ts';
import type { Locale } from '../../server/src/rules/rule.ts';

/** The numbers of all kinds that the protocol has. */
const upTo = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);

/** What a client that can do everything says of itself. */
export const ableClient = {
  textDocument: {
    completion: {
      completionItemKind: { valueSet: upTo(25) },
      completionItem: {
        snippetSupport: true,
        documentationFormat: ['markdown'],
        resolveSupport: { properties: ['documentation', 'detail'] },
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        insertTextModeSupport: { valueSet: [1, 2] },
      },
    },
    definition: { linkSupport: true },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true, symbolKind: { valueSet: upTo(26) } },
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: false },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } },
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
} as const;

export interface AskOptions {
  readonly uri?: string;
  readonly kind?: FeatureContext['kind'];
  readonly locale?: Locale;
  /** What the client says of itself; `ableClient` where it is not given. */
  readonly capabilities?: unknown;
  readonly initializationOptions?: unknown;
  /** The user's own phrases, and those that the user accepts. */
  readonly wording?: Wording;
  /** Under `engagement.*`. */
  readonly settings?: unknown;
  /** The moment of the request; Monday 14 September 2026, 09:00 UTC, where it is not given. */
  readonly now?: number;
}

/** What a feature gets to see of a file with this text. */
export function contextOf(text: string, options: AskOptions = {}): FeatureContext {
  const { uri = 'file:///specs/test.engagement.yaml', kind = 'spec', locale = 'en' } = options;
  const service = createLanguageService();
  const settings = { ...defaultSettings(locale), wording: options.wording };
  const document = service.parse(uri, 1, text);
  return {
    document,
    kind,
    client: readClient({
      processId: null,
      rootUri: null,
      capabilities: (options.capabilities ?? ableClient) as object,
      locale,
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
    }),
    problems: () => Promise.resolve(service.problems(document, settings)),
    supposing: (other) => Promise.resolve(service.problems(parseEngagement(uri, 0, other), settings)),
    config: () => Promise.resolve(undefined),
    matcherFor: () => Promise.resolve((words, language) => service.matcherFor(words, language, options.wording)),
    settings: () => Promise.resolve(readSettings(options.settings, locale)),
    now: () => options.now ?? Date.UTC(2026, 8, 14, 9),
    pause: () => Promise.resolve(),
  };
}

/** A text with the cursor at `‸`: the text without it, and where it was, as an offset and as the protocol has it. */
export function atCursor(marked: string): {
  readonly text: string;
  readonly offset: number;
  readonly position: { readonly line: number; readonly character: number };
} {
  const offset = marked.indexOf('‸');
  if (offset < 0 || marked.includes('‸', offset + 1)) throw new Error('There must be one ‸ in the text.');
  const before = marked.slice(0, offset).split('\n');
  return {
    text: marked.replace('‸', ''),
    offset,
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
