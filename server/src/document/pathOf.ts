import type { Spec } from './engagementDocument.ts';
import type { Path, SpecNode } from './tree.ts';

/**
 * Where a node is written: its YAML document, and the steps to it from there. A node that an alias names is where its anchor is;
 * undefined for a node that is not in the file (any more).
 */
export function pathOf(specs: readonly Spec[], target: SpecNode): { spec: Spec; path: Path } | undefined {
  const { start, end } = target.range;
  for (const spec of specs) {
    const open: { node: SpecNode | null; path: Path }[] = [{ node: spec.root, path: [] }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, path } = next;
      if (node === target) return { spec, path };
      if (!node || node.range.start > start || node.range.end < end) continue;
      if (node.kind === 'map') {
        for (const { key, value } of node.entries) open.push({ node: value, path: [...path, key.text] });
      } else if (node.kind === 'seq') {
        for (const [index, { value }] of node.items.entries()) open.push({ node: value, path: [...path, index] });
      }
    }
  }
  return undefined;
}
