import type { EngagementDocument } from '../document/engagementDocument.ts';
import { entryOf, type MapNode, ownEntry } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import type { Content } from './content.ts';
import { fillValue } from './fillValue.ts';
import { insertEntry } from './insertEntry.ts';

/**
 * Writes what a key of a map lacks: the key with its value, or the value alone where the key stands there without one (nothing,
 * `null`, or an empty list). Undefined where it has a value, or has it from a map that is merged in.
 *
 * @param order see `insertEntry`
 */
export function writeMissing(
  document: EngagementDocument,
  map: MapNode,
  key: string,
  value: Content,
  order: readonly string[],
): Edit | undefined {
  const entry = ownEntry(map, key);
  if (!entry) return entryOf(map, key) ? undefined : insertEntry(document, map, key, value, order);
  const node = entry.value;
  const isEmpty =
    node === null ||
    (node.kind === 'seq' && node.items.length === 0) ||
    (node.kind === 'scalar' && node.value === null);
  return isEmpty ? fillValue(document, entry, value) : undefined;
}
