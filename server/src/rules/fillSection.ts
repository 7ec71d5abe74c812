import { clauses } from '../clauses/index.ts';
import { ownEntry } from '../document/tree.ts';
import { fillValue } from '../edits/fillValue.ts';
import type { Fix } from '../validation/problem.ts';
import type { Now } from './rule.ts';

/** The fix that writes the clause of a section where it is an empty list. None where something else stands there. */
export function fillSection({ document, facts }: Now, section: string, title: string): Fix[] {
  const root = facts.node([]);
  const entry = root?.kind === 'map' ? ownEntry(root, section) : undefined;
  const clause = Object.hasOwn(clauses, section) ? clauses[section] : undefined;
  if (!clause || entry?.value?.kind !== 'seq' || entry.value.items.length > 0) return [];
  return [{ title, edits: [fillValue(document, entry, clause(facts))] }];
}
