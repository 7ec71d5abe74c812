import { skeletonFacts } from '../../clauses/skeletonFacts.ts';
import { follow } from '../../document/tree.ts';
import { appendItems } from '../../edits/appendItems.ts';
import { narrowed, skeleton } from '../../edits/skeleton.ts';
import { resolve } from '../../schema/schema.ts';
import { defineRule } from '../rule.ts';
import { holderRange } from './findingRanges.ts';

export default defineRule({
  meta: {
    id: 'schema/missing-item',
    summary: 'A list without the one item that it cannot do without, such as parties without a supplier.',
    why: 'An agreement has two sides. With one of them missing, the other has agreed with nobody.',
    source: 'Spec format, version 1: at least one client and one supplier',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      lacks: {
        en: '{place} has no item with {condition}. {purpose}',
        nl: '{place} heeft geen item met {condition}. {purpose}',
      },
      append: { en: 'Add an item with {condition}', nl: 'Voeg een item toe met {condition}' },
    },
    examples: {
      invalid: [
        'metadata: { name: base, title: The app, version: 1.3.0-draft, status: draft, language: en }\n⟦parties⟧:\n  - { id: acme, type: client, name: ACME B.V., country: NL, timeZone: Europe/Amsterdam }\n  - { id: nova, type: client, name: Nova, country: IN, timeZone: Asia/Kolkata }\n',
      ],
      valid: [
        'parties:\n  - { id: acme, type: client, name: ACME B.V., country: NL, timeZone: Europe/Amsterdam }\n  - { id: nova, type: supplier, name: Nova, country: IN, timeZone: Asia/Kolkata }\n',
      ],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, nameOf, purposeOf, report, say }) {
    for (const finding of schemaFindings) {
      if (finding.kind !== 'lacksItem') continue;
      const { schema, wanted, path } = finding;
      const condition = Object.entries(wanted.properties ?? {})
        .map(([key, property]) => `${key}: ${property.const}`)
        .join(', ');
      const list = follow(finding.place.node);
      report({
        message: 'lacks',
        range: holderRange(finding),
        data: { place: nameOf(path), condition, purpose: purposeOf(wanted) },
        fixes: ({ document, facts }) => {
          if (list?.kind !== 'seq' || !schema.items) return [];
          const item = skeleton(narrowed(resolve(schema.items), wanted), skeletonFacts(facts));
          return [{ title: say('append', { condition }), edits: [appendItems(document, list, [item])] }];
        },
      });
    }
  },
});
