import { startOfLine } from '../document/lines.ts';
import type { SpecNode } from '../document/tree.ts';
import { type Member, membersOf } from './surroundings.ts';

/*
 * Which lines belong to a part of a spec. In block style a node's range may go on over comments and line breaks behind it, so
 * the end is taken from its last leaf.
 */

/** The offset behind a node's last character; for a block scalar (`|`, `>`) that is the start of the line behind it. */
export function endOfNode(node: SpecNode): number {
  const last = (node.kind === 'map' || node.kind === 'seq') && !node.flow ? membersOf(node).at(-1) : undefined;
  return last ? endOfMember(last) : node.range.end;
}

/** The offset behind an entry's or item's last character; see `endOfNode`. */
export function endOfMember(member: Member): number {
  if (member.value) return endOfNode(member.value);
  return 'key' in member ? endOfIndicator(member) : member.range.end;
}

/** The offset behind the colon or dash, or behind a key that has no colon yet; of an item in brackets, where its value would begin. */
export function endOfIndicator(member: Member): number {
  return 'key' in member
    ? (member.afterColon ?? member.key.range.end)
    : Math.min(member.range.start + 1, member.range.end);
}

/** `endOfNode` without the line breaks and blank space at the end of a block scalar. */
export function inkEnd(text: string, node: SpecNode): number {
  return node.range.start + text.slice(node.range.start, endOfNode(node)).trimEnd().length;
}

/**
 * Where an entry or item in block style begins: in front of a key's anchor or `?`, behind the dashes of the items it is in.
 * What stands before that on its line is its column.
 */
export function startOfBlockMember(text: string, member: Member): number {
  const start = firstColumn(text, member.range.start);
  const before = /^(?:[ \t]|[-:](?=[ \t]))*/.exec(text.slice(start, member.range.start))?.[0] ?? '';
  return start + before.length;
}

/** Where a node begins; its range leaves out a first key's anchor. */
export function startOfNode(text: string, node: SpecNode): number {
  const first = (node.kind === 'map' || node.kind === 'seq') && !node.flow ? membersOf(node)[0] : undefined;
  return first ? startOfBlockMember(text, first) : node.range.start;
}

/** The column, from 0, of an entry or item in block style. */
export function columnOf(text: string, member: Member): number {
  const start = startOfBlockMember(text, member);
  return start - firstColumn(text, start);
}

/** Where the line of the offset begins, behind a byte order mark. */
export function firstColumn(text: string, offset: number): number {
  const start = startOfLine(text, offset);
  return start === 0 && text.startsWith('\ufeff') ? 1 : start;
}

/** The start of the line behind the one that the offset is on; the end of the text for its last line. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/**
 * Where the lines of an entry or item in block style end: behind the comment in its last line, and behind the comments below
 * that are indented deeper than it is. That is the start of a line, or the end of the text.
 */
export function behindMember(text: string, member: Member): number {
  const end = endOfMember(member);
  let behind = text[end - 1] === '\n' ? end : nextLine(text, end);
  const column = columnOf(text, member);
  for (let line = behind; line < text.length; line = nextLine(text, line)) {
    const [, indent = '', first = ''] = /^([ \t]*)(\S?)/.exec(text.slice(line, nextLine(text, line))) ?? [];
    if (first === '#' && indent.length > column) behind = nextLine(text, line);
    else if (first !== '') break;
  }
  return behind;
}

/** Adds blank space in front of every line but the first, or takes it away; lines without anything on them stay as they are. */
export function shiftLines(text: string, columns: number): string {
  if (columns >= 0) return text.replace(/\n(?!\r?\n|\r?$)/g, `\n${' '.repeat(columns)}`);
  return text.replace(new RegExp(`\\n {0,${-columns}}`, 'g'), '\n');
}
