import { mergeSources, type ScalarNode, type SpecNode } from '../document/tree.ts';
import { propertyOf, resolve, type SchemaNode } from '../schema/schema.ts';

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
  const seen = new Set<SpecNode>();
  const elsewhere: (() => void)[] = [];
  const walk = (node: SpecNode | null | undefined, described: SchemaNode): void => {
    if (!node || seen.has(node)) return;
    seen.add(node);
    if (node.kind === 'alias') {
      elsewhere.push(() => walk(node.target, described));
    } else if (node.kind === 'scalar') {
      found.push({ scalar: node, schema: described });
    } else if (node.kind === 'map') {
      for (const entry of node.entries) {
        const property = propertyOf(described, entry.key.text);
        if (property) walk(entry.value, property);
      }
      for (const source of mergeSources(node)) elsewhere.push(() => walk(source, described));
    } else if (described.items) {
      const items = resolve(described.items);
      for (const item of node.items) walk(item.value, items);
    }
  };
  walk(root, resolve(schema));
  for (const next of elsewhere) next(); // it may grow meanwhile
  return found;
}
