import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { MapNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import type { Content } from './content.ts';
import { insertMember } from './insertMember.ts';
import { writeBlockEntry, writeInlineEntry } from './writeContent.ts';

/**
 * Inserts `key: value` into a map, in the style of the map.
 *
 * @param order the keys in the order in which they are usually written: the new one goes behind the last that precedes it
 * there, in front of all where none does. A key that is not in the order goes to the end.
 */
export function insertEntry(
  document: EngagementDocument,
  map: MapNode,
  key: string,
  value: Content,
  order: readonly string[],
): Edit {
  return insertMember(document, map, indexFor(map, key, order), {
    block: (column, layout) => writeBlockEntry(key, value, column, layout),
    inline: () => writeInlineEntry(key, value),
  });
}

/** Where a key goes among the entries of a map; see `insertEntry`. */
export function indexFor(map: MapNode, key: string, order: readonly string[]): number {
  const place = order.indexOf(key);
  if (place < 0) return map.entries.length;
  const preceding = new Set(order.slice(0, place));
  return map.entries.findLastIndex((entry) => preceding.has(entry.key.text)) + 1;
}
