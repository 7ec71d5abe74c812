import type { EngagementDocument } from '../document/engagementDocument.ts';
import { endOfLine } from '../document/lines.ts';
import type { MapNode, SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { insideOf } from './insertFlow.ts';
import { endOfMember, firstColumn, nextLine } from './lineRanges.ts';
import { type Member, membersOf } from './surroundings.ts';

/** Removes a member of `{ }` or `[ ]` with its comma, and with its lines where it has them for itself. */
export function removeFlow(document: EngagementDocument, collection: MapNode | SeqNode, member: Member): Edit {
  const { text } = document;
  const members = membersOf(collection);
  const inside = insideOf(text, collection);
  const index = members.indexOf(member);
  const previous = members[index - 1];
  const previousEnd = previous && endOfMember(previous);
  const start = skipBlank(text, previousEnd === undefined ? inside.start : behindComma(text, previousEnd));
  const end = Math.max(start, endOfMember(member)); // what is missing in a broken list may be placed before blank space
  const stop = behindComma(text, end);
  const cut = (from: number, to: number): Edit => ({ range: { start: from, end: to }, newText: '' });

  const rest = text.slice(inside.start, start) + text.slice(stop, inside.end);
  if (members.length === 1 && rest.trim() === '') return cut(inside.start, inside.end);
  const line = firstColumn(text, start);
  if (text.slice(line, start).trim() === '' && /^[ \t]*(?:#|$)/.test(text.slice(stop, endOfLine(text, stop)))) {
    return cut(line, nextLine(text, stop));
  }
  if (stop > end) return cut(start, stop + (/^[ \t]*/.exec(text.slice(stop, endOfLine(text, stop)))?.[0].length ?? 0));
  // The comma in front of the last goes with it, unless there is a comment or a line break between them; it does no harm.
  const alongside = previousEnd !== undefined && !/[\n#]/.test(text.slice(previousEnd, start));
  return cut(alongside ? previousEnd : start, end);
}

/** The offset behind the comma that follows, or the offset itself where none does. */
function behindComma(text: string, offset: number): number {
  const at = skipBlank(text, offset);
  return text[at] === ',' ? at + 1 : offset;
}

/** The offset behind blank space, line breaks and comments. */
function skipBlank(text: string, offset: number): number {
  let at = offset;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    if (text[at] !== '#' || !/\s/.test(text.charAt(at - 1))) return at;
    at = endOfLine(text, at);
  }
}
