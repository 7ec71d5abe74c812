import { defineRule } from '../rule.ts';
import { replacements } from '../schema/replacements.ts';

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
        en: 'Different people read "{text}" as {value}. Write the one that you mean.',
        nl: 'De een leest "{text}" anders dan de ander: als {value}. Schrijf welke dag u bedoelt.',
      },
      impossible: {
        en: '"{text}" is not a day of the calendar. Write {value}, if that is what you mean.',
        nl: '"{text}" bestaat niet op de kalender. Schrijf {value}, als u dat bedoelt.',
      },
      none: {
        en: '"{text}" is not a date. Write year, month and day, such as 2026-09-01, or with a time, such as 2026-09-01T17:00[Europe/Amsterdam].',
        nl: '"{text}" is geen datum. Schrijf jaar, maand en dag, zoals 2026-09-01, of met een tijd, zoals 2026-09-01T17:00[Europe/Amsterdam].',
      },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      or: { en: ' or ', nl: ' of ' },
    },
    examples: {
      invalid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: ⟦03/04/2026⟧, binding: target }\n',
        'milestones:\n  - { id: go-live, title: Go-live, due: ⟦1 September 2026⟧, binding: target }\n',
      ],
      valid: ['milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: target }\n'],
    },
  },
  reads: ['formFindings'],
  check({ formFindings, report, say }) {
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
  },
});
