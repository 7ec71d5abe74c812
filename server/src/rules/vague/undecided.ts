import { pathOf } from '../../document/pathOf.ts';
import { follow, ownEntry } from '../../document/tree.ts';
import { removeEntry } from '../../edits/removeEntry.ts';
import { placeholdersIn } from '../../model/placeholders.ts';
import { schemaAt } from '../../schema/schema.ts';
import type { FormFinding } from '../../validation/formFindings.ts';
import type { Fix } from '../../validation/problem.ts';
import type { Now } from '../rule.ts';
import { addIssue } from './addIssue.ts';

/**
 * Makes an open issue of a value that is still to be decided (`due: TBD`) and takes the key away. None for a key that has to be there,
 * and for words that only leave the value vague.
 */
export function undecidedFix(
  { document, facts }: Now,
  { scalar }: Pick<FormFinding, 'scalar'>,
  say: (message: 'openIssue', data: { phrase: string }) => string,
): Fix[] {
  const phrase = scalar.text.trim();
  const [gap] = placeholdersIn(phrase);
  const at = gap && gap.start === 0 && gap.end === phrase.length ? pathOf(document.specs, scalar) : undefined;
  const key = at?.path.at(-1);
  const map = at && follow(at.spec.placeAt(at.path.slice(0, -1))?.node);
  if (!at || typeof key !== 'string' || map?.kind !== 'map') return [];
  const entry = ownEntry(map, key);
  if (entry?.value !== scalar || schemaAt(at.path.slice(0, -1))?.required?.includes(key)) return [];
  const issue = addIssue(
    { document, ...at, phrase, language: facts.text('metadata', 'language') ?? 'en' },
    facts,
    'gap',
  );
  return issue ? [{ title: say('openIssue', { phrase }), edits: [removeEntry(document, map, entry), issue.edit] }] : [];
}
