import { defineRule } from '../rule.ts';
import { defineFix, defineMessages } from './defineTerm.ts';
import { measureFix, measureMessages } from './measureTerm.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/quality',
    summary: 'A quality without a measure: "user-friendly", "appropriate", "van hoge kwaliteit".',
    why: 'It is met when somebody likes it. Acceptance becomes a matter of taste, and taste is not what was paid for.',
    source: 'INCOSE Guide for Writing Requirements R7, R34; service contracts: performance standards',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" is a matter of opinion, so no test can show it. Instead: {suggestion}.',
        nl: '"{phrase}" is voor iedereen iets anders, dus geen test kan het aantonen. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
      ...measureMessages,
      ...defineMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build a ⟦user-friendly⟧ app. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova bouwt een ⟦gebruiksvriendelijke⟧ app. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build an app with a SUS score of at least 75. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) =>
    reportVague('quality', 'warning', context, {
      further: (place, { facts }) => [
        ...measureFix(place, facts, context.say),
        ...defineFix(place, 'definition', context.say),
      ],
    }),
});
