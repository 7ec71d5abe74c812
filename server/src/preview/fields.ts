import {
  type Entry,
  entryOf,
  follow,
  isMergeKey,
  type MapNode,
  mergeSources,
  type SpecNode,
} from '../document/tree.ts';
import type { Locale } from '../rules/rule.ts';
import { propertyOf, resolve, type SchemaNode } from '../schema/schema.ts';
import { titleText } from '../schema/titles.ts';
import { plain } from './markdown.ts';

/** Something that a map says: the value behind one of its keys. */
export interface Field {
  readonly key: string;
  readonly node: Exclude<SpecNode, { kind: 'alias' }>;
  readonly schema: SchemaNode | undefined;
}

/** What a map says, in the order of the schema, then what the schema does not know. Keys without a value, and ids, are left out. */
export function fieldsOf(map: MapNode, schema: SchemaNode | undefined): Field[] {
  const known = Object.keys(schema?.properties ?? {});
  const own = [map, ...mergeSources(map)].flatMap(({ entries }) => entries.filter(({ key }) => !isMergeKey(key)));
  const others = own.map(({ key }: Entry) => key.text).filter((key) => !known.includes(key));
  return [...known, ...new Set(others)].flatMap((key): Field[] => {
    const node = follow(entryOf(map, key)?.value);
    const property = schema && propertyOf(schema, key);
    return !node || isEmpty(node) || property?.['x-declares'] ? [] : [{ key, node, schema: property }];
  });
}

/** What is called by its title in a preview: the key where the schema has none. Markdown. */
export function label({ key, schema }: Pick<Field, 'key' | 'schema'>, locale: Locale): string {
  return plain(titleText(schema, locale) ?? key);
}

/** The schema of the items of a list. */
export function itemSchema(schema: SchemaNode | undefined): SchemaNode | undefined {
  return schema?.items && resolve(schema.items);
}

/** True for a value that fits in one line: a scalar, or a list of scalars. */
export function isSimple(node: SpecNode | null | undefined): boolean {
  const value = follow(node);
  return value?.kind !== 'map' && (value?.kind !== 'seq' || value.items.every((item) => isScalar(item.value)));
}

function isScalar(node: SpecNode | null): boolean {
  return (follow(node)?.kind ?? 'scalar') === 'scalar';
}

function isEmpty(node: Field['node']): boolean {
  if (node.kind === 'scalar') return node.value === null || node.text.trim() === '';
  return node.kind === 'map' ? node.entries.length === 0 : node.items.length === 0;
}

/** The columns of a table: every key that an item has, in the order of the schema, then the others. */
export function columnsOf(rows: readonly (readonly Field[])[], schema: SchemaNode | undefined): Field[] {
  const byKey = new Map<string, Field>();
  for (const fields of rows) for (const field of fields) if (!byKey.has(field.key)) byKey.set(field.key, field);
  const order = Object.keys(schema?.properties ?? {});
  const place = ({ key }: Field): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return [...byKey.values()].toSorted((a, b) => place(a) - place(b));
}
