import { holderAt, replaceBy } from '../fixes.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'progress/open-issue',
    pillar: 'agreements',
    summary: 'A question is still open in a spec that the parties have agreed.',
    why: 'Each party fills in an open question for itself, and signs its own answer. The quarrel comes when the two answers meet.',
    source:
      'Spec format, version 1: open issues are the home of everything to be decided, and empty once agreed; demand S7',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      open: {
        en: 'The status is {status} but {place} is still open, so each party will answer it in its own way. Write the answer where it belongs and remove the question, or go back to review.',
        nl: 'De status is {status} maar {place} is nog open, dus elke partij geeft er een eigen antwoord op. Schrijf het antwoord waar het hoort en haal de vraag weg, of ga terug naar review.',
      },
      review: { en: 'Set the status back to review', nl: 'Zet de status terug op review' },
    },
    examples: {
      invalid: [
        'openIssues:\n  - ⟦id⟧: sso\n    question: Which login do customers use?\n    ownerRoleId: bridge\n    due: 2026-03-06\n',
      ],
      valid: ['openIssues: []\n'],
    },
  },
  reads: ['status'],
  sections: ['openIssues'],
  checkSpec({ spec, status, nameOf, report, say }) {
    if (status.value !== 'agreed' && status.value !== 'active') return;
    for (const issue of spec.at('openIssues').items) {
      if (!issue.exists) continue;
      report({
        message: 'open',
        range: issue.keyRange,
        data: { status: status.value, place: nameOf(issue) },
        fixes: (now) => replaceBy(now, holderAt(now, ['metadata', 'status']), 'review', say('review')),
      });
    }
  },
});
