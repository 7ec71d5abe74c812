import { defineRule } from '../rule.ts';
import { replacements } from '../schema/replacements.ts';

export default defineRule({
  meta: {
    id: 'deadline/undefined-period',
    summary: 'A quarter, week or month where a day belongs.',
    why: 'Quarters follow calendar or fiscal years, weeks are counted in two ways, and "end of" is the last day for one and the last working day for another.',
    source: 'ISO 8601; work across cultures: one deadline, two readings',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      period: {
        en: '"{text}" can be read as several days. Write the one that counts, such as {value}.',
        nl: '"{text}" kan meer dan één dag zijn. Schrijf welke dag telt, zoals {value}.',
      },
      or: { en: ' or ', nl: ' of ' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
    },
    examples: {
      invalid: ['milestones:\n  - { id: go-live, title: Go-live, due: ⟦end of Q3⟧, binding: target }\n'],
      valid: ['milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-30, binding: target }\n'],
    },
  },
  reads: ['formFindings'],
  check({ formFindings, report, say }) {
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
  },
});
