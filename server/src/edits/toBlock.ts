import type { EngagementDocument } from '../document/engagementDocument.ts';
import { endOfLine } from '../document/lines.ts';
import type { MapNode, SeqNode, SpecNode } from '../document/tree.ts';
import { writeScalar } from '../document/writeScalar.ts';
import type { Edit } from '../validation/problem.ts';
import { layoutAt } from './layout.ts';
import { columnOf, firstColumn } from './lineRanges.ts';
import { memberSources } from './memberSources.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Writes a map or list in brackets with a line for each of its members; what is in brackets within it stays so. A comment behind it stays
 * behind what it belongs to. Undefined for what is in block style, empty, or itself within brackets, and where a comment would be lost.
 */
export function toBlock(document: EngagementDocument, node: MapNode | SeqNode): Edit | undefined {
  if (!node.flow) return undefined;
  const { text } = document;
  const { flow, holder } = surroundingsOf(document, node);
  const members = memberSources(text, node);
  const stop = endOfLine(text, node.range.end);
  const comment = text.slice(node.range.end, stop).trim();
  if (flow || !members || members.length === 0 || !/^(?:#.*)?$/.test(comment)) return undefined;

  const { lineEnd, step, listStep } = layoutAt(document, node.range.start);
  const line = firstColumn(text, node.range.start);
  const isFirst = /^(?: |-(?= ))*$/.test(text.slice(line, node.range.start));
  if (isFirst && comment === '') {
    const lines = blockLines(text, members, node.range.start - line);
    return lines && { range: node.range, newText: lines.join(lineEnd + ' '.repeat(node.range.start - line)) };
  }
  if (!holder) return undefined;
  const deeper = 'key' in holder ? (node.kind === 'seq' ? listStep : step) : 2;
  const column = columnOf(text, holder) + deeper;
  const lines = blockLines(text, members, column);
  if (!lines) return undefined;
  const start = text.slice(0, node.range.start).trimEnd().length;
  const above = comment === '' ? '' : ` ${comment}`;
  return { range: { start, end: stop }, newText: [above, ...lines].join(lineEnd + ' '.repeat(column)) };
}

/** The members, each as it stands at the column, the later lines of one with their indentation; undefined where one cannot stand there. */
function blockLines(
  text: string,
  members: NonNullable<ReturnType<typeof memberSources>>,
  column: number,
): string[] | undefined {
  const lines: string[] = [];
  for (const { key, properties, value } of members) {
    const name = key && text.slice(key.range.start, key.range.end);
    if (name?.includes('\n')) return undefined;
    const indicator = name === undefined ? '-' : `${name}:`;
    lines.push([indicator, properties, valueSource(text, value, column)].filter((part) => part !== '').join(' '));
  }
  return lines;
}

/** @param column of the member whose value it is: the later lines have to be deeper */
function valueSource(text: string, value: SpecNode, column: number): string {
  const source = text.slice(value.range.start, value.range.end);
  if (!source.includes('\n')) return source;
  if (value.kind === 'scalar') return writeScalar(value.text, { style: value.style, flow: false });
  const line = firstColumn(text, value.range.start);
  const shift = column - (/^ */.exec(text.slice(line, value.range.start))?.[0].length ?? 0);
  return source.replace(
    /\n( *)(?=\S)/g,
    (_, indent: string) => `\n${' '.repeat(Math.max(column + 1, indent.length + shift))}`,
  );
}
