import { replaceValue } from '../../edits/replaceValue.ts';
import { exampleOf } from '../../validation/naming.ts';
import { defineRule } from '../rule.ts';
import { replacements } from '../schema/replacements.ts';
import { openIssueMessages } from '../vague/openIssue.ts';
import { undecidedFix } from '../vague/undecided.ts';
import { startingPoints } from './startingPoints.ts';

const messages = {
  date: {
    en: '"{text}" is not a date that anybody can be held to. Write the last day, such as 2026-09-01, or the day and time, such as 2026-09-01T17:00[Europe/Amsterdam].',
    nl: 'Aan "{text}" is niemand te houden. Schrijf de laatste dag, zoals 2026-09-01, of dag en tijd, zoals 2026-09-01T17:00[Europe/Amsterdam].',
  },
  duration: {
    en: '"{text}" is not a time that anybody can be held to. Write a number and a unit, such as {example}.',
    nl: 'Aan "{text}" is niemand te houden. Schrijf een getal en een eenheid, zoals {example}.',
  },
  clockTime: {
    en: '"{text}" is not a time of day that everybody reads in the same way. Write hours and minutes in quotes, such as "17:00".',
    nl: 'Niet iedereen leest "{text}" als dezelfde tijd. Schrijf uren en minuten tussen aanhalingstekens, zoals "17:00".',
  },
  hours: {
    en: '"{text}" does not say from when to when. Write both times, such as 09:00-17:30.',
    nl: '"{text}" zegt niet van wanneer tot wanneer. Schrijf beide tijden, zoals 09:00-17:30.',
  },
  monthDay: {
    en: '"{text}" is not a day of the year. Write month and day, such as 01-31 for 31 January.',
    nl: '"{text}" is geen dag van het jaar. Schrijf maand en dag, zoals 01-31 voor 31 januari.',
  },
} as const;

export default defineRule({
  meta: {
    id: 'deadline/not-measurable',
    summary: 'Words where a date, a time or a duration belongs.',
    why: 'Whether a deadline was met must be beyond dispute. "ASAP" is met whenever somebody says so.',
    source: 'INCOSE Guide for Writing Requirements R34-R35; Adams, Manual of Style for Contract Drafting',
    defaultSeverity: 'error',
    fixable: true,
    messages: { ...messages, ...openIssueMessages, replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' } },
    examples: {
      invalid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: ⟦ASAP⟧, binding: target }\n',
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: slack, tool: slack, address: "https://acme.example", purpose: Daily questions, respondWithin: ⟦as needed⟧ }\n  meetings: []\n',
      ],
      valid: ['milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: target }\n'],
    },
  },
  reads: ['formFindings'],
  check({ formFindings, report, say }) {
    for (const finding of formFindings) {
      if (finding.rule !== 'deadline/not-measurable') continue;
      const { form, scalar, schema } = finding;
      report({
        message: form as keyof typeof messages,
        range: scalar.range,
        data: { text: scalar.text, example: exampleOf(schema) },
        fixes: ({ document, facts }) => {
          const title = (value: string): string => say('replace', { value });
          const known = replacements(document, finding, title);
          const values =
            known.length > 0
              ? known
              : startingPoints(finding, facts).map((value) => ({
                  title: title(value),
                  edits: [replaceValue(document, scalar, value)],
                }));
          return [...values, ...undecidedFix({ document, facts }, finding, say)];
        },
      });
    }
  },
});
