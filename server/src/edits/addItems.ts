import type { EngagementDocument } from '../document/engagementDocument.ts';
import { type MapNode, ownEntry } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { appendItems } from './appendItems.ts';
import type { Content } from './content.ts';
import { writeMissing } from './writeMissing.ts';

/**
 * Adds items to a list behind a key of a map, behind those that are there; the key is written where it is not there. Undefined where
 * something else than a list stands there, or one that is merged in.
 *
 * @param items one or more
 * @param order see `insertEntry`
 */
export function addItems(
  document: EngagementDocument,
  map: MapNode,
  key: string,
  items: readonly Content[],
  order: readonly string[],
): Edit | undefined {
  const value = ownEntry(map, key)?.value;
  if (value?.kind === 'seq' && value.items.length > 0) return appendItems(document, value, items);
  return writeMissing(document, map, key, items, order);
}
