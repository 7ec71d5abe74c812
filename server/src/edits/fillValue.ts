import type { EngagementDocument } from '../document/engagementDocument.ts';
import { endOfLine } from '../document/lines.ts';
import type { Edit } from '../validation/problem.ts';
import type { Content } from './content.ts';
import { layoutAt } from './layout.ts';
import { columnOf, endOfIndicator, firstColumn, nextLine } from './lineRanges.ts';
import { editOf, type Piece } from './pieces.ts';
import { type Member, surroundingsOf } from './surroundings.ts';
import { isInline, writeBlock, writeInline } from './writeContent.ts';

/**
 * Writes a value where none is: behind `key:` or `- `, or in the place of `null` or `~`. Maps and lists go to the lines below,
 * unless that is within brackets; a comment behind the key stays where it is.
 */
export function fillValue(document: EngagementDocument, member: Member, value: Content): Edit {
  const { text, lineEnd } = document;
  const { flow } = surroundingsOf(document, member);
  const written = member.value?.range;
  const at = written?.start ?? endOfIndicator(member);
  const end = written?.end ?? at;
  if (flow || isInline(value)) {
    return inline(document, member, { at, end }, writeInline(value, flow));
  }
  const layout = layoutAt(document, at);
  const column = columnOf(text, member);
  if (!('key' in member)) return behindDash(document, { at, end }, writeBlock(value, column + 2, layout));

  const inner = column + (Array.isArray(value) ? layout.listStep : layout.step);
  const lines = [' '.repeat(inner), ...writeBlock(value, inner, layout)];
  if (at < end) {
    // A null goes; the rest of its line, if any, stays.
    const range = { start: text.slice(0, at).trimEnd().length, end: endOfLine(text, end) };
    return editOf(document, range, [text.slice(end, range.end).trimEnd(), lineEnd, ...lines]);
  }
  const below = nextLine(text, at);
  const range = { start: below, end: below };
  return editOf(document, range, text[below - 1] === '\n' ? [...lines, lineEnd] : [lineEnd, ...lines]);
}

function inline(
  document: EngagementDocument,
  member: Member,
  { at, end }: { at: number; end: number },
  pieces: readonly Piece[],
): Edit {
  const { text } = document;
  if (at < end) return editOf(document, { start: at, end }, pieces);
  const colon = 'key' in member && member.afterColon === undefined ? ':' : '';
  const space = /\s/.test(text.charAt(at - 1)) ? '' : ' ';
  // Blank space at the end of the line, or in front of a comma, would otherwise end up behind the value.
  const blank = /^[ \t]*(?=,|$)/.exec(text.slice(at, endOfLine(text, at)))?.[0].length ?? 0;
  return editOf(document, { start: at, end: at + blank }, [colon + space, ...pieces]);
}

/** The line is written from its start, so that several lines can be a snippet. A comment ends up behind the last of them. */
function behindDash(
  document: EngagementDocument,
  { at, end }: { at: number; end: number },
  pieces: readonly Piece[],
): Edit {
  const { text } = document;
  const start = firstColumn(text, at);
  const lineStop = endOfLine(text, end);
  const stop = text.slice(end, lineStop).trim() === '' ? lineStop : end;
  return editOf(document, { start, end: stop }, [`${text.slice(start, at).trimEnd()} `, ...pieces]);
}
