/** The lines of a text. Lines count from 0; offsets are UTF-16 code units from the start of the text. */
export class TextLines {
  readonly text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [text.startsWith('\ufeff') ? 1 : 0];
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    this.text = text;
    this.#starts = starts;
  }

  /** How many there are; behind a line break at the end of the text there is one more, an empty one. */
  get count(): number {
    return this.#starts.length;
  }

  /** The line that an offset is on. */
  at(offset: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** Where a line begins, behind a byte order mark. */
  start(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** Where a line ends, without its line break. */
  end(line: number): number {
    const next = this.#starts[line + 1];
    if (next === undefined) return this.text.length;
    return next - 1 > this.start(line) && this.text[next - 2] === '\r' ? next - 2 : next - 1;
  }

  /** The first character of a line that is neither a space nor a tab; its end where there is none. */
  ink(line: number): number {
    const end = this.end(line);
    let at = this.start(line);
    while (at < end && isBlank(this.text.charCodeAt(at))) at++;
    return at;
  }

  /** Behind the last character of a line that is neither a space nor a tab; its start where there is none. */
  inkEnd(line: number): number {
    const start = this.start(line);
    let at = this.end(line);
    while (at > start && isBlank(this.text.charCodeAt(at - 1))) at--;
    return at;
  }

  /** How many characters an offset is behind the start of its line. */
  column(offset: number): number {
    return offset - this.start(this.at(offset));
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
