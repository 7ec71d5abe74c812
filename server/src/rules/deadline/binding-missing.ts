import { severityOfGap } from '../absence.ts';
import { insertInto } from '../fixes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'deadline/binding-missing',
    summary: 'Milestones of which nobody can tell whether the date is a promise or an aim.',
    why: 'One party plans its campaign on a date that the other only hopes to reach. In law the difference decides whether a late party is in breach at once, or only after a reminder.',
    source: 'Dutch Civil Code, article 6:83 (fatale termijn); demand S8',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      one: {
        en: 'One party reads {date} as a promise and the other as an aim, because {place} does not say which it is. Write "binding: firm" or "binding: target".',
        nl: 'De ene partij leest {date} als een toezegging en de andere als een streven, want bij {place} staat niet welke van de twee het is. Schrijf "binding: firm" of "binding: target".',
      },
      several: {
        en: 'The dates of {count} milestones are promises to one party and aims to the other. Write "defaultBinding" under "deadlines", or "binding" for each: firm or target.',
        nl: 'De datums van {count} mijlpalen zijn voor de ene partij een toezegging en voor de andere een streven. Schrijf "defaultBinding" onder "deadlines", of "binding" bij elk: firm of target.',
      },
      other: { en: '{place} does not say it either.', nl: '{place} zegt het ook niet.' },
      all: {
        en: 'Insert "defaultBinding: {binding}" under "deadlines"',
        nl: 'Voeg "defaultBinding: {binding}" in onder "deadlines"',
      },
      this: { en: 'Insert "binding: {binding}"', nl: 'Voeg "binding: {binding}" in' },
    },
    examples: {
      invalid: [
        'deadlines:\n  timeZone: Europe/Amsterdam\n  dayEndsAt: "17:00"\n  calendarIds: [nl, in]\nmilestones:\n  - { id: go-live, title: Go-live, ⟦due⟧: 2026-09-01 }\n',
      ],
      valid: [
        'deadlines:\n  timeZone: Europe/Amsterdam\n  dayEndsAt: "17:00"\n  calendarIds: [nl, in]\nmilestones:\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: target }\n',
      ],
    },
  },
  reads: ['status'],
  sections: ['deadlines', 'milestones'],
  checkSpec({ spec, status, nameOf, report, say }) {
    const deadlines = spec.at('deadlines');
    // Without the section the default is one of the things that it would bring.
    if (!deadlines.exists || deadlines.at('defaultBinding').exists) return;
    const unbound = spec.at('milestones').items.filter((item) => item.at('due').exists && !item.at('binding').exists);
    const [first, ...others] = unbound;
    if (!first) return;
    report({
      message: others.length === 0 ? 'one' : 'several',
      range: first.at('due').keyRange,
      severity: severityOfGap(status.value),
      data:
        others.length === 0 ? { date: first.at('due').text ?? '', place: nameOf(first) } : { count: unbound.length },
      related: others.map((other) => ({
        range: other.at('due').keyRange,
        message: say('other', { place: nameOf(other) }),
      })),
      fixes: (now) =>
        ['firm', 'target'].flatMap((binding) =>
          others.length === 0
            ? insertInto(now, first, { binding }, say('this', { binding }))
            : insertInto(now, deadlines, { defaultBinding: binding }, say('all', { binding })),
        ),
    });
  },
});
