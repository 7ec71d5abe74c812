import type { EngagementDocument } from '../document/engagementDocument.ts';
import { endOfLine } from '../document/lines.ts';
import type { ScalarNode, SeqNode, SpecNode } from '../document/tree.ts';
import { writeScalar } from '../document/writeScalar.ts';
import type { Edit } from '../validation/problem.ts';
import { layoutAt } from './layout.ts';
import { columnOf, endOfIndicator, endOfNode, firstColumn, inkEnd, shiftLines, startOfNode } from './lineRanges.ts';
import { putInline } from './putInline.ts';
import { type Member, surroundingsOf } from './surroundings.ts';

/** Makes a list of a value, with the value as its only item: `[x]`, or `- ` and the lines below indented. */
export function wrapInList(document: EngagementDocument, node: SpecNode): Edit {
  const { text } = document;
  const start = startWithAnchor(text, node);
  const { flow, holder } = surroundingsOf(document, node);
  if (hasBlockLines(node)) {
    const source = text.slice(start, inkEnd(text, node));
    const range = { start, end: start + source.length };
    if (node.kind !== 'scalar') return { range, newText: `- ${shiftLines(source, 2)}` };
    return wrapBlockScalar(document, holder, source, range);
  }
  const range = { start, end: node.range.end };
  const source = text.slice(start, node.range.end);
  const isCut = !flow && node.kind === 'scalar' && node.style === 'plain' && /[,[\]{}]/.test(source);
  return { range, newText: `[${isCut ? writeScalar(node.text, { style: 'plain', flow: true }) : source}]` };
}

/** Behind a key, the item goes to the line below: a dash cannot follow a colon. */
function wrapBlockScalar(
  document: EngagementDocument,
  holder: Member | undefined,
  source: string,
  range: Edit['range'],
): Edit {
  if (!holder || !('key' in holder)) return { range, newText: `- ${shiftLines(source, 2)}` };
  const { listStep, lineEnd } = layoutAt(document, range.start);
  const indent = ' '.repeat(columnOf(document.text, holder) + listStep);
  const start = holder.afterColon ?? range.start;
  return { range: { start, end: range.end }, newText: `${lineEnd}${indent}- ${shiftLines(source, listStep)}` };
}

/**
 * Makes a value of a list's only item: the reverse of `wrapInList`. Undefined where there is not exactly one item, or where a
 * comment is in the way.
 */
export function unwrapList(document: EngagementDocument, list: SeqNode): Edit | undefined {
  const item = list.items[0];
  const value = item?.value;
  if (!value || list.items.length !== 1) return undefined;
  const { text } = document;
  const start = startWithAnchor(text, value);
  const { holder } = surroundingsOf(document, list);
  if (list.flow) {
    const around = text.slice(list.range.start, start) + text.slice(endOfNode(value), list.range.end);
    return around.includes('#') ? undefined : { range: list.range, newText: text.slice(start, endOfNode(value)) };
  }
  const source = text.slice(start, inkEnd(text, value));
  const range = { start: item.range.start, end: start + source.length };
  const beforeValue = text.slice(range.start + 1, start);
  const beforeDash = holder ? text.slice(endOfIndicator(holder), item.range.start) : '';
  // The comment would have to go behind the block, where it would be a part of it.
  if (value.kind === 'scalar' && isBlockScalar(value) && beforeDash.includes('#')) return undefined;
  const dashColumn = columnOf(text, item);
  const holderColumn = holder ? columnOf(text, holder) : -1;
  if (beforeValue.trim() === '' && (value.kind === 'alias' || value.kind === 'scalar' || value.flow)) {
    return putInline(document, list, [shiftLines(source, Math.min(0, holderColumn - dashColumn))], range.end);
  }
  if (beforeValue.trim() === '' && !beforeValue.includes('\n') && dashColumn > holderColumn) {
    return { range, newText: shiftLines(source, -1 - beforeValue.length) };
  }
  // A comment is in the way, or there is no column to move to: blank space for the dash does it, too.
  const line = firstColumn(text, range.start);
  const isAlone = text.slice(range.start + 1, endOfLine(text, range.start)).trim() === '';
  const from = isAlone ? line + text.slice(line, range.start).trimEnd().length : range.start;
  return { range: { start: from, end: range.start + 1 }, newText: isAlone ? '' : ' ' };
}

function hasBlockLines(node: SpecNode): boolean {
  if (node.kind === 'alias') return false;
  return node.kind === 'scalar' ? isBlockScalar(node) : !node.flow;
}

function isBlockScalar({ style }: ScalarNode): boolean {
  return style === 'literal' || style === 'folded';
}

/** The start of a node and of the anchor in front of it on its line, if there is one. A map's anchor may be lines above: that stays. */
function startWithAnchor(text: string, node: SpecNode): number {
  const start = startOfNode(text, node);
  if (!node.anchor || (hasBlockLines(node) && node.kind !== 'scalar')) return start;
  const at = text.lastIndexOf(`&${node.anchor}`, start);
  return at >= 0 && text.slice(at + node.anchor.length + 1, start).trim() === '' ? at : start;
}
