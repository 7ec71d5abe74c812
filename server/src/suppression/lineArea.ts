import { lastIndexAt, specAt } from '../document/atOffset.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range, SpecNode } from '../document/tree.ts';
import { membersOf } from '../edits/surroundings.ts';

/**
 * What belongs to a line: the line itself, its end included, and a text or brackets that begin on it (or below a key or dash that
 * stands on it), to their end. No comment can stand within a text of several lines, so one above it has to count for all of it.
 *
 * @param line without its line break
 * @param above true to count a text that ends on the line from its beginning on: only behind it a comment can stand on its lines
 */
export function lineArea(document: EngagementDocument, line: Range, above = false): Range {
  const own = { start: line.start, end: line.end + 1 };
  const found = valueOn(specAt(document.specs, line.start)?.root, line);
  if (!found) return own;
  if (found.start >= line.start) return { start: line.start, end: Math.max(own.end, found.node.range.end) };
  const endsHere =
    found.node.kind === 'scalar' && found.node.range.end >= line.start && found.node.range.end <= line.end;
  return above && endsHere ? { start: found.node.range.start, end: own.end } : own;
}

/** The outermost text or brackets that begin on a line with their key or dash, or else the text in which the line ends. */
function valueOn(root: SpecNode | null | undefined, line: Range): { node: SpecNode; start: number } | undefined {
  let node = root;
  let start = root?.range.start ?? 0;
  while (node) {
    if (node.kind === 'alias') return undefined;
    if (node.kind === 'scalar' || (node.flow && start >= line.start)) return { node, start };
    const members = membersOf(node);
    const member = members[lastIndexAt(members, line.end)];
    if (!member) return undefined;
    node = member.value;
    start = member.range.start;
  }
  return undefined;
}
