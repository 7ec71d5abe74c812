import { follow } from '../../document/tree.ts';
import { fillValue } from '../../edits/fillValue.ts';
import { replaceValue } from '../../edits/replaceValue.ts';
import { skeleton } from '../../edits/skeleton.ts';
import { exampleOf, purposeOf } from '../../validation/naming.ts';
import { defineRule } from '../rule.ts';
import { skeletonFacts, valueRange } from './findingRanges.ts';

export default defineRule({
  meta: {
    id: 'schema/no-value',
    summary: 'A key without anything behind it, or an empty text.',
    why: 'An empty field looks as if it were filled in: nobody asks for it any more, and nobody has agreed on it.',
    source: 'Spec format, version 1',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      noValue: { en: '{place} has no value yet. {purpose}', nl: '{place} heeft nog geen waarde. {purpose}' },
      fill: { en: 'Fill in "{key}"', nl: 'Vul "{key}" in' },
      fillItem: { en: 'Fill in this item', nl: 'Vul dit deel in' },
    },
    examples: {
      invalid: [
        '⟦scope⟧:\nobjectives:\n  - { id: app-live, statement: ACME sells through the app., type: revenue, kpiIds: [orders] }\n',
        'metadata: { name: base, title: ⟦""⟧, version: 1.0.0, status: draft, language: en }\n',
      ],
      valid: ['metadata: { name: base, title: The app, version: 1.0.0, status: draft, language: en }\n'],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, nameOf, report, say }) {
    for (const finding of schemaFindings) {
      if (finding.kind !== 'noValue' && finding.kind !== 'emptyText') continue;
      const { schema, place, path } = finding;
      report({
        message: 'noValue',
        range: valueRange(finding),
        data: { place: nameOf(path), purpose: purposeOf(schema) },
        fixes: ({ document, facts }) => {
          const title = place.entry ? say('fill', { key: place.entry.key.text }) : say('fillItem');
          const node = follow(place.node);
          const member = place.entry ?? place.item;
          if (member && member.value === place.node && (!node || (node.kind === 'scalar' && node.value === null))) {
            const value = skeleton(schema, { ...skeletonFacts(facts), path });
            return [{ title, edits: [fillValue(document, member, value)] }];
          }
          const example = exampleOf(schema);
          return node?.kind === 'scalar' && example !== ''
            ? [{ title, edits: [replaceValue(document, node, example)] }]
            : [];
        },
      });
    }
  },
});
