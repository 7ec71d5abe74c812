import { addToSection } from '../../edits/addToSection.ts';
import { appendItem } from '../../edits/appendItem.ts';
import type { Content, ContentMap } from '../../edits/content.ts';
import { insertEntry } from '../../edits/insertEntry.ts';
import { skeleton } from '../../edits/skeleton.ts';
import { propertyOf, type SchemaNode, schemaAt } from '../../schema/schema.ts';
import type { Edit } from '../../validation/problem.ts';
import type { Now } from '../rule.ts';
import { skeletonFacts } from '../schema/findingRanges.ts';

/**
 * The edit that adds an item with this id to a list, the smallest that an agreed spec may have. Undefined where there is no place for it.
 *
 * @param list by its path: `roles`, `communication/channels`
 * @param own what is known of the item already
 */
export function createEntry(
  { document, facts }: Now,
  list: string,
  id: string,
  own: ContentMap = {},
): Edit | undefined {
  const [section = '', key] = list.split('/');
  const path = list.split('/');
  const schema = schemaAt([...path, 0]);
  const root = facts.node([]);
  if (!schema || root?.kind !== 'map') return undefined;
  const item = itemOf(schema, skeleton(schema, { ...skeletonFacts(facts), path: [...path, 0] }), { ...own, id });
  const known = facts.node(path);
  if (known?.kind === 'seq' && known.items.length > 0) return appendItem(document, known, item);
  if (key === undefined) return addToSection(document, root, section, item);
  const holder = facts.node([section]);
  if (holder?.kind !== 'map' || known) return undefined;
  return insertEntry(document, holder, key, [item], Object.keys(schemaAt([section])?.properties ?? {}));
}

/** The item with what is known of it, and a name that is made from its id. */
function itemOf(schema: SchemaNode, content: Content, own: ContentMap & { readonly id: string }): ContentMap {
  const words = own.id.replaceAll('-', ' ');
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  const item: ContentMap = { ...(content as ContentMap), ...own };
  const label = ['title', 'name'].find((key) => item[key] !== undefined && propertyOf(schema, key)?.['x-label']);
  return label === undefined ? item : { ...item, [label]: { placeholder: name } };
}
