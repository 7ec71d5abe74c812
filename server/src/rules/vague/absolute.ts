import { pathOf } from '../../document/pathOf.ts';
import { follow } from '../../document/tree.ts';
import { insertEntry } from '../../edits/insertEntry.ts';
import { replacePart } from '../../edits/replacePart.ts';
import { replaceSource } from '../../edits/replaceValue.ts';
import { kpiIn } from '../../model/kpiScalars.ts';
import type { TypedScalar } from '../../model/typedScalars.ts';
import { keyOrderAt, schemaAt } from '../../schema/schema.ts';
import { exampleOf } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { defineRule, type Now } from '../rule.ts';
import { fixMessages, reportVague, severityIn } from './reportVague.ts';

/** All of something, in the middle of a text. */
const wholeShare = /(?<![\d.,-])100\s?%/g;

const perCent = /%|\b(?:per ?cent|procent|prozent|pour ?cent|pct)/i;

export default defineRule({
  meta: {
    id: 'vague/absolute',
    summary:
      'What must hold without any exception: "always", "never", 24/7, and targets of 100 percent or 0 incidents.',
    why: 'One bad minute breaks it for good. From then on it says nothing any more, and nobody reads it again.',
    source: 'INCOSE Guide for Writing Requirements R26, R32',
    defaultSeverity: 'information',
    fixable: true,
    messages: {
      vague: {
        en: 'One exception breaks "{phrase}", and some day there is one. Instead: {suggestion}.',
        nl: 'Met één uitzondering klopt "{phrase}" niet meer, en die komt er een keer. In plaats daarvan: {suggestion}.',
      },
      all: {
        en: 'One failure misses a target of 100 percent, and then there is nothing left to reach. Write the value that is needed, such as 99.9, or name under "exclusions" what does not count.',
        nl: 'Met één fout is een norm van 100 procent gemist, en dan valt er niets meer te halen. Schrijf de waarde die nodig is, zoals 99.9, of noem onder "exclusions" wat niet meetelt.',
      },
      none: {
        en: 'One case misses a target of 0, and then there is nothing left to reach. Write how many are accepted, or name under "exclusions" what does not count.',
        nl: 'Met één geval is een norm van 0 gemist, en dan valt er niets meer te halen. Schrijf hoeveel er mogen zijn, of noem onder "exclusions" wat niet meetelt.',
      },
      whole: {
        en: 'One exception breaks "{phrase}", and some day there is one. Write the share that is needed, and what does not count.',
        nl: 'Met één uitzondering klopt "{phrase}" niet meer, en die komt er een keer. Schrijf welk deel nodig is, en wat niet meetelt.',
      },
      ...fixMessages,
      lower: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      exclude: { en: 'Insert "exclusions"', nl: 'Voeg "exclusions" in' },
    },
    examples: {
      invalid: [
        'kpis:\n  - id: available\n    metric: Share of the minutes in which a test order succeeds\n    unit: percent\n    target: { op: gte, value: ⟦100⟧ }\n    window: { duration: 1 month }\n    source: Grafana board 3\n    ownerRoleId: bridge\n    onBreach: { action: The bridge talks with both teams., within: 3 business days }\n',
        'scope:\n  inScope:\n    - { id: app, statement: "Nova ⟦always⟧ tests on a Pixel 8, with ⟦100 %⟧ coverage." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
      valid: [
        'kpis:\n  - id: available\n    metric: Share of the minutes in which a test order succeeds\n    unit: percent\n    target: { op: gte, value: 100 }\n    window: { duration: 1 month }\n    source: Grafana board 3\n    ownerRoleId: bridge\n    exclusions: [Minutes on Sunday before 06:00 Europe/Amsterdam]\n    onBreach: { action: The bridge talks with both teams., within: 3 business days }\n',
        'scope:\n  inScope:\n    - { id: app, statement: Nova tests on a Pixel 8. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague', 'typedScalars', 'prose'],
  check(context) {
    const { report, say, typedScalars, prose, sourceRange } = context;
    reportVague('absolute', 'information', context);
    for (const text of prose) {
      for (const { 0: phrase, index } of text.scalar.text.matchAll(wholeShare)) {
        report({
          message: 'whole',
          range: sourceRange(text.scalar, index, index + phrase.length),
          data: { phrase },
          severity: severityIn(text, 'information'),
          fixes: ({ document }) => {
            const value = phrase.replace('100', '99.9');
            const edit = replacePart(document, text.scalar, index, index + phrase.length, value, `\${1:${value}}`);
            return [{ title: say('lower', { value }), edits: [edit] }];
          },
        });
      }
    }
    const kpi = kpiIn(typedScalars);
    const target = kpi?.value;
    if (!target || kpi.hasExclusions) return;
    const isAll = target.scalar.value === 100 && /^(?:gte|eq)$/.test(kpi.op ?? '') && perCent.test(kpi.unit ?? '');
    const isNone = target.scalar.value === 0 && /^(?:lte|eq)$/.test(kpi.op ?? '');
    if (!isAll && !isNone) return;
    report({
      message: isAll ? 'all' : 'none',
      range: target.scalar.range,
      fixes: (now) => [
        ...(isAll ? lower(target, now, (value) => say('lower', { value })) : []),
        ...exclude(target, now, say('exclude')),
      ],
    });
  },
});

function lower({ scalar }: TypedScalar, { document }: Now, title: (value: string) => string): Fix[] {
  const value = '99.9';
  return [{ title: title(value), edits: [replaceSource(document, scalar, value)] }];
}

/** Inserts the list of what does not count into the KPI that has the target. */
function exclude({ scalar }: TypedScalar, { document }: Now, title: string): Fix[] {
  const at = pathOf(document.specs, scalar);
  const kpi = follow(at?.spec.placeAt(at.path.slice(0, -2))?.node);
  const exclusion = schemaAt(['kpis', 0, 'exclusions', 0]);
  if (kpi?.kind !== 'map' || !exclusion) return [];
  const value = [{ placeholder: exampleOf(exclusion) }];
  return [{ title, edits: [insertEntry(document, kpi, 'exclusions', value, keyOrderAt(['kpis', 0]))] }];
}
