import type { Spec } from './engagementDocument.ts';
import type { Entry, Item, Range, ScalarNode, SpecNode } from './tree.ts';

/*
 * What stands at an offset. Members follow each other in the text, so each takes steps as the tree is deep, not as it is large.
 */

/** The YAML document that an offset is in or before; undefined behind the last one. */
export function specAt(specs: readonly Spec[], offset: number): Spec | undefined {
  return specs[firstWhere(specs.length, (index) => offset < (specs[index]?.range.end ?? 0))];
}

/** The index of the last one that begins at an offset or before it; -1 where none does. */
export function lastIndexAt(members: readonly { readonly range: Range }[], offset: number): number {
  return firstWhere(members.length, (index) => (members[index]?.range.start ?? 0) > offset) - 1;
}

/** The scalar, key or value, in whose source an offset lies; aliases are not followed. */
export function scalarAt(root: SpecNode | null, offset: number): ScalarNode | undefined {
  let node = root;
  while (node && node.kind !== 'scalar' && node.kind !== 'alias') {
    const members: readonly (Entry | Item)[] = node.kind === 'map' ? node.entries : node.items;
    const member = members[lastIndexAt(members, offset)];
    if (!member) return undefined;
    if ('key' in member && isIn(member.key, offset)) return member.key;
    node = member.value;
  }
  return node?.kind === 'scalar' && isIn(node, offset) ? node : undefined;
}

function isIn({ range }: ScalarNode, offset: number): boolean {
  return range.start <= offset && offset < range.end;
}

/** The first index for which the condition holds; it holds for all behind it. The count, where it holds for none. */
function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
