import type { Edit } from '../../server/src/validation/problem.ts';

/** The text after non-overlapping edits, all made against the same text. Throws where they overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { range, newText } of edits.toSorted(
    (a, b) => a.range.start - b.range.start || a.range.end - b.range.end,
  )) {
    if (range.start < at || range.end < range.start || range.end > text.length)
      throw new Error('The edits overlap or lie outside of the text.');
    result += text.slice(at, range.start) + newText;
    at = range.end;
  }
  return result + text.slice(at);
}
