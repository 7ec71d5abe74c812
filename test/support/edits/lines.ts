/** The offsets at which the lines of a text begin. A line ends behind its `\n`; the last one may be empty. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Some lines of a text as a stretch: from the start of the first to behind the line break of the last. */
export interface Lines {
  readonly start: number;
  readonly end: number;
  /** The same as texts, each with its line break. */
  readonly lines: readonly string[];
}

/** `count` lines from the one with that number on; fewer at the end of the text. */
export function linesAt(text: string, number: number, count: number): Lines {
  const starts = lineStarts(text);
  const first = Math.min(number, starts.length - 1);
  const start = starts[first] ?? 0;
  const end = starts[first + count] ?? text.length;
  return { start, end, lines: text.slice(start, end).split(/(?<=\n)/) };
}
