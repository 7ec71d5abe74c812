import { defineRule } from '../rule.ts';
import { openIssueFix, openIssueMessages } from './openIssue.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/escape-clause',
    summary: 'Wording that lets an obligation lapse: "where possible", "as needed", "indien nodig".',
    why: 'Who decides that it was not possible, or not needed? As it stands, whoever has to do the work.',
    source: 'INCOSE Guide for Writing Requirements R8; Femmer, requirements smells (loopholes)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" leaves open whether this must be done, and who decides. Instead: {suggestion}.',
        nl: '"{phrase}" laat open of dit moet gebeuren, en wie dat beslist. In plaats daarvan: {suggestion}.',
      },
      ...fixMessages,
      ...openIssueMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall automate each regression test ⟦where possible⟧. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall automate each regression test. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check: (context) =>
    reportVague('escape-clause', 'warning', context, {
      further: (place, { facts }) => openIssueFix(place, facts, 'question', context.say),
    }),
});
