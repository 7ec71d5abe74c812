import { nameOfPlace, purposeOf } from '../../validation/naming.ts';
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
        en: '{place} needs at least {limit}. {purpose}',
        nl: '{place} heeft ten minste {limit} nodig. {purpose}',
      },
      tooMany: {
        en: '{place} can have {limit} at most. {purpose}',
        nl: '{place} kan er ten hoogste {limit} hebben. {purpose}',
      },
      append: { en: 'Add an item to {place}', nl: 'Voeg een deel toe aan {place}' },
    },
    examples: {
      invalid: ['scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app. }\n  ⟦outOfScope⟧: []\n'],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  check({ document, spec, facts, schemaFindings, report, say }) {
    for (const finding of schemaFindings) {
      const tooFew = finding.kind === 'tooFewItems' && !finding.complete;
      if (!tooFew && finding.kind !== 'tooManyItems') continue;
      const { path, schema } = finding;
      const place = nameOfPlace(spec, path);
      report({
        message: tooFew ? 'tooFew' : 'tooMany',
        range: holderRange(finding),
        data: { place, limit: tooFew ? finding.minimum : (schema.maxItems ?? 0), purpose: purposeOf(schema) },
        fixes: () => (tooFew ? addItem({ document, facts }, finding, say('append', { place })) : []),
      });
    }
  },
});
