import { defineRule } from '../rule.ts';
import { openIssueFix, openIssueMessages } from './openIssue.ts';
import { fixMessages, reportVague } from './reportVague.ts';

export default defineRule({
  meta: {
    id: 'vague/own-phrase',
    summary: 'Wording that your own configuration lists as vague.',
    why: 'Every organisation has words of its own that have led to a dispute before.',
    source: 'docs/configuration.md',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      vague: {
        en: '"{phrase}" is on your own list of vague wording. Write: {suggestion}.',
        nl: '"{phrase}" staat op uw eigen lijst van vage woorden. Schrijf: {suggestion}.',
      },
      noAdvice: {
        en: '"{phrase}" is on your own list of vague wording. Write what can be measured.',
        nl: '"{phrase}" staat op uw eigen lijst van vage woorden. Schrijf wat te meten is.',
      },
      own: { en: '{message}', nl: '{message}' },
      ...fixMessages,
      ...openIssueMessages,
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build a ⟦world class⟧ app. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build an app with an SUS score of at least 75. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['vague'],
  check({ report, ...context }) {
    const ownMessage = {
      ...context,
      report: (found: Parameters<typeof report>[0]) => {
        const { message, suggestion } = found.data ?? {};
        report({ ...found, message: message ? 'own' : suggestion ? 'vague' : 'noAdvice' });
      },
    };
    reportVague('own-phrase', 'warning', ownMessage, {
      further: (place, { facts }) => openIssueFix(place, facts, 'question', context.say),
    });
  },
});
