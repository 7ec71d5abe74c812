import { clauses } from '../clauses/index.ts';
import type { ContentMap } from '../edits/content.ts';
import { insertEntries } from '../edits/insertEntries.ts';
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

/** The fix that inserts a section with the clause that is made for it. None where no clause is, or the file has no spec. */
export function insertSection(now: Now, section: string, title: string): Fix[] {
  const clause = Object.hasOwn(clauses, section) ? clauses[section] : undefined;
  if (!clause) return [];
  return insertInto(now, { node: now.facts.node([]), path: [] }, { [section]: clause(now.facts) }, title);
}
