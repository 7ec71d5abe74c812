import { defineRule } from '../rule.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/approximation',
    summary: 'A number that is not quite the number: "approximately 5", "ongeveer 5".',
    why: 'How far from it still counts as met is decided afterwards, by whoever reads it in their own favour.',
    source: 'INCOSE Guide for Writing Requirements R33: tolerances',
    defaultSeverity: 'information',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" does not say how far from the number still counts as met. Instead: {suggestion}.',
        nl: '"{phrase}" zegt niet hoe ver het getal mag afwijken. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall test on ⟦approximately⟧ 20 phones. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova test op ⟦ongeveer⟧ 20 telefoons. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall test on 18 to 22 phones. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) => reportVague('approximation', 'information', context),
});
