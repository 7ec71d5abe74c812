import { defineRule } from '../rule.ts';
import { openIssueFix, openIssueMessages } from './openIssue.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/assumed-knowledge',
    summary: 'What everybody is thought to know: "of course", "as discussed", "zoals afgesproken".',
    why: 'Who was not at the table does not know it, and who was remembers it differently.',
    source: 'INCOSE Guide for Writing Requirements R4; misunderstandings between client and supplier',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" counts on knowledge that is not written down here. Instead: {suggestion}.',
        nl: '"{phrase}" rekent op kennis die hier niet staat. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
      ...openIssueMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app ⟦as discussed⟧. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
        'metadata: { name: base, title: The app, version: 1.2.0, status: draft, language: nl }\nscope:\n  inScope:\n    - { id: app, statement: Nova bouwt de app ⟦zoals besproken⟧. }\n  outOfScope:\n    - { id: api, statement: ACME bouwt de API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app with the screens of design document 12. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) =>
    reportVague('assumed-knowledge', 'warning', context, {
      further: (place, { facts }) => openIssueFix(place, facts, 'question', context.say),
    }),
});
