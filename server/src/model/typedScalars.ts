import { mergeSources, type ScalarNode, type SpecNode } from '../document/tree.ts';
import { type Checks, checksOf } from '../schema/checks.ts';
import type { SchemaNode } from '../schema/schema.ts';

/** A scalar of a spec, with what the schema says of its place. */
export interface TypedScalar {
  readonly scalar: ScalarNode;
  readonly schema: SchemaNode;
}

/**
 * Every scalar value at a place that the schema describes, once, where it is written: first those that are written in their place,
 * in the order of the text, then those that only come in by an alias or a merge key.
 */
export function typedScalars(root: SpecNode | null, schema: SchemaNode): TypedScalar[] {
  const found: TypedScalar[] = [];
  const elsewhere: { readonly node: SpecNode | undefined; readonly described: Checks }[] = [];
  /** What was reached before; what is written in its place is reached once anyway. */
  let seen: Set<SpecNode> | undefined;

  const walk = (node: SpecNode | null, described: Checks): void => {
    if (!node || seen?.has(node)) return;
    seen?.add(node);
    if (node.kind === 'alias') {
      elsewhere.push({ node: node.target, described });
    } else if (node.kind === 'scalar') {
      found.push({ scalar: node, schema: described.schema });
    } else if (node.kind === 'map') {
      for (const entry of node.entries) {
        const property = described.property(described.slots.get(entry.key.text) ?? -1);
        if (property) walk(entry.value, property);
      }
      for (const source of mergeSources(node)) elsewhere.push({ node: source, described });
    } else {
      const items = described.items();
      if (items) for (const item of node.items) walk(item.value, items);
    }
  };

  walk(root, checksOf(schema));
  if (elsewhere.length > 0) seen = new Set(found.map(({ scalar }) => scalar));
  for (const { node, described } of elsewhere) if (node) walk(node, described); // it may grow meanwhile
  return found;
}
