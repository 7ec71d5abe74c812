import type { DirectiveComment } from './engagementDocument.ts';
import { endOfLine, startOfLine } from './lines.ts';
import { PlacedRange, type Placement } from './placement.ts';
import type { Range } from './tree.ts';

/** What a directive comment begins with. A `#` begins a comment only behind blank space (YAML 1.2.2, 6.6). */
const beginning = /(?<![^ \t\r\n\ufeff])#[ \t]*engagement-/g;

/**
 * What looks like directive comments in a chunk, in order; in a text it may only look so. `next` is known as far as the chunk goes.
 * Cost is linear, and nearly nothing where there are none.
 */
export function ownDirectives(text: string, placement: Placement): readonly DirectiveComment[] {
  if (!text.includes('engagement-')) return none;
  const found: DirectiveComment[] = [];
  let line = new PlacedRange(placement, 0, 0);
  for (const { index } of text.matchAll(beginning)) {
    if (index >= line.to) line = new PlacedRange(placement, startOfLine(text, index), endOfLine(text, index));
    const comment = text.slice(index, line.to).trimEnd();
    found.push({
      text: comment,
      range: new PlacedRange(placement, index, index + comment.length),
      line,
      alone: text.slice(line.from, index).trim() === '',
      next: undefined,
    });
  }
  // From the last one on, so that many in a row do not look at the same lines again and again.
  for (let at = found.length - 1; at >= 0; at--) {
    const directive = found[at] as DirectiveComment;
    found[at] = { ...directive, next: nextOf(directive, found[at + 1], text, placement) };
  }
  return found;
}

/** @param following the directive behind it, with its own next line */
function nextOf(
  { line }: DirectiveComment,
  following: DirectiveComment | undefined,
  text: string,
  placement: Placement,
): Range | undefined {
  const from = (line as PlacedRange).to;
  if (following?.line === line) return following.next;
  if (!following?.alone) return contentLine(text, from, text.length, placement);
  return contentLine(text, from, (following.line as PlacedRange).from, placement) ?? following.next;
}

const none: readonly DirectiveComment[] = [];

/** The first line of a chunk with anything else than a comment on it. */
export function firstContentLine(text: string, placement: Placement): Range | undefined {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  return isContent(text, start)
    ? new PlacedRange(placement, start, endOfLine(text, start))
    : contentLine(text, endOfLine(text, start), text.length, placement);
}

/** The first line with anything else than a comment on it, behind the line that ends at `from`, before `stop`. */
function contentLine(text: string, from: number, stop: number, placement: Placement): Range | undefined {
  for (let newline = text.indexOf('\n', from); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
    const start = newline + 1;
    if (start >= stop) return undefined;
    if (isContent(text, start)) return new PlacedRange(placement, start, endOfLine(text, start));
  }
  return undefined;
}

function isContent(text: string, lineStart: number): boolean {
  let at = lineStart;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9 || text.charCodeAt(at) === 13) at++;
  const code = text.charCodeAt(at);
  return !(Number.isNaN(code) || code === 10 || code === 35);
}
