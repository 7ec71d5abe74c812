import type { ContentMap } from '../edits/content.ts';
import { freshId } from '../edits/skeletonIds.ts';
import { isoDate, mondayOf, parseIsoDate } from '../forms/calendar.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { roleOf } from './known.ts';
import { drafted, partyName } from './ownLanguage.ts';

/** Two gates before the first working day: access to the tools, and an agreement that everybody has read. */
export const onboarding: Clause = (facts) => ({
  gates: [
    accessGate(facts),
    {
      id: { placeholder: 'agreement' },
      condition: { placeholder: drafted(facts, agreement, names(facts)) },
      ownerRoleId: roleOf(facts, 'client'),
      due: { placeholder: dueDate(facts) },
    },
  ],
});

/** The gate without which the first days are lost: the supplier's people can get in. */
export function accessGate(facts: SpecFacts): ContentMap {
  return {
    id: { placeholder: freshId('access', facts.idsOf('onboarding/gates')) },
    condition: { placeholder: drafted(facts, access, names(facts)) },
    ownerRoleId: roleOf(facts, 'client'),
    due: { placeholder: dueDate(facts) },
  };
}

/** The Friday of the week but one before that of the start: time enough to move the start. */
function dueDate(facts: SpecFacts): string {
  const start = parseIsoDate(facts.text('engagement', 'startDate'));
  return start === undefined ? '2026-02-20' : isoDate(mondayOf(start) - 10);
}

function names(facts: SpecFacts): Readonly<Record<string, string>> {
  return { client: partyName(facts, 'client'), supplier: partyName(facts, 'supplier') };
}

const access = {
  en: 'Each person of {supplier} who starts has logged in to every shared tool.',
  nl: 'Iedereen van {supplier} die begint, heeft ingelogd op elk gedeeld systeem.',
  de: 'Jede Person von {supplier}, die beginnt, hat sich an jedem gemeinsamen Werkzeug angemeldet.',
  fr: "Chaque personne de {supplier} qui commence s'est connectée à chaque outil commun.",
};

const agreement = {
  en: 'A signatory of {client} and one of {supplier} have signed this version.',
  nl: 'Een bevoegde van {client} en een van {supplier} hebben deze versie getekend.',
  de: 'Je eine bevollmächtigte Person von {client} und {supplier} hat diese Version unterschrieben.',
  fr: 'Un signataire de {client} et un de {supplier} ont signé cette version.',
};
