import { replaceValue } from '../../edits/replaceValue.ts';
import type { FormFacts } from '../../forms/form.ts';
import type { TypedScalar } from '../../model/typedScalars.ts';
import { insertInto } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { replacements } from '../schema/replacements.ts';
import { severityIn } from '../vague/reportVague.ts';
import { firstDateOf, needsFirstDate } from './firstMeeting.ts';
import { choice, isDefined, wordingMessages, writeInstead, writtenAs } from './inText.ts';
import { periodInstead } from './periodReading.ts';

/** What a month is, where people count in business days. */
const daysOfMonth = ['30 calendar days', '20 business days'];

export default defineRule({
  meta: {
    id: 'deadline/undefined-period',
    summary: 'A quarter, week or part of a month where dates belong, or a rhythm without a first date.',
    why: 'Quarters follow calendar or fiscal years, weeks are counted in two ways, and "end of" is the last day for one and the last working day for another.',
    source: 'ISO 8601; work across cultures: one deadline, two readings',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      period: {
        en: '"{text}" can be read as several days. Write the one that counts, such as {value}.',
        nl: '"{text}" kan meer dan één dag zijn. Schrijf welke dag telt, zoals {value}.',
      },
      inText: {
        en: '"{text}" begins or ends on different days for different readers. Write {value}.',
        nl: '"{text}" begint of eindigt voor de ene lezer op een andere dag dan voor de andere. Schrijf {value}.',
      },
      dates: { en: 'the dates, such as "2026-07-01/2026-09-30"', nl: 'de datums, zoals "2026-07-01/2026-09-30"' },
      month: {
        en: '"{text}" is 28 to 31 days, while other periods here are in business days. Write {value}.',
        nl: '"{text}" is 28 tot 31 dagen, terwijl andere termijnen hier in werkdagen zijn. Schrijf {value}.',
      },
      anchor: {
        en: 'With "{every}" and no first date, people come to {place} in different weeks. Add "from" with the first date.',
        nl: 'Met "{every}" en zonder eerste datum komen mensen in verschillende weken naar {place}. Voeg "from" toe met de eerste datum.',
      },
      from: { en: 'Add "from: {date}"', nl: 'Voeg "from: {date}" toe' },
      ...wordingMessages,
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
    },
    examples: {
      invalid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: ⟦end of Q3⟧, binding: target }\n',
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app in ⟦Q3 2026⟧. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'communication:\n  workingLanguage: en\n  channels: []\n  meetings:\n    - { id: planning, type: planning, ⟦every⟧: 2 weeks, weekdays: [mon], at: "10:00", timeZone: Europe/Amsterdam }\n',
      ],
      valid: ['milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-30, binding: target }\n'],
    },
  },
  reads: ['formFindings', 'timeWording', 'typedScalars', 'formFacts', 'terms'],
  sections: ['communication', 'engagement'],
  check({ formFindings, timeWording, typedScalars, formFacts, terms, report, say, sourceRange }) {
    for (const finding of formFindings) {
      if (finding.rule !== 'deadline/undefined-period') continue;
      const value = finding.reading.suggestions.join(say('or'));
      report({
        message: 'period',
        range: finding.scalar.range,
        data: { text: finding.scalar.text, value: value || '2026-09-30' },
        fixes: ({ document }) =>
          replacements(document, finding, (replacement) => say('replace', { value: replacement })),
      });
    }
    for (const wording of timeWording) {
      if (wording.kind !== 'period' || isDefined(wording, terms)) continue;
      const { text } = wording;
      const values = periodInstead(wording, formFacts);
      if (!values) continue;
      report({
        message: 'inText',
        range: sourceRange(text.scalar, wording.start, wording.end),
        // Where the spec itself says that quarters are those of the calendar, a single reading is the one.
        severity: severityIn(text, isSettled(values, formFacts) ? 'information' : 'warning'),
        data: { text: writtenAs(wording), value: choice(values, say) || say('dates') },
        fixes: writeInstead(wording, values, say),
      });
    }
    for (const { scalar, schema } of typedScalars) {
      if (!isMonthAmongBusinessDays(scalar, schema)) continue;
      report({
        message: 'month',
        range: scalar.range,
        severity: 'warning',
        data: { text: scalar.text, value: choice(daysOfMonth, say) },
        fixes: ({ document }) =>
          daysOfMonth.map((value) => ({
            title: say('replace', { value }),
            edits: [replaceValue(document, scalar, value)],
          })),
      });
    }
  },
  checkSpec({ spec, report, say, nameOf }) {
    for (const meeting of spec.at('communication').at('meetings').items) {
      const every = meeting.at('every');
      if (every.text === undefined || meeting.at('from').exists || !needsFirstDate(every.text)) continue;
      const date = firstDateOf(meeting, spec.at('engagement').at('startDate').text);
      report({
        message: 'anchor',
        range: every.keyRange,
        severity: 'warning',
        data: { every: every.text, place: nameOf(meeting) },
        fixes: (now) => (date === undefined ? [] : insertInto(now, meeting, { from: date }, say('from', { date }))),
      });
    }
  },
});

/** Whether all who know the spec read the same dates. */
function isSettled(values: readonly string[], { fiscalYearStart }: FormFacts): boolean {
  return values.length === 1 && fiscalYearStart === '01-01';
}

/** Whether a time is a single month where the schema's own examples are in business days. */
function isMonthAmongBusinessDays({ text }: TypedScalar['scalar'], schema: TypedScalar['schema']): boolean {
  return (
    schema['x-form'] === 'duration' &&
    /^(?:P1M|1 months?)$/.test(text) &&
    (schema.examples ?? []).some((example) => /business/.test(String(example)))
  );
}
