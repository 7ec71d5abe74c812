import { type MeetingKind, meetingKinds, usualMeeting } from '../../clauses/meetings.ts';
import type { Fix } from '../../validation/problem.ts';
import { absencesFor } from '../absence.ts';
import { addInto, holderAt, replaceBy } from '../fixes.ts';
import { isLonger } from '../longer.ts';
import { defineRule, type Now } from '../rule.ts';
import { severityOfHabit, sizeSections } from '../smallEngagement.ts';

const id = 'communication/structure-incomplete';

/** How far apart two meetings of a kind may be. How often people evaluate is a matter of the relationship. */
const limits: readonly (readonly [kind: MeetingKind, limit: string])[] = [
  ['standUp', '1 week'],
  ['planning', '1 month'],
];

export default defineRule({
  meta: {
    id,
    summary: 'There is no weekly stand-up, no planning or no evaluation.',
    why: 'At a distance nobody overhears that something goes wrong. With fixed meetings people talk before it is too late, without needing a reason.',
    source: 'Demand S20: weekly stand-ups, planning sessions and evaluations; demand S13: communication lines',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: 'Who talks to whom, when and how fast is left to chance, so bad news comes late. Add "communication": a working language, channels with response times, and a stand-up, planning meeting and evaluation.',
        nl: 'Wie met wie praat, wanneer en hoe snel, hangt van het toeval af, dus slecht nieuws komt laat. Voeg "communication" toe: een werktaal, kanalen met reactietijden, en een stand-up, planning en evaluatie.',
      },
      none: {
        en: 'Without fixed meetings, people talk only when something has already gone wrong. Write a weekly stand-up, a planning meeting and an evaluation under "meetings".',
        nl: 'Zonder vaste overleggen praten mensen pas als er al iets mis is. Schrijf een wekelijkse stand-up, een planning en een evaluatie onder "meetings".',
      },
      standUp: {
        en: 'A problem waits until somebody dares to call, because there is no stand-up. Add a weekly meeting of the type standUp.',
        nl: 'Een probleem blijft liggen tot iemand durft te bellen, want er is geen stand-up. Voeg een wekelijks overleg van het type standUp toe.',
      },
      planning: {
        en: 'Each party has its own idea of what comes first, because they never plan together. Add a meeting of the type planning, for example every 2 weeks.',
        nl: 'Elke partij heeft haar eigen idee van wat voorgaat, want ze plannen nooit samen. Voeg een overleg van het type planning toe, bijvoorbeeld elke 2 weken.',
      },
      evaluation: {
        en: 'What goes wrong between the parties continues, because they never look back together. Add a meeting of the type evaluation, for example every 12 weeks.',
        nl: 'Wat er tussen de partijen misgaat, gaat door, want ze kijken nooit samen terug. Voeg een overleg van het type evaluation toe, bijvoorbeeld elke 12 weken.',
      },
      rare: {
        en: 'A problem that comes up after {place} can wait {every} before anybody discusses it. Write {limit} or less.',
        nl: 'Een probleem dat na {place} opkomt, kan {every} blijven liggen voordat iemand het bespreekt. Schrijf {limit} of minder.',
      },
      insert: { en: 'Insert "communication"', nl: 'Voeg "communication" in' },
      insertAll: { en: 'Insert the three meetings', nl: 'Voeg de drie overleggen in' },
      add: { en: 'Add a meeting of the type {type}', nl: 'Voeg een overleg van het type {type} toe' },
      replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
    },
    examples: {
      invalid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: slack, tool: slack, address: "https://acme.slack.example", respondWithin: 4 business hours }\n    - { id: pager, tool: phone, address: "tel:+31201234500", respondWithin: 15 minutes, alwaysOn: true }\n  ⟦meetings⟧:\n    - { id: call, type: standUp, every: 1 week, weekdays: [tue], at: "10:00", timeZone: Europe/Amsterdam, from: 2026-03-04, chairRoleId: bridge, attendeeRoleIds: [product-owner, delivery-manager], topics: [delivery], output: Notes in Jira }\n    - { id: plan, type: planning, every: 2 weeks, weekdays: [tue], at: "10:30", timeZone: Europe/Amsterdam, from: 2026-03-04, chairRoleId: bridge, attendeeRoleIds: [product-owner, delivery-manager], topics: [planning], output: Plan in Jira }\n',
      ],
      valid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: pager, tool: phone, address: "tel:+31201234500", respondWithin: 15 minutes, alwaysOn: true }\n  meetings:\n    - { id: call, type: standUp, every: 1 business day, at: "10:00", timeZone: Europe/Amsterdam, from: 2026-03-04, chairRoleId: bridge, attendeeRoleIds: [product-owner, delivery-manager], topics: [delivery], output: Notes in Jira }\n    - { id: plan, type: planning, every: 2 weeks, weekdays: [tue], at: "10:30", timeZone: Europe/Amsterdam, from: 2026-03-04, chairRoleId: bridge, attendeeRoleIds: [product-owner, delivery-manager], topics: [planning], output: Plan in Jira }\n    - { id: look-back, type: evaluation, every: 12 weeks, weekdays: [tue], at: "10:30", timeZone: Europe/Amsterdam, from: 2026-05-26, chairRoleId: bridge, attendeeRoleIds: [product-owner, delivery-manager], topics: [delivery, collaboration], output: Actions in Jira }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['communication', ...sizeSections],
  check(context) {
    const { report, say } = context;
    for (const absence of absencesFor(id, context)) {
      const { key, range, severity } = absence;
      const isSection = key === 'communication';
      report({
        message: isSection ? 'section' : 'none',
        range,
        severity,
        fixes: isSection ? absence.fixes(say('insert')) : (now) => addMeetings(now, meetingKinds, say('insertAll')),
      });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    const meetings = spec.at('communication').at('meetings');
    const { items } = meetings;
    const severity = severityOfHabit(spec, status.value);
    // One that does not say yet what it is for may be the one that seems to be missing.
    if (items.length > 0 && items.every((item) => item.at('type').text !== undefined)) {
      const missing = meetingKinds.filter((kind) => items.every((item) => item.at('type').text !== kind));
      const range = meetings.keyRange;
      if (missing.length === meetingKinds.length)
        report({ message: 'none', range, severity, fixes: (now) => addMeetings(now, missing, say('insertAll')) });
      else
        for (const kind of missing) {
          const title = say('add', { type: kind });
          report({ message: kind, range, severity, fixes: (now) => addMeetings(now, [kind], title) });
        }
    }
    for (const [kind, limit] of limits) {
      const often = items.filter((item) => item.at('type').text === kind);
      if (often.some((item) => !isLonger(item.at('every').text, limit))) continue;
      for (const item of often) {
        const every = item.at('every');
        report({
          message: 'rare',
          range: every.range,
          severity,
          data: { place: nameOf(item), every: every.text ?? '', limit },
          fixes: (now) => replaceBy(now, every, limit, say('replace', { value: limit })),
        });
      }
    }
  },
});

function addMeetings(now: Now, kinds: readonly MeetingKind[], title: string): Fix[] {
  const meetings = kinds.map((kind) => usualMeeting(now.facts, kind));
  return addInto(now, holderAt(now, ['communication']), 'meetings', meetings, title);
}
