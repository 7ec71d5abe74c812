import { defineRule } from '../rule.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/open-ended-list',
    summary: 'A list that does not end: "etc.", "including but not limited to", "enzovoort".',
    why: 'What is on the list is agreed; what may still be added to it is not, and it has no price.',
    source: 'INCOSE Guide for Writing Requirements R9; NASA Automated Requirement Measurement: incompletes',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" leaves open what else belongs to it, so anything can be asked for. Instead: {suggestion}.',
        nl: '"{phrase}" laat open wat er nog meer bij hoort, dus alles kan gevraagd worden. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall write manuals, ⟦including but not limited to⟧ the runbook." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: "Nova stuurt ACME rapporten, lijsten ⟦enzovoort⟧." }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova shall send ACME the weekly report and the KPI dashboard." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) => reportVague('open-ended-list', 'warning', context),
});
