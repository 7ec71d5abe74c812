import type { EngagementDocument } from '../document/engagementDocument.ts';
import { endOfLine, startOfLine } from '../document/lines.ts';
import { type Entry, follow, type MapNode, ownEntry, type SeqNode } from '../document/tree.ts';
import { addItems } from '../edits/addItems.ts';
import type { ContentMap } from '../edits/content.ts';
import { fillValue } from '../edits/fillValue.ts';
import { insertBehind } from '../edits/insertBehind.ts';
import { nextLine } from '../edits/lineRanges.ts';
import { keyOrderAt } from '../schema/schema.ts';
import type { Edit } from '../validation/problem.ts';

/**
 * The edits that add people to the list `people` where an offset is in it, in the style of the list; undefined where it is not. The blank line
 * that the offset is on goes.
 *
 * @param anywhere also where something is written already: then they go behind the person there
 */
export function insertPeople(
  document: EngagementDocument,
  root: MapNode,
  offset: number,
  people: readonly ContentMap[],
  anywhere: boolean,
): Edit[] | undefined {
  const entry = ownEntry(root, 'people');
  if (!entry || sectionAt(root, offset) !== entry || offset < (entry.afterColon ?? entry.key.range.end))
    return undefined;
  const list = follow(entry.value);
  if (entry.value && entry.value.kind !== 'seq' && !(list?.kind === 'scalar' && list.value === null)) return undefined;
  const blank = blankLineAt(document.text, offset);
  if (list?.kind !== 'seq' || list.items.length === 0) {
    const edit = addItems(document, root, 'people', people, keyOrderAt([]));
    return edit && withoutLine([edit], blank);
  }
  const index = list.items.findLastIndex(({ range }) => range.start <= offset);
  const item = list.items[index];
  const [first, ...others] = people;
  if (item && first && !item.value && !list.flow && offset <= endOfLine(document.text, item.range.start)) {
    const edit = fillValue(document, item, first);
    return others.length === 0 ? [edit] : undefined;
  }
  if (!anywhere && !blank && !isBetweenItems(list, index, offset)) return undefined;
  return withoutLine([insertBehind(document, list, index, people)], blank);
}

/** The section that an offset is in, or below which it stands. */
function sectionAt(root: MapNode, offset: number): Entry | undefined {
  return root.entries.findLast(({ range }) => range.start <= offset);
}

/** Within the brackets, where no item is. */
function isBetweenItems({ flow, items, range }: SeqNode, index: number, offset: number): boolean {
  const end = items[index]?.range.end ?? range.start;
  return flow && offset > end && offset < range.end;
}

/** The line of an offset with its line break, if there is nothing on it; undefined for other lines. */
function blankLineAt(text: string, offset: number): Edit['range'] | undefined {
  const start = startOfLine(text, offset);
  const isBlank = text.slice(start, endOfLine(text, offset)).trim() === '';
  return isBlank ? { start, end: nextLine(text, offset) } : undefined;
}

/** Takes a blank line out together with other edits; where one of them writes beside it, the two become one edit. */
function withoutLine([edit]: readonly [Edit], blank: Edit['range'] | undefined): Edit[] {
  if (!blank) return [edit];
  const { start, end } = edit.range;
  if (end < blank.start || start > blank.end) return [edit, { range: blank, newText: '' }];
  // A line break is left out of an edit at the end of the text, where there is none to stand behind.
  return [{ range: { start: Math.min(start, blank.start), end: Math.max(end, blank.end) }, newText: edit.newText }];
}
