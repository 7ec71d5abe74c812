import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { MapNode, Range, SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { endOfMember } from './lineRanges.ts';
import { editOf, type Piece } from './pieces.ts';
import { membersOf } from './surroundings.ts';

/**
 * Inserts a member into `{ }` or `[ ]`, on the line of its neighbour and with the same blank space inside of the brackets.
 *
 * @param index where it goes among the members that are there
 */
export function insertFlow(
  document: EngagementDocument,
  collection: MapNode | SeqNode,
  index: number,
  pieces: readonly Piece[],
): Edit {
  const { text } = document;
  const members = membersOf(collection);
  const previous = members[index - 1];
  if (previous) {
    const at = endOfMember(previous);
    return editOf(document, { start: at, end: at }, [', ', ...pieces]);
  }
  if (members.length === 0) return insertOnly(document, collection, pieces);
  const { start } = insideOf(text, collection);
  const padded = /\s/.test(text.charAt(start));
  return editOf(document, { start, end: start }, padded ? [' ', ...pieces, ','] : [...pieces, ', ']);
}

/** Between empty brackets: `{ a: 1 }`, `[a]`. A comment in them stays. */
function insertOnly(document: EngagementDocument, collection: MapNode | SeqNode, pieces: readonly Piece[]): Edit {
  const { start, end } = insideOf(document.text, collection);
  const isEmpty = document.text.slice(start, end).trim() === '';
  const padding = collection.kind === 'map' ? ' ' : '';
  return editOf(
    document,
    { start, end: isEmpty ? end : start },
    isEmpty ? [padding, ...pieces, padding] : [' ', ...pieces],
  );
}

/** What stands between the brackets of a flow collection; a bracket may be missing, in broken text and around `[key: value]`. */
export function insideOf(text: string, { range, kind }: MapNode | SeqNode): Range {
  const [open, close] = kind === 'map' ? '{}' : '[]';
  const start = text[range.start] === open ? range.start + 1 : range.start;
  return {
    start,
    end: range.end > start && text[range.end - 1] === close ? range.end - 1 : Math.max(start, range.end),
  };
}
