import { follow, type Item, type MapNode, ownEntry, type ScalarNode, type SpecNode } from '../document/tree.ts';
import { resolve, type SchemaNode } from '../schema/schema.ts';

/** An id that a spec declares: an item of one of its lists. */
export interface DeclaredId {
  /** The list, by its path: `roles`, `communication/channels`. */
  readonly list: string;
  readonly id: string;
  /** The scalar that holds the id. */
  readonly scalar: ScalarNode;
  /** The whole item. */
  readonly item: Item;
}

/** Every id a spec declares, found through the schema's `x-declares`; in the order of the text. */
export function declaredIds(root: SpecNode | null, schema: SchemaNode): DeclaredId[] {
  const found: DeclaredId[] = [];
  const walk = (node: SpecNode | null, described: SchemaNode): void => {
    // Aliases are not followed: an id is declared where it is written.
    if (node?.kind === 'map') {
      for (const [key, property] of Object.entries(described.properties ?? {})) {
        const entry = ownEntry(node, key);
        if (entry) walk(entry.value, resolve(property));
      }
    } else if (node?.kind === 'seq' && described.items) {
      const items = resolve(described.items);
      for (const item of node.items) {
        const value = follow(item.value);
        if (value?.kind === 'map') found.push(...idOf(value, items, item));
        walk(item.value, items);
      }
    }
  };
  walk(root, resolve(schema));
  return found;
}

function idOf(map: MapNode, schema: SchemaNode, item: Item): DeclaredId[] {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const list = resolve(property)['x-declares'];
    if (!list) continue;
    const scalar = follow(ownEntry(map, key)?.value);
    return scalar?.kind === 'scalar' && scalar.text !== '' ? [{ list, id: scalar.text, scalar, item }] : [];
  }
  return [];
}
