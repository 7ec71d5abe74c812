import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextChange } from '../../../server/src/document/engagementDocument.ts';

/** A change by offsets: what is between `start` and `end` becomes `text`. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The same change with lines and characters, as an editor says it. */
export function toChange(text: string, splice: Splice): TextChange {
  const lines = TextDocument.create('', '', 0, text);
  return { range: { start: lines.positionAt(splice.start), end: lines.positionAt(splice.end) }, text: splice.text };
}

/** The text after a change. The lines are counted anew for each: what an editor's own bookkeeping does is no measure. */
export function applyChange(text: string, change: TextChange): string {
  if (!change.range) return change.text;
  const lines = TextDocument.create('', '', 0, text);
  const a = lines.offsetAt(change.range.start);
  const b = lines.offsetAt(change.range.end);
  return text.slice(0, Math.min(a, b)) + change.text + text.slice(Math.max(a, b));
}

/** The smallest change that makes one text of another. */
export function changeBetween(before: string, after: string): Splice {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}
