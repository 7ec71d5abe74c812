import { defineRule } from '../rule.ts';
import { planFix, planMessages } from './planMeeting.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/frequency',
    summary:
      'Something that is done again and again, without how often: "regularly", "from time to time", "regelmatig".',
    why: 'Once a day and once a year are both regular. Who gets the report finds out which was meant when it does not come.',
    source: 'INCOSE Guide for Writing Requirements R34; a fixed structure of meetings and reports',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" does not say how often, so once a year will do. Instead: {suggestion}.',
        nl: '"{phrase}" zegt niet hoe vaak, dus één keer per jaar is genoeg. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
      ...planMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall ⟦regularly⟧ report the hours of each engineer. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova rapporteert ⟦regelmatig⟧ de uren. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall report the hours of each engineer every Tuesday. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) =>
    reportVague('frequency', 'warning', context, {
      further: (place, { facts }, wording) =>
        wording.match.entry.answer === 'recurrence' ? planFix(place, wording, facts, context.say('plan')) : [],
    }),
});
