import { defineRule } from '../rule.ts';
import { holderRange } from './findingRanges.ts';
import { addItem } from './insertions.ts';

export default defineRule({
  meta: {
    id: 'schema/item-count',
    summary: 'A list with too few or too many items.',
    why: 'An empty list says that there is nothing to agree, where there always is something.',
    source: 'Spec format, version 1',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      tooFew: {
        en: '{place} has too few items: it needs at least {limit}. {purpose}',
        nl: '{place} heeft te weinig items: er zijn er ten minste {limit} nodig. {purpose}',
      },
      tooMany: {
        en: '{place} has too many items: it can have {limit} at most. {purpose}',
        nl: '{place} heeft te veel items: er mogen er ten hoogste {limit} zijn. {purpose}',
      },
      append: { en: 'Add an item to {place}', nl: 'Voeg een item toe aan {place}' },
    },
    examples: {
      invalid: ['scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app. }\n  ⟦outOfScope⟧: []\n'],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, nameOf, purposeOf, report, say }) {
    for (const finding of schemaFindings) {
      const tooFew = finding.kind === 'tooFewItems' && !finding.complete;
      if (!tooFew && finding.kind !== 'tooManyItems') continue;
      const { path, schema } = finding;
      const place = nameOf(path);
      report({
        message: tooFew ? 'tooFew' : 'tooMany',
        range: holderRange(finding),
        data: { place, limit: tooFew ? finding.minimum : (schema.maxItems ?? 0), purpose: purposeOf(schema) },
        fixes: (now) => (tooFew ? addItem(now, finding, say('append', { place })) : []),
      });
    }
  },
});
