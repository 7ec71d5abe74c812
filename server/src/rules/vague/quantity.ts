import { defineRule } from '../rule.ts';
import { defineFix, defineMessages } from './defineTerm.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/quantity',
    summary: 'An amount without a number: "several", "sufficient", "een aantal".',
    why: 'What one party counts as enough is too few for the other, and the price was agreed on one of the two.',
    source: 'INCOSE Guide for Writing Requirements R7, R33',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" leaves open how many or how much, and so what was paid for. Instead: {suggestion}.',
        nl: '"{phrase}" laat open hoeveel het is, en dus waarvoor betaald wordt. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
      ...defineMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall train ⟦several⟧ engineers of ACME. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova leidt ⟦verscheidene⟧ beheerders op. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall train six engineers of ACME. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) =>
    reportVague('quantity', 'warning', context, {
      // Where a number can take the phrase's place ("several"), a definition of the word would only hide it.
      further: (place, _now, { match }) =>
        match.entry.replacements?.some(isNumber) ? [] : defineFix(place, 'amount', context.say),
    }),
});

function isNumber(replacement: string): boolean {
  return /^\$\{1:\d+\}$/.test(replacement);
}
