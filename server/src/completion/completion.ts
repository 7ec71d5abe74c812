import type { SpecCompletion } from './specPlace.ts';

/** What could be written at a place of a file. */
export interface Completion {
  readonly label: string;
  readonly kind: SpecCompletion['kind'];
  /** A word on it, shown beside the label. */
  readonly detail?: string;
  /** Markdown; worked out when somebody wants to read it. */
  readonly documentation?: () => string;
  /** What is written from `start` up to the cursor (or `insertEnd`), or up to `end`, with the file's own line ends and indentation. */
  readonly newText: string;
  /** The same with tab stops, in the syntax of the protocol's snippets. */
  readonly snippet?: string;
  /** Offsets in the line of the cursor, before and behind it, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Where a quote that closes at the cursor is taken along: behind it. */
  readonly insertEnd?: number;
  /** What the text from `start` to the cursor is compared with. */
  readonly filter: string;
  /** From 0 for what is likeliest to 9. */
  readonly rank: number;
}
