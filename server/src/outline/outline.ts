import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import { type Entry, follow, type Item, type Range, type ScalarNode, type SpecNode } from '../document/tree.ts';
import { titleOf, titleScalarOf } from '../model/standsFor.ts';
import { propertyOf, resolve, type SchemaNode } from '../schema/schema.ts';
import { hasCollection, holdsMore, kindOf, type OutlineKind } from './kinds.ts';
import { countText, listText, nameOfItem, oneLine, valueText } from './names.ts';

/** A line of an outline. */
export interface OutlineNode {
  /** On one line, and never empty. */
  readonly name: string;
  readonly detail: string | undefined;
  readonly kind: OutlineKind;
  /** All of it. */
  readonly range: Range;
  /** What names it; within `range`. */
  readonly nameRange: Range;
  readonly children: readonly OutlineNode[];
}

/** A line of an outline with what it depends on besides what it is about. */
interface Kept {
  readonly schema: SchemaNode | undefined;
  readonly list: string;
  readonly index: number;
  readonly node: OutlineNode;
}

/**
 * The items of sections as they were last told. An item never changes, an edit puts another in its place; and its ranges move along with
 * it. So only what was edited is told anew.
 */
const keptItems = new WeakMap<Item, Kept>();

/**
 * What stands in a file, as it is written: keys as they are, items of lists by their titles. Lists of plain values are told beside their
 * key; what is behind an alias is not told again. Of an item only what holds more is told, not each of its values: they are seen beside
 * its title, and nobody looks for them by name. Of several YAML documents each is a line of its own.
 *
 * @param schema what the schema says of a document; undefined for a file that it is not about
 */
export function outlineOf({ specs }: EngagementDocument, schema: SchemaNode | undefined): OutlineNode[] {
  const trees = specs.map(({ root }) => childrenOf(root, schema && resolve(schema), []));
  return specs.length === 1 ? trees.flat() : specs.map((spec, index) => specNode(spec, index, trees[index] ?? []));
}

/** A YAML document as a line of an outline, by its title; by its number where it has none. */
export function specNode(spec: Spec, index: number, children: readonly OutlineNode[]): OutlineNode {
  const metadata = spec.placeAt(['metadata'])?.node;
  const title = titleScalarOf(metadata);
  const { range } = spec;
  const start = firstKey(spec.root)?.start ?? range.start;
  const nameRange = title && isWithin(title.range, range) ? title.range : { start, end: start };
  // The word is the same in English and Dutch.
  return {
    name: titleOf(metadata) ?? `Document ${index + 1}`,
    detail: undefined,
    kind: { is: 'spec' },
    range,
    nameRange,
    children,
  };
}

function childrenOf(
  node: SpecNode | null,
  schema: SchemaNode | undefined,
  path: readonly string[],
  isInItem = false,
): OutlineNode[] {
  if (node?.kind === 'map') {
    const told = isInItem ? node.entries.filter(({ value }) => holdsMore(value)) : node.entries;
    return told.map((entry) => {
      const key = entry.key.text;
      return nodeOf(entry, schema && propertyOf(schema, key), [...path, key], isInItem);
    });
  }
  if (node?.kind !== 'seq' || !hasCollection(node.items)) return [];
  const items = schema?.items && resolve(schema.items);
  return node.items.map((item, index) =>
    path.length === 1 ? keptItemNode(item, index, items, path) : itemNode(item, index, items, path),
  );
}

function keptItemNode(item: Item, index: number, schema: SchemaNode | undefined, path: readonly string[]): OutlineNode {
  const list = path.join('/');
  const kept = keptItems.get(item);
  if (kept && kept.schema === schema && kept.list === list && kept.index === index) return kept.node;
  const node = itemNode(item, index, schema, path);
  keptItems.set(item, { schema, list, index, node });
  return node;
}

function nodeOf(
  { key, value, range }: Entry,
  schema: SchemaNode | undefined,
  path: readonly string[],
  isInItem: boolean,
): OutlineNode {
  return {
    name: oneLine(key.text),
    detail: detailOf(value),
    kind: kindOf(follow(value), schema, path.length),
    range,
    nameRange: key.range,
    children: childrenOf(value, schema, path, isInItem),
  };
}

function itemNode(
  { value, range }: Item,
  index: number,
  schema: SchemaNode | undefined,
  path: readonly string[],
): OutlineNode {
  const name = nameOfItem(value, path.at(-1) ?? '', index);
  const map = follow(value);
  const id = map?.kind === 'map' ? idOf(map.entries) : undefined;
  const own = titleScalarOf(value)?.range;
  const nameRange = own && isWithin(own, range) ? own : (firstKey(value) ?? value?.range ?? range);
  return {
    name,
    detail: id === undefined || id === name ? undefined : id,
    kind: map?.kind === 'map' ? { is: 'item', list: path.join('/') } : kindOf(map, schema, path.length + 1),
    range,
    nameRange,
    children: childrenOf(value, schema, path, true),
  };
}

/** What is told beside a key: a value, how many items a list has, or of a map what it is called. */
function detailOf(node: SpecNode | null): string | undefined {
  if (node?.kind === 'seq') {
    return hasCollection(node.items) ? countText(node.items.length) : listText(node.items);
  }
  if (node?.kind === 'map') return titleOf(node);
  return node ? oneLine(valueText(node)) : undefined;
}

function idOf(entries: readonly Entry[]): string | undefined {
  const id = entries.find(({ key }) => key.text === 'id')?.value;
  return id?.kind === 'scalar' && id.text !== '' ? oneLine(id.text) : undefined;
}

function firstKey(node: SpecNode | null): Range | undefined {
  const key: ScalarNode | undefined = node?.kind === 'map' ? node.entries[0]?.key : undefined;
  return key?.range;
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
