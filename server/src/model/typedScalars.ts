import type { Path, ScalarNode, SpecNode } from '../document/tree.ts';
import { propertyOf, resolve, type SchemaNode } from '../schema/schema.ts';

/** A scalar of a spec, with what the schema says of its place. */
export interface TypedScalar {
  readonly path: Path;
  readonly scalar: ScalarNode;
  readonly schema: SchemaNode;
}

/** Every scalar value at a place that the schema describes, in the order of the text; behind an alias only where it is written. */
export function typedScalars(root: SpecNode | null, schema: SchemaNode): TypedScalar[] {
  const found: TypedScalar[] = [];
  const walk = (node: SpecNode | null, described: SchemaNode, path: Path): void => {
    if (node?.kind === 'scalar') {
      found.push({ path, scalar: node, schema: described });
    } else if (node?.kind === 'map') {
      for (const entry of node.entries) {
        const property = propertyOf(described, entry.key.text);
        if (property) walk(entry.value, property, [...path, entry.key.text]);
      }
    } else if (node?.kind === 'seq' && described.items) {
      const items = resolve(described.items);
      for (const [index, item] of node.items.entries()) walk(item.value, items, [...path, index]);
    }
  };
  walk(root, resolve(schema), []);
  return found;
}
