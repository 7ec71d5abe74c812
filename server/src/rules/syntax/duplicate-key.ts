import { entryAt } from '../../document/find.ts';
import { removeEntry } from '../../edits/removeEntry.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  meta: {
    id: 'syntax/duplicate-key',
    summary: 'A key is written twice in one place.',
    why: 'Only one of the two counts, and tools differ in which: two people can read two agreements in one file.',
    source: 'YAML 1.2.2, 3.2.1.3: keys are unique',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      twice: {
        en: '"{key}" is already set above, and only the first counts here. Remove one of the two.',
        nl: '"{key}" staat hierboven al, en alleen de eerste telt hier. Haal er een weg.',
      },
      first: { en: 'The first "{key}"', nl: 'De eerste "{key}"' },
      removeThis: { en: 'Remove this "{key}"', nl: 'Haal deze "{key}" weg' },
      removeFirst: { en: 'Remove the first "{key}", keep this one', nl: 'Haal de eerste "{key}" weg, houd deze' },
    },
    examples: {
      invalid: [
        'risks:\n  - id: key-engineer\n    statement: The lead engineer leaves.\n    probability: low\n    ⟦probability⟧: high\n    impact: high\n    ownerRoleId: delivery-manager\n    response: A second engineer pairs from 2026-04-01.\n',
      ],
      valid: [
        'risks:\n  - id: key-engineer\n    statement: The lead engineer leaves.\n    probability: low\n    impact: high\n    ownerRoleId: delivery-manager\n    response: A second engineer pairs from 2026-04-01.\n',
      ],
    },
  },
  checkFile({ document, report, say }) {
    for (const { kind, range, related, data } of document.syntaxFindings) {
      if (kind !== 'duplicateKey' || !related) continue;
      report({
        message: 'twice',
        range,
        data,
        related: [{ range: related, message: say('first', data) }],
        fixes: () =>
          [
            { title: say('removeThis', data), at: range },
            { title: say('removeFirst', data), at: related },
          ].flatMap(({ title, at }) => {
            const found = entryAt(document.specs, at.start);
            return found ? [{ title, edits: [removeEntry(document, found.map, found.entry)] }] : [];
          }),
      });
    }
  },
});
