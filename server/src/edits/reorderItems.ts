import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range, SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { hasAnchor } from './anchors.ts';
import { keepsLineBreaks } from './insertBlock.ts';
import { insideOf } from './insertFlow.ts';
import { behindMember, endOfIndicator, firstColumn, nextLine } from './lineRanges.ts';
import { type Member, membersOf, surroundingsOf } from './surroundings.ts';

/**
 * Gives the items of a list another order. Each goes with its lines and the comments above it; empty lines between items stay where they are.
 * Undefined where that could change what the spec says, or tear a comment from what it is about.
 *
 * @param order for each place the index of the item that is to stand there, each once
 */
export function reorderItems(document: EngagementDocument, list: SeqNode, order: readonly number[]): Edit | undefined {
  const first = order.findIndex((from, index) => from !== index);
  if (first < 0 || hasAnchor(list)) return undefined;
  const units = list.flow ? flowUnits(document, list) : blockUnits(document, list);
  const last = order.findLastIndex((from, index) => from !== index);
  const [from, to] = [units?.[first], units?.[last]];
  if (!units || !from || !to) return undefined;
  const { text } = document;
  const pieces = order.slice(first, last + 1).map((index, place) => {
    const unit = units[index];
    const [before, after] = [units[first + place - 1], units[first + place]];
    const separator = place > 0 && before && after ? text.slice(before.end, after.start) : '';
    return separator + (unit ? text.slice(unit.start, unit.end) : '');
  });
  return { range: { start: from.start, end: to.end }, newText: pieces.join('') };
}

/** What moves in brackets: the items alone. */
function flowUnits({ text }: EngagementDocument, list: SeqNode): Range[] | undefined {
  const inside = insideOf(text, list);
  const units = list.items.map(({ range }) => range);
  const gaps = [...units.map(({ start }, index) => [units[index - 1]?.end ?? inside.start, start] as const)];
  gaps.push([units.at(-1)?.end ?? inside.start, inside.end]);
  return gaps.every(([start, end]) => /^[\s,]*$/.test(text.slice(start, end))) ? units : undefined;
}

/** What moves in block style: whole lines, from the comments above an item to the last character of the last line that is not empty. */
function blockUnits(document: EngagementDocument, list: SeqNode): Range[] | undefined {
  const { text } = document;
  const { holder } = surroundingsOf(document, list);
  const { items } = list;
  const last = items.at(-1);
  // A block scalar (`|`, `>`) reads another way where the line break behind it is not there, or the empty lines behind it are others.
  const isCut = last !== undefined && behindMember(text, last) === text.length && !text.endsWith('\n');
  if (items.some((item) => keepsLineBreaks(text, item) || (isCut && endsInBlockScalar(item)))) return undefined;

  const units: Range[] = [];
  let behind = holder && 'key' in holder ? nextLine(text, endOfIndicator(holder)) : undefined;
  for (const item of items) {
    const line = firstColumn(text, item.range.start);
    const gap = { start: Math.min(behind ?? line, line), end: line };
    if (text.slice(line, item.range.start).trim() !== '' || !isBlankOrComments(text, gap)) return undefined;
    behind = behindMember(text, item);
    units.push({ start: behindBlank(text, gap), end: withoutBlankEnd(text, { start: line, end: behind }) });
  }
  return units;
}

function isBlankOrComments(text: string, { start, end }: Range): boolean {
  return text
    .slice(start, end)
    .split('\n')
    .every((line) => /^\s*(?:#|$)/.test(line));
}

/** The start of the first line that is not empty. */
function behindBlank(text: string, { start, end }: Range): number {
  let line = start;
  while (line < end && text.slice(line, nextLine(text, line)).trim() === '') line = nextLine(text, line);
  return line;
}

/** The end of the last line that is not empty, without its line break. */
function withoutBlankEnd(text: string, { start, end }: Range): number {
  let stop = end;
  for (;;) {
    const newline = text.lastIndexOf('\n', stop - 1);
    if (newline < start || text.slice(newline, stop).trim() !== '') return stop;
    stop = text[newline - 1] === '\r' ? newline - 1 : newline;
  }
}

function endsInBlockScalar(member: Member): boolean {
  const { value } = member;
  if (value?.kind === 'scalar') return value.style === 'literal' || value.style === 'folded';
  const last = (value?.kind === 'map' || value?.kind === 'seq') && !value.flow ? membersOf(value).at(-1) : undefined;
  return last !== undefined && endsInBlockScalar(last);
}
