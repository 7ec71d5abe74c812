import { lastIndexAt } from '../document/atOffset.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import { endOfLine, startOfLine } from '../document/lines.ts';
import { blockLayout } from '../document/scalarMapBlock.ts';
import type { ScalarNode, SpecNode } from '../document/tree.ts';
import { columnOf } from '../edits/lineRanges.ts';
import { membersOf } from '../edits/surroundings.ts';
import { schemaAt } from '../schema/schema.ts';
import type { Edit } from '../validation/problem.ts';
import { type Chain, chainAt, type Line, lineAbove } from './enterPlace.ts';
import { styleOf } from './style.ts';

/**
 * What Enter at the end of a line makes of the new line: the indentation at which one goes on there, and a dash where another item of
 * a list is what comes. Enter behind a dash with nothing behind it ends the list. Undefined where all is right, where text
 * stands on the new line, and below an empty line.
 *
 * @param offset in the new line, which is there already
 * @param tabSize by how many columns the editor indents
 */
export function enterEdit(document: EngagementDocument, offset: number, tabSize: number): Edit | undefined {
  const { text } = document;
  const start = startOfLine(text, offset);
  const end = endOfLine(text, start);
  if (start === 0 || text.slice(start, end).trim() !== '') return undefined;
  const above = lineAbove(text, start);
  if (above.end === above.start) return undefined;
  const chain = chainAt(document.specs[lastIndexAt(document.specs, above.end - 1)], above.end - 1);
  const last = chain.members.at(-1);
  const isEmptyItem = last && !('key' in last.member) && !last.node.flow && last.member.value === null;
  if (isEmptyItem && text.slice(above.start, above.end).trim() === '-') {
    // The item goes, and its line is where one goes on: at the key that the list belongs to.
    const key = chain.members.findLast(({ member }) => 'key' in member)?.member;
    return { range: { start: above.start, end }, newText: spaces(key ? columnOf(text, key) : 0) };
  }
  const isComment = text[above.start + above.indent] === '#';
  const wanted = (isComment ? undefined : lineBelow(document, above, chain, tabSize)) ?? spaces(above.indent);
  return text.slice(start, end) === wanted ? undefined : { range: { start, end }, newText: wanted };
}

/** What the line below begins with; undefined where it is to begin like the line above. */
function lineBelow(
  document: EngagementDocument,
  above: Line,
  { path, members }: Chain,
  tabSize: number,
): string | undefined {
  const { text } = document;
  const at = members.findLastIndex(({ node }) => !node.flow);
  const member = members[at]?.member;
  const style = styleOf(document, tabSize);
  // A YAML document in brackets has no key or dash.
  if (!member) return isOpening(text, above) ? spaces(above.indent + style.step) : undefined;
  const isInEntry = 'key' in member;
  const { value } = member;
  const column = columnOf(text, member);
  const below = column + (isInEntry ? style.step : 2);
  const isOnLine = member.range.start >= above.start;
  const schema = schemaAt(path.slice(0, at + 1));
  if (!value || value.range.start >= above.end) {
    if (!isOnLine) return undefined;
    if (isInEntry && member.afterColon === undefined) return spaces(column);
    if (value) return startOf(text, value);
    return isInEntry && schema?.type === 'array' ? newItem(column + style.listStep) : spaces(below);
  }
  if (value.range.end > above.end || (isBlockScalar(value) && value.range.end > above.start)) {
    // In a text or brackets over several lines one goes on as on the line above, but for the line on which they begin.
    if (value.kind === 'map' || value.kind === 'seq') {
      const base = isOnLine ? column + (isInEntry ? 0 : 2) : above.indent;
      return withinBrackets(text, above, value, base, style.step);
    }
    if (value.range.start < above.start) return undefined;
    return spaces((isBlockScalar(value) && contentIndent(text, value, column)) || below);
  }
  // What ends before the line is not what the line is about; and a text without quotes may go on.
  const isOpen = value.kind === 'scalar' && value.style === 'plain' && value.range.start < above.start;
  if (value.range.end <= above.start || isOpen) return undefined;
  if (isInEntry) return spaces(column);
  // Where the items are maps, a lone word is a key that has no colon yet.
  return value.kind === 'scalar' && schema?.type === 'object' ? spaces(below) : newItem(column);
}

function isBlockScalar(node: SpecNode): node is ScalarNode {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

/** Where the lines of a text behind `|` or `>` begin: as those that are there, or as the header states; else undefined. */
function contentIndent(text: string, scalar: ScalarNode, column: number): number | undefined {
  const { indent, contentLines } = blockLayout(text, scalar);
  if (contentLines > 0) return indent;
  const stated = /^[|>][-+]?([1-9])/.exec(text.slice(scalar.range.start, scalar.range.start + 3))?.[1];
  return stated === undefined ? undefined : column + Number(stated);
}

/** How a value begins that stands on a later line: another item where it is a list. */
function startOf(text: string, value: SpecNode): string {
  const first = (value.kind === 'map' || value.kind === 'seq') && !value.flow ? membersOf(value)[0] : undefined;
  if (!first) return spaces(value.range.start - startOfLine(text, value.range.start));
  return value.kind === 'seq' ? newItem(columnOf(text, first)) : spaces(columnOf(text, first));
}

/** @param base the column of what the line begins with on which the brackets open: the key, what stands behind the dash, or they themselves */
function withinBrackets(
  text: string,
  above: Line,
  { range }: SpecNode,
  base: number,
  step: number,
): string | undefined {
  if (range.start >= above.start) return spaces(base + step);
  return isOpening(text, above) ? spaces(above.indent + step) : undefined;
}

function isOpening(text: string, above: Line): boolean {
  return /[[{]/.test(text.charAt(above.end - 1));
}

function spaces(column: number): string {
  return ' '.repeat(column);
}

function newItem(column: number): string {
  return `${spaces(column)}- `;
}
