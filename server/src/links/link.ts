import type { Range } from '../document/tree.ts';

/** Something in a text that leads elsewhere. */
export interface Link {
  /** What is clicked, without quotes. */
  readonly range: Range;
  /** An address that is safe to open: `https`, `http`, `mailto`, or a file beside the one that the link is in. */
  readonly target: string;
  readonly leads: LinkTarget;
}

/** Where a link leads, for what is told of it. */
export type LinkTarget =
  | { readonly to: 'page' | 'mail' | 'file' }
  | { readonly to: 'issue'; readonly key: string; readonly tool: string };

/** A link in a text by itself; indices are UTF-16 code units. */
export interface TextLink {
  readonly start: number;
  readonly end: number;
  readonly target: string;
  readonly leads: LinkTarget;
}
