import { replaceValue } from '../../edits/replaceValue.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import { defineRule } from '../rule.ts';
import { type FormFinding, formFindings, replacements } from '../schema/formFindings.ts';

const messages = {
  date: {
    en: '"{text}" is no date that anybody can be held to. Write the last day, such as 2026-09-01, or the day and time, such as 2026-09-01T17:00[Europe/Amsterdam].',
    nl: 'Aan "{text}" is niemand te houden. Schrijf de laatste dag, zoals 2026-09-01, of dag en tijd, zoals 2026-09-01T17:00[Europe/Amsterdam].',
  },
  duration: {
    en: '"{text}" is no time that anybody can be held to. Write how long it may take at most, such as 4 business hours or 2 business days.',
    nl: 'Aan "{text}" is niemand te houden. Schrijf hoelang het hooguit mag duren, zoals 4 business hours of 2 business days.',
  },
  clockTime: {
    en: '"{text}" is no time of day that everybody reads alike. Write hours and minutes in quotes, such as "17:00".',
    nl: '"{text}" leest niet iedereen als dezelfde tijd. Schrijf uren en minuten tussen aanhalingstekens, zoals "17:00".',
  },
  hours: {
    en: '"{text}" does not say from when to when. Write both times in quotes, such as "09:00-17:30".',
    nl: '"{text}" zegt niet van wanneer tot wanneer. Schrijf beide tijden tussen aanhalingstekens, zoals "09:00-17:30".',
  },
  monthDay: {
    en: '"{text}" is no day of the year. Write month and day in quotes, such as "01-01" for 1 January.',
    nl: '"{text}" is geen dag van het jaar. Schrijf maand en dag tussen aanhalingstekens, zoals "01-01" voor 1 januari.',
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
    messages: { ...messages, replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' } },
    examples: {
      invalid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: ⟦ASAP⟧, binding: target }\n',
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: slack, tool: slack, address: "https://acme.example", purpose: Daily questions, respondWithin: ⟦as needed⟧ }\n  meetings: []\n',
      ],
      valid: ['milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: target }\n'],
    },
  },
  check({ document, facts, schemaFindings, report, say }) {
    for (const finding of formFindings(schemaFindings, facts)) {
      const { form, reading, scalar } = finding;
      if (!Object.hasOwn(messages, form)) continue;
      // A date has rules of its own for periods and for other notations; the other forms have nothing else to say.
      if (form === 'date' && reading.trouble !== 'vague' && reading.trouble !== 'empty') continue;
      report({
        message: form as keyof typeof messages,
        range: scalar.range,
        data: { text: scalar.text },
        fixes: () => {
          const title = (value: string): string => say('replace', { value });
          const known = replacements(document, finding, title);
          return known.length > 0
            ? known
            : startingPoints(finding, facts).map((value) => ({
                title: title(value),
                edits: [replaceValue(document, scalar, value)],
              }));
        },
      });
    }
  },
});

/** Where the words say nothing, something definite to start from: the end of the engagement, or what is usual for this field. */
function startingPoints({ form, schema }: FormFinding, facts: SpecFacts): string[] {
  const end = form === 'date' ? facts.text('engagement', 'endDate') : undefined;
  return end === undefined ? (schema.examples ?? []).slice(0, 3).map(String) : [end];
}
