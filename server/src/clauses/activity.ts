import type { Content, ContentMap } from '../edits/content.ts';
import { freshId } from '../edits/skeletonIds.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { roleOf, type Side } from './known.ts';

/** An activity that each side usually answers for, in the language of the spec. */
const usual = {
  client: { id: 'accept-work', en: 'Accept each deliverable.', nl: 'Elk op te leveren resultaat accepteren.' },
  supplier: { id: 'do-work', en: 'Do the work that is in scope.', nl: 'Het werk uitvoeren dat in de scope staat.' },
} as const;

/** Each side answers for one activity: the one delivers, the other accepts. */
export const responsibilities: Clause = (facts) => [activity(facts, 'supplier'), activity(facts, 'client')];

/** An activity that a side answers for, with a role of it. */
export function activity(facts: SpecFacts, side: Side, role: Content = roleOf(facts, side)): ContentMap {
  const { id, ...texts } = usual[side];
  const language = facts.text('metadata', 'language')?.startsWith('nl') ? 'nl' : 'en';
  return {
    id: { placeholder: freshId(id, facts.idsOf('responsibilities')) },
    activity: { placeholder: texts[language] },
    accountable: role,
    responsible: [role],
  };
}
