import { clauses } from '../../clauses/index.ts';
import { skeletonFacts } from '../../clauses/skeletonFacts.ts';
import { follow, type MapNode, type Path } from '../../document/tree.ts';
import { insertEntry } from '../../edits/insertEntry.ts';
import { skeleton } from '../../edits/skeleton.ts';
import { propertyOf, resolve, type SchemaNode } from '../../schema/schema.ts';
import type { Fix } from '../../validation/problem.ts';
import type { SchemaFinding } from '../../validation/schemaFindings.ts';
import { appendTo } from '../fixes.ts';
import type { Now } from '../rule.ts';

/**
 * The fix that inserts a key where the schema's order wants it: a section with the clause that is made for it, else the smallest valid value.
 *
 * @param path where the key goes, to insert also what an agreed spec needs there
 */
export function insertKey(
  { document, facts }: Now,
  { map, key, schema }: { readonly map: MapNode; readonly key: string; readonly schema: SchemaNode },
  title: string,
  path?: Path,
): Fix[] {
  const property = propertyOf(schema, key);
  if (!property) return [];
  const clause = path?.length === 1 ? clauses[key] : undefined;
  const value = clause ? clause(facts) : skeleton(property, { ...skeletonFacts(facts), ...(path ? { path } : {}) });
  return [{ title, edits: [insertEntry(document, map, key, value, Object.keys(schema.properties ?? {}))] }];
}

/** The fix that adds the smallest valid item to a list, with what an agreed spec needs in it. */
export function addItem(now: Now, { place, path, schema }: SchemaFinding, title: string): Fix[] {
  if (!schema.items) return [];
  const value = skeleton(resolve(schema.items), { ...skeletonFacts(now.facts), path: [...path, 0] });
  return appendTo(now, { node: follow(place.node) }, value, title);
}
