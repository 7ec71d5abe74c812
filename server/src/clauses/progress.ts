import type { Content } from '../edits/content.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { partyIds } from './known.ts';
import { drafted } from './ownLanguage.ts';

/** One tool that all parties open and that shows tasks, planning and progress, and when work counts as done. */
export const progress: Clause = (facts) => ({
  tools: [
    {
      id: { placeholder: 'jira' },
      type: { choices: ['jira', 'asana', 'trello', 'azureDevOps', 'github', 'gitlab', 'linear'] },
      accessPartyIds: [...partyIds(facts)],
      tracks: ['tasks', 'planning', 'progress', 'changes', 'risks'],
      updateWithin: { placeholder: '1 business day' },
    },
  ],
  definitionOfDone: definitionOfDone(facts),
});

/** Two conditions that hold for any work. */
export function definitionOfDone(facts: SpecFacts): Content[] {
  return [{ placeholder: drafted(facts, reviewed) }, { placeholder: drafted(facts, tested) }];
}

const reviewed = {
  en: 'One person other than the author has approved the work.',
  nl: 'Eén ander dan de maker heeft het werk goedgekeurd.',
  de: 'Eine andere Person als der Autor hat die Arbeit freigegeben.',
  fr: "Une personne autre que l'auteur a approuvé le travail.",
};

const tested = {
  en: 'Each acceptance criterion has passed its test.',
  nl: 'Elk acceptatiecriterium is met een test aangetoond.',
  de: 'Jedes Abnahmekriterium hat seinen Test bestanden.',
  fr: "Chaque critère d'acceptation a passé son test.",
};
