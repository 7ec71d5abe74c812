import { follow } from '../../document/tree.ts';
import { replaceSource } from '../../edits/replaceValue.ts';
import { defineRule } from '../rule.ts';
import { valueRange } from './findingRanges.ts';

export default defineRule({
  meta: {
    id: 'schema/out-of-range',
    summary: 'A number that is too small or too large.',
    why: 'A percentage of 700 or an alert at -5 is a slip of the pen; agreed, it would be binding.',
    source: 'Spec format, version 1',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      atLeast: { en: '{place} must be {bound} or more. {purpose}', nl: '{place} moet {bound} of meer zijn. {purpose}' },
      atMost: {
        en: '{place} must be {bound} or less. {purpose}',
        nl: '{place} moet {bound} of minder zijn. {purpose}',
      },
      moreThan: {
        en: '{place} must be more than {bound}. {purpose}',
        nl: '{place} moet meer dan {bound} zijn. {purpose}',
      },
      lessThan: {
        en: '{place} must be less than {bound}. {purpose}',
        nl: '{place} moet minder dan {bound} zijn. {purpose}',
      },
      write: { en: 'Write {bound}', nl: 'Schrijf {bound}' },
    },
    examples: {
      invalid: [
        'relationship:\n  bridgeRoleId: bridge\n  innovation: { proposalsPerQuarter: ⟦-1⟧, ownerRoleId: delivery-manager }\n',
      ],
      valid: [
        'relationship:\n  bridgeRoleId: bridge\n  innovation: { proposalsPerQuarter: 1, ownerRoleId: delivery-manager }\n',
      ],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, nameOf, purposeOf, report, say }) {
    for (const finding of schemaFindings) {
      if (finding.kind !== 'outOfRange') continue;
      const { limit, bound, path, schema, place } = finding;
      const inclusive = limit === 'atLeast' || limit === 'atMost';
      const node = follow(place.node);
      report({
        message: limit,
        range: valueRange(finding),
        data: { place: nameOf(path), bound, purpose: purposeOf(schema) },
        fixes: ({ document }) =>
          inclusive && node
            ? [{ title: say('write', { bound }), edits: [replaceSource(document, node, String(bound))] }]
            : [],
      });
    }
  },
});
