/**
 * A stretch of a scalar's source and the decoded text it stands for. Stretches that stand for nothing (quotes,
 * indentation, an escaped line break) are no segments: they are the gaps between them.
 */
export interface Segment {
  /** Offsets into the source, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Indices into the decoded text; never empty. */
  readonly textStart: number;
  readonly textEnd: number;
  /** True where source and text are the same, character by character; false for an escape or a folded line break. */
  readonly verbatim: boolean;
}

/** Collects the segments of one scalar in the order of the source, and their text. */
export class SegmentList {
  readonly segments: Segment[] = [];
  readonly #source: string;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Source that stands for itself. */
  run(start: number, end: number): void {
    if (start < end) this.#add(start, end, this.#source.slice(start, end), true);
  }

  /** Source that stands for `text` as a whole. It may be empty: YAML ends a block with a line break even where the file has none. */
  atom(start: number, end: number, text: string): void {
    if (text !== '') this.#add(start, end, text, false);
  }

  /** The decoded text of all segments. */
  text(): string {
    return this.#parts.join('');
  }

  #add(start: number, end: number, text: string, verbatim: boolean): void {
    const textStart = this.#length;
    this.#length += text.length;
    this.#parts.push(text);
    this.segments.push({ start, end, textStart, textEnd: this.#length, verbatim });
  }
}
