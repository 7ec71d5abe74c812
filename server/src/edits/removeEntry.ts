import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Entry, MapNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { removeBlock } from './removeBlock.ts';
import { removeFlow } from './removeFlow.ts';

/**
 * Removes an entry of a map: its lines with the comments in them, or its part of `{ }` with its comma. Comments above it stay.
 * The last entry of a map leaves `{}`.
 */
export function removeEntry(document: EngagementDocument, map: MapNode, entry: Entry): Edit {
  return map.flow ? removeFlow(document, map, entry) : removeBlock(document, map, entry);
}
