import type { EngagementDocument } from '../../document/engagementDocument.ts';
import { entryAt } from '../../document/find.ts';
import { startOfLine } from '../../document/lines.ts';
import type { Range } from '../../document/tree.ts';
import { removeEntry } from '../../edits/removeEntry.ts';
import type { Edit, Fix } from '../../validation/problem.ts';
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
        nl: '"{key}" staat hierboven al, en alleen de eerste telt hier. Haal een van beide weg.',
      },
      several: {
        en: 'From "{key}" on, keys come again that are already set above. Begin the new item with a dash, or remove them.',
        nl: 'Vanaf "{key}" komen sleutels terug die hierboven al staan. Begin het nieuwe item met een streepje, of haal ze weg.',
      },
      first: { en: 'The first "{key}"', nl: 'De eerste "{key}"' },
      removeThis: { en: 'Remove this "{key}"', nl: 'Haal deze "{key}" weg' },
      beginItem: { en: 'Begin a new item with "{key}"', nl: 'Begin een nieuw item met "{key}"' },
      removeFirst: {
        en: 'Remove the first "{key}", keep this one',
        nl: 'Haal de eerste "{key}" weg en laat deze staan',
      },
    },
    examples: {
      invalid: [
        'risks:\n  - id: key-engineer\n    statement: The lead engineer leaves.\n    probability: low\n    ⟦probability⟧: high\n    impact: high\n    ownerRoleId: delivery-manager\n    response: A second engineer pairs from 2026-04-01.\n',
        'risks:\n  - id: key-engineer\n    statement: The lead engineer leaves.\n    probability: low\n    impact: high\n    response: A second engineer pairs.\n    ⟦statement⟧: The keys arrive late.\n    probability: low\n    impact: high\n    response: ACME calls.\n',
      ],
      valid: [
        'risks:\n  - id: key-engineer\n    statement: The lead engineer leaves.\n    probability: low\n    impact: high\n    ownerRoleId: delivery-manager\n    response: A second engineer pairs from 2026-04-01.\n',
      ],
    },
  },
  checkFile({ document, report, say }) {
    for (const { kind, range, related, data } of document.syntaxFindings) {
      if ((kind !== 'duplicateKey' && kind !== 'repeatedKeys') || !related) continue;
      const removal = (title: string, at: Range): Fix[] => {
        const found = entryAt(document.specs, at.start);
        return found ? [{ title, edits: [removeEntry(document, found.map, found.entry)] }] : [];
      };
      report({
        message: kind === 'duplicateKey' ? 'twice' : 'several',
        range,
        data,
        related: [{ range: related, message: say('first', data) }],
        ...(kind === 'duplicateKey' ? { tags: ['unnecessary'] as const } : {}),
        fixes: () =>
          kind === 'duplicateKey'
            ? [...removal(say('removeThis', data), range), ...removal(say('removeFirst', data), related)]
            : beginItem(document, range).map((edit) => ({ title: say('beginItem', data), edits: [edit] })),
      });
    }
  },
});

/** Puts a dash before a key, as before the first key of its map; nothing where that has none. */
function beginItem({ text, specs }: EngagementDocument, { start }: Range): Edit[] {
  const first = entryAt(specs, start)?.map.entries[0]?.range.start ?? start;
  const isItem = /^\s*- $/.test(text.slice(startOfLine(text, first), first));
  return isItem && text.slice(start - 2, start) === '  '
    ? [{ range: { start: start - 2, end: start }, newText: '- ' }]
    : [];
}
