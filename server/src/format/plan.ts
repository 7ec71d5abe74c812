import type { Edit } from '../validation/problem.ts';
import type { Style } from './style.ts';
import type { TextLines } from './textLines.ts';

/** The column of something in block style: as it is, and as it is going to be. */
export interface Level {
  readonly old: number;
  readonly new: number;
}

/** Who decides on the start of a line. */
const free = 0;
/** Within brackets, or within a text that goes on over several lines: no comment there is one of the block around it. */
const owned = 1;
/** Within a text whose blank space counts. */
const verbatim = 2;

/**
 * What formatting is going to change: where each line begins, and the edits within lines. All of them are blank space for blank
 * space, but for folded prose. Lines that must not change do not, whatever is asked for.
 */
export class Plan {
  readonly lines: TextLines;
  readonly style: Style;
  readonly lineEnd: string;
  /** What is on a line in block style, from the left: keys and dashes. */
  readonly levels = new Map<number, Level[]>();
  readonly edits: Edit[] = [];
  readonly #editable: Uint8Array;
  /** For each line how many before it must not change. */
  readonly #locked: Uint32Array;
  readonly #columns: Int32Array;
  readonly #kinds: Uint8Array;

  constructor(lines: TextLines, editable: Uint8Array, style: Style, lineEnd: string) {
    this.lines = lines;
    this.style = style;
    this.lineEnd = lineEnd;
    this.#editable = editable;
    this.#locked = new Uint32Array(lines.count + 1);
    for (let line = 0; line < lines.count; line++) {
      this.#locked[line + 1] = (this.#locked[line] ?? 0) + (editable[line] ? 0 : 1);
    }
    this.#columns = new Int32Array(lines.count).fill(-1);
    this.#kinds = new Uint8Array(lines.count);
  }

  get text(): string {
    return this.lines.text;
  }

  isEditable(line: number): boolean {
    return this.#editable[line] === 1;
  }

  /** True where all lines from one offset to another may change. */
  isAllEditable(start: number, end: number): boolean {
    const { lines } = this;
    const last = end > start && lines.text[end - 1] === '\n' ? lines.at(end - 1) : lines.at(end);
    return this.#locked[last + 1] === this.#locked[lines.at(start)];
  }

  /** True where nothing but blank space is before the offset on its line. */
  isFirst(offset: number): boolean {
    return this.lines.ink(this.lines.at(offset)) === offset;
  }

  /** Puts what a line begins with into a column. */
  place(line: number, column: number): void {
    this.#columns[line] = this.isEditable(line) ? column : this.indentOf(line);
  }

  /** The column that a line has been put into; undefined where it stays as it is. */
  columnOf(line: number): number | undefined {
    const column = this.#columns[line] ?? -1;
    return column < 0 ? undefined : column;
  }

  /** How many characters of blank space a line begins with. */
  indentOf(line: number): number {
    return this.lines.ink(line) - this.lines.start(line);
  }

  /** The lines behind the first of something that stands within brackets or goes on over several lines. */
  own(first: number, last: number): void {
    for (let line = first + 1; line <= last; line++) this.#kinds[line] = Math.max(owned, this.#kinds[line] ?? free);
  }

  /** The lines on which blank space counts. */
  keep(first: number, last: number): void {
    this.#kinds.fill(verbatim, first, last + 1);
  }

  isFree(line: number): boolean {
    return this.#kinds[line] === free;
  }

  isKept(line: number): boolean {
    return this.#kinds[line] === verbatim;
  }

  /** Replaces blank space within a line, if it may change and does. */
  replace(start: number, end: number, newText: string): void {
    if (!this.isEditable(this.lines.at(start)) || this.text.slice(start, end) === newText) return;
    this.edits.push({ range: { start, end }, newText });
  }
}
