import type { Part } from '../document/engagementDocument.ts';
import { follow, type Item, type MapNode, ownEntry, type ScalarNode, type SpecNode } from '../document/tree.ts';
import { resolve, type SchemaNode, schemaAt } from '../schema/schema.ts';

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

/** Every id a part of a spec declares, found through the schema's `x-declares`; in the order of the text. */
export function declaredIdsIn({ path, place, divided }: Part): DeclaredId[] {
  const schema = schemaAt(path);
  return schema && !divided ? declaredIds(place.node, schema, place.item) : [];
}

/**
 * Every id that is declared in a node, found through the schema's `x-declares`; in the order of the text.
 *
 * @param holder the item whose value the node is, if it is one
 */
export function declaredIds(root: SpecNode | null, schema: SchemaNode, holder?: Item): DeclaredId[] {
  const found: DeclaredId[] = [];
  const walk = (node: SpecNode | null, described: SchemaNode, item: Item | undefined): void => {
    const value = follow(node);
    if (item && value?.kind === 'map') found.push(...idOf(value, described, item));
    // Aliases are not followed any deeper: an id is declared where it is written.
    if (node?.kind === 'map') {
      for (const [key, property] of Object.entries(described.properties ?? {})) {
        const entry = ownEntry(node, key);
        if (entry) walk(entry.value, resolve(property), undefined);
      }
    } else if (node?.kind === 'seq' && described.items) {
      const items = resolve(described.items);
      for (const child of node.items) walk(child.value, items, child);
    }
  };
  walk(root, resolve(schema), holder);
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
