import type { EngagementDocument } from '../document/engagementDocument.ts';
import { entryOf, type MapNode, ownEntry } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { appendItems } from './appendItems.ts';
import type { Content } from './content.ts';
import { fillValue } from './fillValue.ts';
import { insertEntry } from './insertEntry.ts';

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
  const entry = ownEntry(map, key);
  if (!entry) return entryOf(map, key) ? undefined : insertEntry(document, map, key, items, order);
  const { value } = entry;
  if (value?.kind === 'seq' && value.items.length > 0) return appendItems(document, value, items);
  const isEmpty = value === null || value.kind === 'seq' || (value.kind === 'scalar' && value.value === null);
  return isEmpty ? fillValue(document, entry, items) : undefined;
}
