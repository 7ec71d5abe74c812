import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { MapNode, SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { insertBlock } from './insertBlock.ts';
import { insertFlow } from './insertFlow.ts';
import { layoutAt } from './layout.ts';
import { columnOf } from './lineRanges.ts';
import type { Piece } from './pieces.ts';
import { membersOf } from './surroundings.ts';
import type { Layout } from './writeContent.ts';

/** How a new entry or item is written in each style. */
export interface MemberWriter {
  block(column: number, layout: Layout): readonly Piece[];
  inline(): readonly Piece[];
}

/** Inserts an entry or item, in the style of the map or list, at the index that it is to have. */
export function insertMember(
  document: EngagementDocument,
  collection: MapNode | SeqNode,
  index: number,
  writer: MemberWriter,
): Edit {
  const members = membersOf(collection);
  const first = members[0];
  if (collection.flow || !first) return insertFlow(document, collection, index, writer.inline());
  const pieces = writer.block(columnOf(document.text, first), layoutAt(document, collection.range.start));
  return insertBlock(document, { members, first, index }, pieces);
}
