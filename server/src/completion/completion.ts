/** What could be written at a place of a file. */
export interface Completion {
  readonly label: string;
  readonly kind: 'key' | 'value';
  /** A word on it, shown beside the label. */
  readonly detail?: string;
  readonly documentation: string;
  /** What is written, from `start` (an offset) up to the cursor, with the file's own line ends. */
  readonly newText: string;
  readonly start: number;
}
