import type { EngagementDocument } from '../document/engagementDocument.ts';
import { endOfLine, startOfLine } from '../document/lines.ts';
import type { MapNode, SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { keepsLineBreaks } from './insertBlock.ts';
import { behindMember, endOfMember, firstColumn, nextLine, startOfBlockMember } from './lineRanges.ts';
import { putInline } from './putInline.ts';
import { type Member, membersOf } from './surroundings.ts';

/** Removes a member of a map or list in block style with its lines; the last one leaves `{}` or `[]`. */
export function removeBlock(document: EngagementDocument, collection: MapNode | SeqNode, member: Member): Edit {
  const { text } = document;
  const members = membersOf(collection);
  const end = endOfMember(member);
  if (members.length === 1) {
    const stop = text[end - 1] === '\n' ? text.slice(0, end).trimEnd().length : endOfLine(text, end);
    return putInline(document, collection, [collection.kind === 'map' ? '{}' : '[]'], stop);
  }
  const start = startOfBlockMember(text, member);
  const lineStart = firstColumn(text, start);
  const behind = behindMember(text, member);
  if (text.slice(lineStart, start).trim() !== '') {
    // It stands behind a dash: what follows it takes its place there.
    return { range: { start, end: behind + (/^\s*/.exec(text.slice(behind))?.[0].length ?? 0) }, newText: '' };
  }
  const previous = members[members.indexOf(member) - 1];
  const gapIsDouble =
    isBlankLine(text, startOfLine(text, lineStart - 1)) || (previous && keepsLineBreaks(text, previous));
  return { range: { start: lineStart, end: gapIsDouble ? behindBlankLines(text, behind) : behind }, newText: '' };
}

function behindBlankLines(text: string, start: number): number {
  let line = start;
  while (line < text.length && isBlankLine(text, line)) line = nextLine(text, line);
  return line;
}

function isBlankLine(text: string, start: number): boolean {
  return text.slice(start, endOfLine(text, start)).trim() === '';
}
