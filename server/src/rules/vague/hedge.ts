import { defineRule } from '../rule.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/hedge',
    summary: 'A word that takes back a part of what is said: "in principle", "normally", "doorgaans".',
    why: 'It announces exceptions without naming one. Each of the parties has its own in mind.',
    source: 'Femmer, requirements smells; INCOSE Guide for Writing Requirements R10',
    defaultSeverity: 'information',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" takes back a part of what is agreed, without saying which. Instead: {suggestion}.',
        nl: '"{phrase}" neemt een deel van de afspraak terug, zonder te zeggen welk. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova works ⟦in principle⟧ on the test servers. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova werkt ⟦in principe⟧ op de testservers. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova works on the test servers; exceptions are the days under calendars. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) => reportVague('hedge', 'information', context),
});
