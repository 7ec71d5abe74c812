import type { ContentMap } from '../edits/content.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, roleOf } from './known.ts';
import { drafted } from './ownLanguage.ts';

/** One thing that is handed over, tied to a milestone where there is one, and how it is accepted. */
export const deliverables: Clause = (facts) => [
  {
    id: { placeholder: 'release-1' },
    title: { placeholder: drafted(facts, title) },
    ...description(facts),
    ownerRoleId: roleOf(facts, 'supplier'),
    ...milestone(facts),
    acceptance: acceptance(facts),
  },
];

/** Criteria, who decides, in which time, and what silence means. */
export function acceptance(facts: SpecFacts): ContentMap {
  return {
    criteria: [{ placeholder: drafted(facts, criterion) }],
    acceptorRoleId: roleOf(facts, 'client'),
    decideWithin: { placeholder: '5 business days' },
    ifSilent: { choices: ['accepted', 'rejected', 'escalate'] },
  };
}

/** What is in scope is what is handed over. */
function description(facts: SpecFacts): ContentMap {
  const [statement] = itemsAt(facts, 'scope', 'inScope').flatMap((item) => textIn(item, 'statement') ?? []);
  return statement === undefined ? {} : { description: { placeholder: statement } };
}

function milestone(facts: SpecFacts): ContentMap {
  const ids = facts.idsOf('milestones');
  return ids.length === 0 ? {} : { milestoneId: oneOf(ids.toReversed(), '') };
}

const title = { en: 'Release 1', nl: 'Oplevering 1', de: 'Lieferung 1', fr: 'Livraison 1' };

const criterion = {
  en: 'Each scenario of this spec passes in a test with both parties.',
  nl: 'Elk scenario van deze spec slaagt in een test met beide partijen.',
  de: 'Jedes Szenario dieser Spezifikation besteht einen Test mit beiden Parteien.',
  fr: 'Chaque scénario de cette spécification passe dans un test avec les deux parties.',
};
