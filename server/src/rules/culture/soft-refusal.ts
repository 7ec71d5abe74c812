import { defineRule } from '../rule.ts';
import { openIssueFix, openIssueMessages } from '../vague/openIssue.ts';
import { fixMessages, reportVague } from '../vague/reportVague.ts';

export default defineRule({
  meta: {
    id: 'culture/soft-refusal',
    summary: 'A no that sounds like a yes: "should be possible", "we will see", "moet lukken".',
    why: 'One culture hears a promise, the other has politely said no. Both learn it on the day of the delivery.',
    source: 'Meyer, The Culture Map; misunderstandings between client and supplier',
    defaultSeverity: 'hint',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" means yes to one reader and no to another. Instead: {suggestion}.',
        nl: '"{phrase}" betekent voor de een ja en voor de ander nee. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
      ...openIssueMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: "Nova builds the app before the summer, that ⟦should be fine⟧." }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: "Nova bouwt de app voor 2026-07-01, dat ⟦moet lukken⟧." }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova builds the app before 2026-07-01 if the API test keys arrive by 2026-03-06. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) =>
    reportVague('soft-refusal', 'hint', context, {
      further: (place, { facts }) => openIssueFix(place, facts, 'question', context.say),
    }),
});
