import type { Part } from '../document/engagementDocument.ts';
import { follow, type Item, type MapNode, ownEntry, type ScalarNode, type SpecNode } from '../document/tree.ts';
import { propertyOf, resolve, type SchemaNode, schemaAt } from '../schema/schema.ts';

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

/** The lists in a part of a spec, by their paths, of which an item has no id yet. */
export function listsWithUnnamed({ path, place, divided }: Part): string[] {
  const schema = schemaAt(path);
  const unnamed = new Set<string>();
  if (schema && !divided) declaredIds(place.node, schema, place.item, unnamed);
  return [...unnamed];
}

/**
 * Every id that is declared in a node, found through the schema's `x-declares`; in the order of the text.
 *
 * @param holder the item whose value the node is, if it is one
 * @param unnamed is given the lists of which an item has no id
 */
function declaredIds(root: SpecNode | null, schema: SchemaNode, holder?: Item, unnamed?: Set<string>): DeclaredId[] {
  const found: DeclaredId[] = [];
  const walk = (node: SpecNode | null, described: SchemaNode, item: Item | undefined): void => {
    if (!mayDeclare(described)) return;
    const value = follow(node);
    if (item && value?.kind === 'map') found.push(...idOf(value, described, item, unnamed));
    // Aliases are not followed any deeper: an id is declared where it is written.
    if (node?.kind === 'map') {
      for (const entry of node.entries) {
        const property = propertyOf(described, entry.key.text);
        if (property && mayDeclare(property) && ownEntry(node, entry.key.text) === entry)
          walk(entry.value, property, undefined);
      }
    } else if (node?.kind === 'seq' && described.items) {
      const items = resolve(described.items);
      for (const child of node.items) walk(child.value, items, child);
    }
  };
  walk(root, resolve(schema), holder);
  return found;
}

/** Whether there can be an id in what a schema node describes. The schema never changes, so this is found out once for each. */
const declaring = new WeakMap<SchemaNode, boolean>();

function mayDeclare(node: SchemaNode): boolean {
  const known = declaring.get(node);
  if (known !== undefined) return known;
  const below = [...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : [])];
  const declares = node['x-declares'] !== undefined || below.some((child) => mayDeclare(resolve(child)));
  declaring.set(node, declares);
  return declares;
}

function idOf(map: MapNode, schema: SchemaNode, item: Item, unnamed: Set<string> | undefined): DeclaredId[] {
  for (const [key, property] of Object.entries(schema.properties ?? {})) {
    const list = resolve(property)['x-declares'];
    if (!list) continue;
    const scalar = follow(ownEntry(map, key)?.value);
    if (scalar?.kind === 'scalar' && scalar.text !== '') return [{ list, id: scalar.text, scalar, item }];
    unnamed?.add(list);
    return [];
  }
  return [];
}
