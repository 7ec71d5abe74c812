import { clauses } from '../clauses/index.ts';
import { ownEntry, type Path, type ScalarNode } from '../document/tree.ts';
import { addItems } from '../edits/addItems.ts';
import { appendItems } from '../edits/appendItems.ts';
import { type Content, type ContentMap, picked } from '../edits/content.ts';
import { fillValue } from '../edits/fillValue.ts';
import { insertEntries } from '../edits/insertEntries.ts';
import { removeEntry } from '../edits/removeEntry.ts';
import { removeItem } from '../edits/removeItem.ts';
import { replaceSource, replaceValue } from '../edits/replaceValue.ts';
import type { View } from '../model/view.ts';
import { keyOrderAt } from '../schema/schema.ts';
import type { Edit, Fix } from '../validation/problem.ts';
import type { Now } from './rule.ts';

/** A place of a spec with what stands there: a view, or what a finding or the present file knows of one. */
export type Holder = Pick<View<unknown>, 'node' | 'path'>;

/** A place in the file as it is now. */
export function holderAt({ facts }: Now, path: Path): Holder {
  return { node: facts.node(path), path };
}

/**
 * The fix that writes keys into a map, each where the schema's order wants it, or behind its colon where the key waits for its value.
 * None where there is no map, or each of them has a value.
 */
export function insertInto({ document }: Now, { node, path }: Holder, entries: ContentMap, title: string): Fix[] {
  if (node?.kind !== 'map') return [];
  const absent = Object.fromEntries(Object.entries(entries).filter(([key]) => !ownEntry(node, key)));
  const waiting = Object.entries(entries).flatMap(([key, value]) => {
    const entry = ownEntry(node, key);
    return entry?.value === null ? [fillValue(document, entry, value)] : [];
  });
  const edits = [...waiting, ...insertEntries(document, node, absent, keyOrderAt(path))];
  return edits.length === 0 ? [] : [{ title, edits }];
}

/** The fix that adds items to a list in a map; the list is written where there is none. None where something else stands there. */
export function addInto(
  { document }: Now,
  { node, path }: Holder,
  key: string,
  items: readonly Content[],
  title: string,
): Fix[] {
  if (node?.kind !== 'map') return [];
  const edit = addItems(document, node, key, items, keyOrderAt(path));
  return edit ? [{ title, edits: [edit] }] : [];
}

/** The fix that adds an item to a list, behind the last one. None where no list stands there. */
export function appendTo({ document }: Now, { node }: Pick<Holder, 'node'>, item: Content, title: string): Fix[] {
  return node?.kind === 'seq' ? [{ title, edits: [appendItems(document, node, [item])] }] : [];
}

/** The fix that replaces a value. None where nothing stands there. */
export function replaceBy(
  { document }: Now,
  { node }: Pick<Holder, 'node'>,
  value: string | number | boolean,
  title: string,
): Fix[] {
  if (!node) return [];
  const isText = typeof value === 'string';
  return [
    {
      title,
      edits: [isText ? replaceValue(document, node, value) : replaceSource(document, node, String(value))],
    },
  ];
}

/** The fix that lets two values change places. None where one of them is not there. */
export function swap(
  { document }: Now,
  { node: one }: Pick<Holder, 'node'>,
  { node: other }: Pick<Holder, 'node'>,
  title: string,
): Fix[] {
  if (one?.kind !== 'scalar' || other?.kind !== 'scalar' || one.value === null || other.value === null) return [];
  const put = (node: ScalarNode, { value, text }: ScalarNode): Edit =>
    typeof value === 'string' ? replaceValue(document, node, text.trim()) : replaceSource(document, node, text);
  return [{ title, edits: [put(one, other), put(other, one)] }];
}

/** The fix that takes a key out of a map. None where it is not written there. */
export function removeFrom({ document }: Now, { node }: Pick<Holder, 'node'>, key: string, title: string): Fix[] {
  const entry = node?.kind === 'map' ? ownEntry(node, key) : undefined;
  return node?.kind === 'map' && entry ? [{ title, edits: [removeEntry(document, node, entry)] }] : [];
}

/** The fix that takes an item out of a list. */
export function removeItemOf(
  { document }: Now,
  { node }: Pick<Holder, 'node'>,
  { path }: Pick<Holder, 'path'>,
  title: string,
): Fix[] {
  const item = node?.kind === 'seq' ? node.items[Number(path.at(-1))] : undefined;
  return node?.kind === 'seq' && item ? [{ title, edits: [removeItem(document, node, item)] }] : [];
}

/** The fix that writes a section with the clause that is made for it: where it is not there, or is an empty list. */
export function insertSection(now: Now, section: string, title: string): Fix[] {
  const clause = Object.hasOwn(clauses, section) ? clauses[section] : undefined;
  const root = holderAt(now, []);
  const entry = root.node?.kind === 'map' ? ownEntry(root.node, section) : undefined;
  if (!clause) return [];
  if (!entry) return insertInto(now, root, { [section]: clause(now.facts) }, title);
  if (entry.value?.kind !== 'seq' || entry.value.items.length > 0) return [];
  return [{ title, edits: [fillValue(now.document, entry, clause(now.facts))] }];
}

/** The fix that writes keys into a section as the clause that is made for it has them; none for what no clause has. */
export function insertPart(now: Now, section: string, keys: readonly string[], title: string): Fix[] {
  const clause = Object.hasOwn(clauses, section) ? clauses[section] : undefined;
  if (!clause) return [];
  return insertInto(now, holderAt(now, [section]), picked(clause(now.facts) as ContentMap, keys), title);
}

/** One fix of several, named like the first. None where there are none. */
export function together([first, ...others]: readonly Fix[]): Fix[] {
  if (!first) return [];
  return [{ ...first, edits: [...first.edits, ...others.flatMap(({ edits }) => edits)] }];
}
