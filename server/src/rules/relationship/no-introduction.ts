import { drafted } from '../../clauses/ownLanguage.ts';
import { intro } from '../../clauses/people.ts';
import { introduction } from '../../clauses/relationship.ts';
import { isoDate, parseIsoDate } from '../../forms/calendar.ts';
import { severityOfGap } from '../absence.ts';
import { insertInto, replaceBy } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

/** Days after the start within which people have met. */
const grace = 14;

export default defineRule({
  meta: {
    id: 'relationship/no-introduction',
    summary: 'People start to work together without having met, or nothing is said about who they are.',
    why: 'It is easier to ask a question, and to admit a mistake, to somebody you have met. Later there is no time to meet.',
    source: 'Demand S22: mutual introduction, the people behind the work',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      missing: {
        en: 'People start to send each other tickets before they have met. Add "introduction": a meeting of all team members, before or within two weeks of the start.',
        nl: 'Mensen sturen elkaar tickets voordat ze elkaar hebben ontmoet. Voeg "introduction" toe: een ontmoeting van alle teamleden, voor of binnen twee weken na de start.',
      },
      late: {
        en: 'By {due} the teams will have worked together for {days} days without knowing each other. Plan the introduction within two weeks of the start on {start}.',
        nl: 'Op {due} werken de teams al {days} dagen samen zonder elkaar te kennen. Plan de kennismaking binnen twee weken na de start op {start}.',
      },
      start: { en: 'The work starts here.', nl: 'Hier begint het werk.' },
      person: {
        en: 'To the other party, {name} is only a name in an e-mail. Add "intro": a few words about their work, home town and interests.',
        nl: 'Voor de andere partij is {name} alleen een naam in een mail. Voeg "intro" toe: een paar woorden over werk, woonplaats en interesses.',
      },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      move: { en: 'Meet by {date}', nl: 'Maak kennis voor of op {date}' },
    },
    examples: {
      invalid: [
        'relationship:\n  bridgeRoleId: bridge\n  introduction: { meeting: Video kick-off, due: ⟦2026-04-20⟧ }\n',
        '⟦relationship⟧:\n  bridgeRoleId: bridge\n',
      ],
      valid: ['relationship:\n  bridgeRoleId: bridge\n  introduction: { meeting: Video kick-off, due: 2026-03-13 }\n'],
    },
  },
  reads: ['status'],
  sections: ['relationship', 'engagement', 'people', 'communication'],
  checkSpec({ spec, status, nameOf, report, say }) {
    for (const person of spec.at('people').items) {
      if (person.node?.kind !== 'map' || person.at('intro').node !== undefined) continue;
      report({
        message: 'person',
        range: person.keyRange,
        severity: 'information',
        data: { name: person.at('name').text ?? nameOf(person) },
        fixes: (now) => {
          const entry = { intro: { placeholder: drafted(now.facts, intro) } };
          return insertInto(now, person, entry, say('insert', { key: 'intro' }));
        },
      });
    }

    const relationship = spec.at('relationship');
    if (relationship.node?.kind !== 'map') return;
    const severity = severityOfGap(status.value);
    const meeting = relationship.at('introduction');
    if (meeting.node === undefined) {
      // A kick-off with a date is an introduction; whether it is in time, another rule tells.
      const isKickOff = spec
        .at('communication')
        .at('meetings')
        .items.some((item) => item.at('type').text === 'kickOff');
      if (isKickOff) return;
      const fixes = (now: Now) =>
        insertInto(
          now,
          relationship,
          { introduction: introduction(now.facts) },
          say('insert', { key: 'introduction' }),
        );
      report({ message: 'missing', range: relationship.keyRange, severity, fixes });
      return;
    }
    const startDate = spec.at('engagement').at('startDate');
    const [due, start] = [meeting.at('due'), parseIsoDate(startDate.text)];
    const day = parseIsoDate(due.text);
    if (day === undefined || start === undefined || day <= start + grace) return;
    report({
      message: 'late',
      range: due.range,
      severity,
      data: { due: isoDate(day), days: day - start, start: isoDate(start) },
      related: [{ range: startDate.range, message: say('start') }],
      fixes: (now) => replaceBy(now, due, isoDate(start), say('move', { date: isoDate(start) })),
    });
  },
});
