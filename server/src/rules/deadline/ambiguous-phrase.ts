import { replaceValue } from '../../edits/replaceValue.ts';
import type { FormFacts } from '../../forms/form.ts';
import type { TimeWording } from '../../model/timeWording/index.ts';
import type { FormFinding } from '../../validation/formFindings.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule, type Now } from '../rule.ts';
import { replacements } from '../schema/replacements.ts';
import { fixMessages, reportVague, severityIn } from '../vague/reportVague.ts';
import { readDate } from './dateReading.ts';
import { daysInstead } from './daysInstead.ts';
import { choice, isDefined, sentenceOf, wordingMessages, writeInstead, writtenAs } from './inText.ts';
import { firstSuchDay, startingPoints } from './startingPoints.ts';

export default defineRule({
  meta: {
    id: 'deadline/ambiguous-phrase',
    summary:
      'A day, time or rhythm that different readers understand differently: "end of day", "bi-weekly", "half acht".',
    why: 'Half acht is 07:30 in Amsterdam and half eight is 08:30 in London. Both come on time, and one of them waits an hour.',
    source: 'Work across cultures: one deadline, two readings; Adams, Manual of Style for Contract Drafting',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" means one thing to one reader and another to the next. Instead: {suggestion}.',
        nl: '"{phrase}" betekent voor de een iets anders dan voor de ander. In plaats daarvan: {suggestion}.',
      },
      several: {
        en: '"{text}" can be read as {value}. Write the one that you mean.',
        nl: '"{text}" is te lezen als {value}. Schrijf welke u bedoelt.',
      },
      moving: {
        en: '"{text}" is a different moment for everybody who reads it later or elsewhere. Write the date, such as {value}.',
        nl: '"{text}" is een ander moment voor wie het later of elders leest. Schrijf de datum, zoals {value}.',
      },
      days: {
        en: 'Some count weekends and holidays in "{text}", others do not. Write {value}.',
        nl: 'De een telt weekenden en feestdagen mee in "{text}", de ander niet. Schrijf {value}.',
      },
      conflict: {
        en: '"{first}" and "{second}" are not equally long, so each party counts on the one that suits it. Keep one of them.',
        nl: '"{first}" en "{second}" zijn niet even lang, dus elke partij rekent op wat haar uitkomt. Laat er één staan.',
      },
      limit: {
        en: 'With "{text}", some people still count that day and others do not. Write {value}.',
        nl: 'Bij "{text}" telt die dag voor de een nog mee en voor de ander niet. Schrijf {value}.',
      },
      lastDay: { en: 'the last day, such as "by 2026-09-01"', nl: 'de laatste dag, zoals "uiterlijk op 2026-09-01"' },
      put: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      ...wordingMessages,
      ...fixMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall send the report ⟦by the end of the day⟧. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova belt elke maandag om ⟦half acht⟧. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall answer within ⟦5 days⟧. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'milestones:\n  - { id: go-live, title: Go-live, due: ⟦EOD Friday⟧, binding: target }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall send the report by 17:00 Europe/Amsterdam, and answer within 5 business days." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague', 'formFindings', 'timeWording', 'formFacts', 'terms'],
  check(context) {
    reportVague('ambiguous-date', 'warning', context);
    const { formFindings, timeWording, formFacts, terms, report, say, sourceRange } = context;
    for (const finding of formFindings) {
      if (finding.rule !== 'deadline/ambiguous-phrase') continue;
      const { scalar, form, reading } = finding;
      const values = reading.suggestions.slice(0, 3);
      const isMoving = form === 'date' && reading.trouble === 'vague';
      report({
        message: isMoving || values.length === 0 ? 'moving' : 'several',
        range: scalar.range,
        severity: 'error',
        data: { text: scalar.text, value: values.join(say('or')) || '2026-09-01T17:00[Europe/Amsterdam]' },
        fixes: (now) => valueFixes(finding, now, (value) => say('put', { value })),
      });
    }
    for (const wording of timeWording) {
      const found = isDefined(wording, terms) ? undefined : judge(wording, formFacts, terms, say);
      if (!found) continue;
      report({
        ...found,
        range: sourceRange(wording.text.scalar, wording.start, wording.end),
        severity: severityIn(wording.text, 'warning'),
        fixes: writeInstead(wording, found.values, say),
      });
    }
  },
});

/** What the field can hold instead: what was meant, else a day to start from. */
function valueFixes(finding: FormFinding, { document, facts }: Now, title: (value: string) => string): Fix[] {
  const known = replacements(document, finding, title);
  if (known.length > 0) return known;
  const days = firstSuchDay(finding, facts);
  return (days.length > 0 ? days : startingPoints(finding, facts)).map((value) => ({
    title: title(value),
    edits: [replaceValue(document, finding.scalar, value)],
  }));
}

/** Words for kinds of days: where a sentence has one, or the glossary says what a day is, a bare "days" is told apart from them. */
const kindOfDays =
  /(?<!\p{L})(?:calendar|business|working|consecutive|kalender\p{L}*|werkdag\p{L}*|Arbeitstag\p{L}*|Werktag\p{L}*|ouvr\p{L}+|calendaires?|francs?)(?!\p{L})/iu;
const dayItself = /^(?:days?|dag(?:en)?|tage?|jours?)$/i;

type SayHere = (message: 'lastDay' | keyof typeof wordingMessages, data?: Readonly<Record<string, string>>) => string;

function judge(wording: TimeWording, facts: FormFacts, terms: readonly string[], say: SayHere) {
  const text = writtenAs(wording);
  switch (wording.kind) {
    case 'days': {
      if (kindOfDays.test(sentenceOf(wording)) || terms.some((term) => dayItself.test(term.trim()))) return undefined;
      const values = daysInstead(wording);
      return { message: 'days', values, data: { text, value: choice(values.slice(0, 2), say) } } as const;
    }
    case 'conflict': {
      const [first, second] = wording.durations;
      return { message: 'conflict', values: [first, second], data: { first, second } } as const;
    }
    case 'date': {
      const reading = readDate(wording, facts);
      if (reading?.trouble !== 'limit') return undefined;
      const { values } = reading;
      return { message: 'limit', values, data: { text, value: choice(values, say) || say('lastDay') } } as const;
    }
    default:
      return undefined;
  }
}
