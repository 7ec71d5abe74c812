import type { NamedRule } from '../../suppression/suppression.ts';
import { defineRule } from '../rule.ts';
import { deleteComment, deleteName } from './deletion.ts';

const isUnused = ({ effect }: NamedRule): boolean => effect === 'unused';

export default defineRule({
  meta: {
    id: 'suppression/unused',
    summary: 'A comment disables a rule that finds nothing there.',
    why: 'What it was written for is gone. Left where it is, it hides the next finding before anybody has seen it.',
    source: 'ESLint --report-unused-disable-directives; Ruff RUF100',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      comment: {
        en: 'There is no finding left to disable here, and the next one would go unseen. Delete this comment.',
        nl: 'Hier valt niets meer uit te schakelen, en een nieuwe bevinding zou niemand zien. Haal dit commentaar weg.',
      },
      name: {
        en: '{rule} finds nothing here, and what it finds next would go unseen. Delete its name.',
        nl: '{rule} vindt hier niets, en wat het later vindt zou niemand zien. Haal de naam weg.',
      },
      enable: {
        en: 'Nothing is disabled here, so there is nothing to enable again. Delete this.',
        nl: 'Hier is niets uitgeschakeld, dus er valt niets weer in te schakelen. Haal dit weg.',
      },
      deleteComment: { en: 'Delete the comment', nl: 'Haal het commentaar weg' },
      deleteName: { en: 'Delete {rule} from the comment', nl: 'Haal {rule} weg uit het commentaar' },
    },
    examples: {
      invalid: [
        'scope:\n  inScope:\n    ⟦# engagement-disable-next-line vague/escape-clause -- agreed with legal⟧\n    - { id: app, statement: Nova shall automate each regression test. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    # engagement-disable-next-line vague/escape-clause -- agreed with legal\n    - { id: app, statement: Nova shall automate each regression test where possible. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  checkSuppressions({ document, suppressions, say, report }) {
    for (const suppression of suppressions) {
      const { rules, comment, kind } = suppression;
      const unused = rules.filter(isUnused);
      if (unused.length === 0) continue;
      const isEnable = kind === 'enable';
      if (unused.length === rules.length) {
        report({
          message: isEnable ? 'enable' : 'comment',
          range: comment.range,
          tags: ['unnecessary'],
          fixes: () => [{ title: say('deleteComment'), edits: [deleteComment(document, suppression)], safe: true }],
        });
        continue;
      }
      for (const name of unused) {
        const data = { rule: name.text };
        report({
          message: isEnable ? 'enable' : 'name',
          range: name.range,
          data,
          tags: ['unnecessary'],
          fixes: () => [
            { title: say('deleteName', data), edits: [deleteName(document, suppression, name, isUnused)], safe: true },
          ],
        });
      }
    }
  },
});
