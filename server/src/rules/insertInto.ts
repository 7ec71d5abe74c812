import { clauses } from '../clauses/index.ts';
import { addItems } from '../edits/addItems.ts';
import type { Content, ContentMap } from '../edits/content.ts';
import { insertEntries } from '../edits/insertEntries.ts';
import { replaceValue } from '../edits/replaceValue.ts';
import type { View } from '../model/view.ts';
import { schemaAt } from '../schema/schema.ts';
import type { Fix } from '../validation/problem.ts';
import type { Now } from './rule.ts';

/** The fix that writes keys into a map, each where the schema's order wants it. None where there is no map. */
export function insertInto(
  { document }: Now,
  { node, path }: Pick<View<unknown>, 'node' | 'path'>,
  entries: ContentMap,
  title: string,
): Fix[] {
  if (node?.kind !== 'map') return [];
  const order = Object.keys(schemaAt(path)?.properties ?? {});
  const edits = insertEntries(document, node, entries, order);
  return edits.length === 0 ? [] : [{ title, edits }];
}

/** The fix that adds items to a list in a map; the list is written where there is none. None where something else stands there. */
export function addInto(
  { document }: Now,
  { node, path }: Pick<View<unknown>, 'node' | 'path'>,
  key: string,
  items: readonly Content[],
  title: string,
): Fix[] {
  if (node?.kind !== 'map') return [];
  const edit = addItems(document, node, key, items, Object.keys(schemaAt(path)?.properties ?? {}));
  return edit ? [{ title, edits: [edit] }] : [];
}

/** The fix that replaces a value by a text. None where nothing stands there. */
export function replaceBy({ document }: Now, { node }: View<unknown>, text: string, title: string): Fix[] {
  return node ? [{ title, edits: [replaceValue(document, node, text)] }] : [];
}

/** The fix that inserts a section with the clause that is made for it. None where no clause is, or the file has no spec. */
export function insertSection(now: Now, section: string, title: string): Fix[] {
  const clause = Object.hasOwn(clauses, section) ? clauses[section] : undefined;
  if (!clause) return [];
  return insertInto(now, { node: now.facts.node([]), path: [] }, { [section]: clause(now.facts) }, title);
}
