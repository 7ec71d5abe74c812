import { clauses } from '../../clauses/index.ts';
import { byId } from '../../model/view.ts';
import { quoted } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { addInto, holderAt, insertInto } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

const id = 'deadline/policy-missing';

export default defineRule({
  meta: {
    id,
    summary: 'Nothing says how dates and periods are read, or the calendar of one of the parties does not count.',
    why: 'When it is Friday evening for one party it is Saturday for the other, and "5 business days" end on different days where holidays differ. One way of reading for all dates ends that.',
    source: 'Demand S19: deadlines across cultures; Regulation (EEC) 1182/71',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: 'Each party reads dates in its own way: when a day ends, which days are business days, what happens on a holiday. Add "deadlines" with a time zone and calendars.',
        nl: 'Elke partij leest datums op haar eigen manier: wanneer een dag eindigt, welke dagen werkdagen zijn, wat er op een feestdag gebeurt. Voeg "deadlines" toe, met een tijdzone en kalenders.',
      },
      calendars: {
        en: 'Nobody knows on which days and hours the other party works. Add "calendars": working days, hours and holidays of each place.',
        nl: 'Niemand weet op welke dagen en uren de andere partij werkt. Voeg "calendars" toe: werkdagen, werktijden en vrije dagen van elke plaats.',
      },
      uncounted: {
        en: 'A period in business days runs on while everybody at {party} is off, because calendar "{calendar}" is not counted. Add {calendar} to "calendarIds".',
        nl: 'Een termijn in werkdagen loopt door terwijl iedereen bij {party} vrij is, want kalender "{calendar}" telt niet mee. Voeg {calendar} toe aan "calendarIds".',
      },
      itsCalendar: { en: '{party} works by this calendar.', nl: '{party} werkt volgens deze kalender.' },
      insert: { en: 'Insert {keys}', nl: 'Voeg {keys} in' },
      count: { en: 'Count calendar "{calendar}" as well', nl: 'Tel kalender "{calendar}" ook mee' },
    },
    examples: {
      invalid: [
        'deadlines:\n  timeZone: Europe/Amsterdam\n  dayEndsAt: "17:00"\n  calendarIds: ⟦[nl]⟧\n  defaultBinding: firm\n',
      ],
      valid: [
        'deadlines:\n  timeZone: Europe/Amsterdam\n  dayEndsAt: "17:00"\n  calendarIds: [nl, in]\n  defaultBinding: firm\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['deadlines', 'calendars', 'parties'],
  check(context) {
    const { report, say } = context;
    const absences = absencesFor(id, context);
    const missing = absences.map(({ key }) => key);
    for (const { key, range, severity } of absences) {
      // Without deadlines no calendar counts: it is one clause, and one finding.
      if (key === 'calendars' && missing.includes('deadlines')) continue;
      const title = say('insert', { keys: quoted(missing) });
      report({
        message: key === 'deadlines' ? 'section' : 'calendars',
        range,
        severity,
        fixes: (now) => insertSections(now, missing, title),
      });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    const deadlines = spec.at('deadlines');
    const counted = deadlines.at('calendarIds');
    const ids = counted.texts;
    if (ids.length === 0) return;
    const told = new Set<string>();
    for (const party of spec.at('parties').items) {
      const calendarId = party.at('calendarId');
      const calendar = calendarId.text;
      const isSide = ['client', 'supplier'].includes(party.at('type').text ?? '');
      if (!isSide || calendar === undefined || ids.includes(calendar) || told.has(calendar)) continue;
      if (!byId(spec.at('calendars'), calendar)) continue;
      told.add(calendar);
      const name = party.at('name').text ?? nameOf(party);
      report({
        message: 'uncounted',
        range: counted.range,
        severity: severityOfGap(status.value),
        data: { party: name, calendar },
        related: [{ range: calendarId.range, message: say('itsCalendar', { party: name }) }],
        fixes: (now) => addInto(now, deadlines, 'calendarIds', [calendar], say('count', { calendar })),
      });
    }
  },
});

function insertSections(now: Now, sections: readonly string[], title: string): Fix[] {
  const entries = sections.flatMap((section) => {
    const clause = clauses[section];
    return clause ? [[section, clause(now.facts)] as const] : [];
  });
  return insertInto(now, holderAt(now, []), Object.fromEntries(entries), title);
}
