import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SpecNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { startOfNode } from './lineRanges.ts';
import { editOf, type Piece } from './pieces.ts';
import { surroundingsOf } from './surroundings.ts';

/**
 * Puts a value of one line in the place of a node that begins on a line of its own, up to the offset `end`: behind the colon
 * where it can, so `key:` and lines below become `key: value`. Comments between key and node stay, behind the value.
 */
export function putInline(document: EngagementDocument, node: SpecNode, pieces: readonly Piece[], end: number): Edit {
  const { text } = document;
  const start = startOfNode(text, node);
  const { holder } = surroundingsOf(document, node);
  const colon = holder && 'key' in holder ? holder.afterColon : undefined;
  const between = colon === undefined ? '' : text.slice(colon, start).trimEnd();
  if (colon !== undefined && /^\s*(?:#|$)/.test(between)) {
    return editOf(document, { start: colon, end }, [' ', ...pieces, between]);
  }
  // An anchor or a tag stands behind the colon. A list may begin at its key's own column, where a scalar would be a new key.
  const isBelow = colon !== undefined && text.slice(colon, start).includes('\n');
  const indent = node.kind === 'seq' && isBelow ? '  ' : '';
  return editOf(document, { start, end }, [indent, ...pieces]);
}
