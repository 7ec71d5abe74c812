import { skeletonFacts } from '../../clauses/skeletonFacts.ts';
import { addItems } from '../../edits/addItems.ts';
import { appendItems } from '../../edits/appendItems.ts';
import type { Content, ContentMap } from '../../edits/content.ts';
import { skeleton } from '../../edits/skeleton.ts';
import { writeMissing } from '../../edits/writeMissing.ts';
import { keyOrderAt, propertyOf, type SchemaNode, schemaAt } from '../../schema/schema.ts';
import type { Edit } from '../../validation/problem.ts';
import type { Now } from '../rule.ts';

/**
 * The edit that adds an item with this id to a list, the smallest that an agreed spec may have. Undefined where there is no place for it.
 *
 * @param list by its path: `roles`, `communication/channels`
 * @param own what is known of the item already
 */
export function createEntry(now: Now, list: string, id: string, own: ContentMap = {}): Edit | undefined {
  const path = list.split('/');
  const schema = schemaAt([...path, 0]);
  if (!schema) return undefined;
  const item = itemOf(schema, skeleton(schema, { ...skeletonFacts(now.facts), path: [...path, 0] }), { ...own, id });
  const known = now.facts.node(path);
  if (known?.kind === 'seq' && known.items.length > 0) return appendItems(now.document, known, [item]);
  return addList(now, path, [item]);
}

/** Writes a list where none is, and the section around it where that is missing too. */
function addList({ document, facts }: Now, path: readonly string[], items: readonly Content[]): Edit | undefined {
  const above = path.slice(0, -1);
  const key = path.at(-1) ?? '';
  const holder = facts.node(above);
  if (holder?.kind === 'map') return addItems(document, holder, key, items, keyOrderAt(above));
  const section = above.at(-1);
  const root = facts.node([]);
  if (section === undefined || above.length > 1 || root?.kind !== 'map') return undefined;
  return writeMissing(document, root, section, { [key]: items }, keyOrderAt([]));
}

/** The key under which items of a list have their name: `title` or `name`; undefined where they have none. */
export function labelOf(schema: SchemaNode): 'title' | 'name' | undefined {
  return (['title', 'name'] as const).find((key) => propertyOf(schema, key)?.['x-label']);
}

/** The item with what is known of it, in the order of the schema, and a name that is made from its id where it has to have one. */
function itemOf(schema: SchemaNode, content: Content, own: ContentMap & { readonly id: string }): ContentMap {
  const words = own.id.replaceAll('-', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  const order = Object.keys(schema.properties ?? {});
  // The example of the schema could be the address of somebody whom the spec has.
  const address = propertyOf(schema, 'email') ? { email: { placeholder: `${own.id}@company.example` } } : {};
  const item: ContentMap = Object.fromEntries(
    Object.entries({ ...(content as ContentMap), ...address, ...own }).toSorted(
      ([one], [other]) => order.indexOf(one) - order.indexOf(other),
    ),
  );
  const label = labelOf(schema);
  return label === undefined || item[label] === undefined || own[label] !== undefined
    ? item
    : { ...item, [label]: { placeholder: name } };
}
