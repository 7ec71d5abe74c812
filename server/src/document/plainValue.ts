import { maxAliasedNodes } from './limits.ts';
import { type AliasNode, isMergeKey, type MapNode, mergeSources, type SpecNode } from './tree.ts';

/**
 * Builds plain values from a tree. Objects have no prototype, so that a key such as `__proto__` is a key like any other. A node
 * that several aliases name is built once and shared; so that walking the value stays possible, no more than
 * `maxAliasedNodes` nodes are added by aliases in all, and what goes beyond is left out.
 */
export function plainValue(root: SpecNode | null): unknown {
  const built = new Map<SpecNode, { value: unknown; size: number }>();
  let aliased = 0;
  let isBomb = false;

  function build(node: SpecNode | null): { value: unknown; size: number } {
    if (node === null) return { value: null, size: 1 };
    if (node.kind === 'alias') return buildAlias(node);
    const known = built.get(node);
    if (known) return known;
    const result =
      node.kind === 'map' ? buildMap(node) : node.kind === 'seq' ? buildSeq(node.items) : scalar(node.value);
    built.set(node, result);
    return result;
  }

  function buildAlias(node: AliasNode): { value: unknown; size: number } {
    if (!node.target) return { value: undefined, size: 1 };
    const target = build(node.target);
    if (isBomb || aliased + target.size > maxAliasedNodes) {
      isBomb = true;
      return { value: undefined, size: 1 };
    }
    aliased += target.size;
    return target;
  }

  function buildSeq(items: readonly { readonly value: SpecNode | null }[]): { value: unknown; size: number } {
    let size = 1;
    const value = items.map((item) => {
      const part = build(item.value);
      size += part.size;
      return part.value;
    });
    return { value, size };
  }

  function buildMap(node: MapNode): { value: unknown; size: number } {
    const value: Record<string, unknown> = Object.create(null);
    let size = 1;
    const add = (map: MapNode): void => {
      for (const entry of map.entries) {
        if (isMergeKey(entry.key) || entry.key.text in value) continue;
        const part = build(entry.value);
        size += part.size;
        value[entry.key.text] = part.value;
      }
      for (const source of mergeSources(map)) {
        aliased += 1 + source.entries.length;
        if (aliased > maxAliasedNodes) return;
        add(source);
      }
    };
    add(node);
    return { value, size };
  }

  return build(root).value;
}

function scalar(value: unknown): { value: unknown; size: number } {
  return { value, size: 1 };
}
