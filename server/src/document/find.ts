import type { Spec } from './engagementDocument.ts';
import type { Entry, MapNode, SpecNode } from './tree.ts';

/** The entry whose key begins at the offset, and its map; undefined where no key does. */
export function entryAt(specs: readonly Spec[], offset: number): { map: MapNode; entry: Entry } | undefined {
  const open: (SpecNode | null)[] = specs.map((spec) => spec.root);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!node || node.range.start > offset || node.range.end < offset) continue;
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        if (entry.key.range.start === offset) return { map: node, entry };
        open.push(entry.value);
      }
    } else if (node.kind === 'seq') {
      for (const item of node.items) open.push(item.value);
    }
  }
  return undefined;
}
