import { isoDate, parseIsoDate } from '../forms/calendar.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { roleOf } from './known.ts';
import { drafted, partyName } from './ownLanguage.ts';

/** A firm date within the engagement, who answers for it, and what happens when it is missed. */
export const milestones: Clause = (facts) => [
  {
    id: { placeholder: 'go-live' },
    title: { placeholder: drafted(facts, title) },
    due: { placeholder: dueDate(facts) },
    binding: { choices: ['firm', 'target'] },
    ownerRoleId: roleOf(facts, 'supplier'),
    consequence: { placeholder: consequence(facts) },
  },
];

/** What a late supplier pays, as a first proposal. */
export function consequence(facts: SpecFacts): string {
  return drafted(facts, credit, { supplier: partyName(facts, 'supplier') });
}

/** The end of the engagement; without one, a weekday half a year after its start. */
function dueDate(facts: SpecFacts): string {
  const end = facts.text('engagement', 'endDate');
  if (parseIsoDate(end) !== undefined) return (end ?? '').slice(0, 10);
  const start = parseIsoDate(facts.text('engagement', 'startDate'));
  return start === undefined ? '2026-09-01' : isoDate(start + 26 * 7);
}

const title = { en: 'Go-live', nl: 'Livegang', de: 'Produktivstart', fr: 'Mise en service' };

const credit = {
  en: '{supplier} credits EUR 500 per business day, at most EUR 5000.',
  nl: '{supplier} crediteert EUR 500 per werkdag, met een maximum van EUR 5000.',
  de: '{supplier} schreibt EUR 500 je Arbeitstag gut, höchstens EUR 5000.',
  fr: '{supplier} crédite EUR 500 par jour ouvré, au plus EUR 5000.',
};
