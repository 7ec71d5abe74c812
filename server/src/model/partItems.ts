import type { Part } from '../document/engagementDocument.ts';
import { entryOf, follow, type SpecNode } from '../document/tree.ts';

type Value = SpecNode | null | undefined;

/** The items of a section that is a list, as far as they stand in a part: all of them, the one that the part is, or none. */
export function itemsIn({ path: [section, index], place, divided }: Part, list: string): readonly Value[] {
  if (divided || (section !== undefined && section !== list)) return [];
  if (index !== undefined) return [place.node];
  const node = section === undefined ? valueAt(place.node, list) : follow(place.node);
  return node?.kind === 'seq' ? node.items.map(({ value }) => value) : [];
}

/** What stands behind a key of a map, aliases followed; undefined where there is no map, or no such key. */
export function valueAt(node: Value, key: string): Value {
  const map = follow(node);
  return map?.kind === 'map' ? follow(entryOf(map, key)?.value) : undefined;
}
