import { defineRule } from '../rule.ts';
import { formFindings, replacements } from '../schema/formFindings.ts';

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
        en: '"{text}" is not written as the format has dates. Write {value}.',
        nl: '"{text}" is niet zoals het formaat datums schrijft. Schrijf {value}.',
      },
      several: {
        en: '"{text}" is read as {value}, by different people. Write the one that you mean.',
        nl: '"{text}" wordt gelezen als {value}, door verschillende mensen. Schrijf welke u bedoelt.',
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
  check({ document, facts, schemaFindings, report, say }) {
    for (const finding of formFindings(schemaFindings, facts)) {
      const { form, reading, scalar } = finding;
      if (form !== 'date' || reading.trouble === 'vague' || reading.trouble === 'period' || reading.trouble === 'empty')
        continue;
      const { suggestions } = reading;
      report({
        message: suggestions.length === 0 ? 'none' : suggestions.length === 1 ? 'one' : 'several',
        range: scalar.range,
        data: { text: scalar.text, value: suggestions.join(say('or')) },
        fixes: () => replacements(document, finding, (value) => say('replace', { value })),
      });
    }
  },
});
