import { defineRule } from '../rule.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/weak-commitment',
    summary: 'A promise to try: "strives to", "best efforts", "spant zich in".',
    why: 'Trying is all that was promised, and nobody can show that somebody did not try.',
    source:
      'INCOSE Guide for Writing Requirements R1; Adams, Manual of Style for Contract Drafting; Dutch law: obligation of effort or of result',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" promises no result, so nothing has to come of it. Instead: {suggestion}.',
        nl: '"{phrase}" belooft geen resultaat, dus er hoeft niets van te komen. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova ⟦strives to⟧ deliver release 1 by 2026-09-01. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova ⟦streeft ernaar⟧ versie 1 op 2026-09-01 op te leveren. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall deliver release 1 by 2026-09-01. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) => reportVague('weak-commitment', 'warning', context),
});
