import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SpecNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { behindMember, columnOf, endOfMember, firstColumn, startOfBlockMember } from './lineRanges.ts';
import { editOf, type Piece } from './pieces.ts';
import type { Member } from './surroundings.ts';

/**
 * Inserts a member into a map or list in block style, as whole lines where that can be. Members with several lines are parted by
 * an empty line if most of those that are there are.
 *
 * @param first the first of the members that are there
 * @param index where the new one goes among them
 * @param pieces its lines, written for the column of the members; no line break at the end
 */
export function insertBlock(
  document: EngagementDocument,
  { members, first, index }: { members: readonly Member[]; first: Member; index: number },
  pieces: readonly Piece[],
): Edit {
  const { text, lineEnd } = document;
  const previous = members[index - 1];
  const next = members[index];
  const long = pieces.some((piece) => typeof piece === 'string' && piece.includes('\n'));
  const apart = areApart(text, members);
  if (!previous) return insertFirst(document, first, pieces, apart && (long || isLong(text, first)));

  const at = behindMember(text, previous);
  const before = apart && (long || isLong(text, previous)) && !keepsLineBreaks(text, previous);
  const after = next && apart && (long || isLong(text, next)) && !isBlankBetween(text, previous, next);
  const indent = ' '.repeat(columnOf(text, first));
  const empty = before ? lineEnd : '';
  const lines = text[at - 1] === '\n' ? [empty, indent, ...pieces, lineEnd] : [lineEnd, empty, indent, ...pieces];
  return editOf(document, { start: at, end: at }, after ? [...lines, lineEnd] : lines);
}

/** In front of the first: where that stands behind a dash, the new one takes its place there. */
function insertFirst(document: EngagementDocument, next: Member, pieces: readonly Piece[], apart: boolean): Edit {
  const { text, lineEnd } = document;
  const end = startOfBlockMember(text, next);
  const start = firstColumn(text, end);
  const prefix = text.slice(start, end);
  const lines = [prefix, ...pieces, apart ? lineEnd + lineEnd : lineEnd];
  if (prefix.trim() === '') return editOf(document, { start, end: start }, lines);
  return editOf(document, { start, end }, [...lines, ' '.repeat(prefix.length)]);
}

/** True where most of the gaps beside a member of several lines hold an empty line. */
function areApart(text: string, members: readonly Member[]): boolean {
  let gaps = 0;
  let blank = 0;
  for (const [index, next] of members.entries()) {
    const previous = members[index - 1];
    if (!previous || !(isLong(text, previous) || isLong(text, next))) continue;
    gaps++;
    if (isBlankBetween(text, previous, next)) blank++;
  }
  return blank * 2 > gaps;
}

function isLong(text: string, member: Member): boolean {
  return text.slice(member.range.start, endOfMember(member)).trimEnd().includes('\n');
}

function isBlankBetween(text: string, previous: Member, next: Member): boolean {
  const between = text.slice(behindMember(text, previous), firstColumn(text, next.range.start));
  return /(?:^|\n)[ \t]*\r?\n/.test(between);
}

/** True where empty lines behind the member would be content: it ends in a block scalar that keeps them (`|+`, `>+`). */
export function keepsLineBreaks(text: string, member: Member): boolean {
  const { value } = member;
  if (value?.kind === 'scalar') {
    const { style, range } = value;
    return (style === 'literal' || style === 'folded') && /^.[1-9]?\+/.test(text.slice(range.start, range.start + 3));
  }
  const last = (value?.kind === 'map' || value?.kind === 'seq') && !value.flow ? lastOf(value) : undefined;
  return last !== undefined && keepsLineBreaks(text, last);
}

function lastOf(node: Extract<SpecNode, { kind: 'map' | 'seq' }>): Member | undefined {
  return node.kind === 'map' ? node.entries.at(-1) : node.items.at(-1);
}
