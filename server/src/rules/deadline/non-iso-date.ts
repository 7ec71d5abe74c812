import { defineRule } from '../rule.ts';
import { replacements } from '../schema/replacements.ts';
import { severityIn } from '../vague/reportVague.ts';
import { type DateReading, readDate } from './dateReading.ts';
import { choice, isDefined, wordingMessages, writeInstead, writtenAs } from './inText.ts';

/** A turned day is months away; a date with dots is read alike, and only harder to sort. */
const severities = {
  ambiguous: 'error',
  impossible: 'error',
  year: 'warning',
  numbers: 'warning',
  order: 'information',
} as const;

export default defineRule({
  meta: {
    id: 'deadline/non-iso-date',
    summary: 'A date that is not written as year-month-day.',
    why: '03/04/2026 is 3 April in Amsterdam and March 4 in New York: a month of delay that nobody notices until it is there.',
    source: 'ISO 8601; work across cultures: one deadline, two readings',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      one: {
        en: '"{text}" is not how dates are written here. Write {value}.',
        nl: 'Datums worden hier anders geschreven dan "{text}". Schrijf {value}.',
      },
      several: {
        en: '"{text}" can be read as {value}. Write the one that you mean.',
        nl: '"{text}" is te lezen als {value}. Schrijf welke dag u bedoelt.',
      },
      impossible: {
        en: '"{text}" does not exist in the calendar. Write {value}, if that is what you mean.',
        nl: '"{text}" bestaat niet op de kalender. Schrijf {value}, als u dat bedoelt.',
      },
      none: {
        en: '"{text}" is not a date. Write year, month and day, such as 2026-09-01, or with a time, such as 2026-09-01T17:00[Europe/Amsterdam].',
        nl: '"{text}" is geen datum. Schrijf jaar, maand en dag, zoals 2026-09-01, of met een tijd, zoals 2026-09-01T17:00[Europe/Amsterdam].',
      },
      ambiguous: {
        en: 'Different people read "{text}" as different days. Write {value}.',
        nl: 'Verschillende mensen lezen "{text}" als verschillende dagen. Schrijf {value}.',
      },
      impossibleInText: {
        en: '"{text}" does not exist in the calendar. Write {value}, if that is what you mean.',
        nl: '"{text}" bestaat niet op de kalender. Schrijf {value}, als u dat bedoelt.',
      },
      year: {
        en: '"{text}" does not say which year, and the agreement may run longer than one. Write {value}.',
        nl: '"{text}" zegt niet in welk jaar, en de afspraken kunnen langer dan een jaar gelden. Schrijf {value}.',
      },
      numbers: {
        en: '"{text}" can only be one day, but the next date in this form may be two. Write {value}.',
        nl: '"{text}" kan maar één dag zijn, maar de volgende datum in deze vorm kan er twee zijn. Schrijf {value}.',
      },
      order: {
        en: '"{text}" is written differently from the other dates in this file. Write {value}.',
        nl: '"{text}" is anders geschreven dan de andere datums in dit bestand. Schrijf {value}.',
      },
      withYear: { en: 'year, month and day, such as 2026-09-01', nl: 'jaar, maand en dag, zoals 2026-09-01' },
      ...wordingMessages,
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
    },
    examples: {
      invalid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: ⟦03/04/2026⟧, binding: target }\n',
        'milestones:\n  - { id: go-live, title: Go-live, due: ⟦1 September 2026⟧, binding: target }\n',
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall send the plan ⟦by 03/04/2026⟧. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
      valid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: target }\n',
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall send the plan by 2026-04-03. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['formFindings', 'timeWording', 'formFacts', 'terms'],
  check({ formFindings, timeWording, formFacts, terms, report, say, sourceRange }) {
    for (const finding of formFindings) {
      if (finding.rule !== 'deadline/non-iso-date') continue;
      const { reading, scalar } = finding;
      const { suggestions, trouble } = reading;
      const readable = trouble === 'wrong' ? 'impossible' : suggestions.length === 1 ? 'one' : 'several';
      report({
        message: suggestions.length === 0 ? 'none' : readable,
        range: scalar.range,
        data: { text: scalar.text, value: suggestions.join(say('or')) },
        fixes: ({ document }) => replacements(document, finding, (value) => say('replace', { value })),
      });
    }
    for (const wording of timeWording) {
      if (wording.kind !== 'date' || isDefined(wording, terms)) continue;
      const reading = readDate(wording, formFacts);
      if (!reading || !isOurs(reading)) continue;
      const { trouble, values } = reading;
      report({
        message: trouble === 'impossible' ? 'impossibleInText' : trouble,
        range: sourceRange(wording.text.scalar, wording.start, wording.end),
        // Where the engagement has such a day once, that one is meant.
        severity: severityIn(
          wording.text,
          trouble === 'year' && values.length === 1 && formFacts.endDate !== undefined
            ? 'information'
            : severities[trouble],
        ),
        data: { text: writtenAs(wording), value: choice(values, say) || say('withYear') },
        fixes: writeInstead(wording, values, say),
      });
    }
  },
});

/** Whether a limit includes its day is for the rule on phrases. */
function isOurs(reading: DateReading): reading is DateReading & { readonly trouble: keyof typeof severities } {
  return reading.trouble !== 'limit';
}
