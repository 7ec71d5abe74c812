import { defineRule } from '../rule.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/unbounded-time',
    summary: 'A time without a measure: "promptly", "as soon as possible", "zo spoedig mogelijk".',
    why: 'Two people in good faith will disagree on whether it was done in time, and both will be right.',
    source: 'INCOSE Guide for Writing Requirements R34-R35; Adams, Manual of Style for Contract Drafting; NASA ARM',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" sets no time that anybody can be held to. Instead: {suggestion}.',
        nl: 'Aan "{phrase}" is niemand te houden. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall ⟦promptly⟧ answer each question of ACME. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall answer each question promptly, and in any case within 2 business days." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) => reportVague('unbounded-time', 'warning', context),
});
