import { propertyOf } from '../../schema/schema.ts';
import { defineRule } from '../rule.ts';
import { holderRange } from './findingRanges.ts';
import { insertKey } from './insertions.ts';

export default defineRule({
  meta: {
    id: 'schema/missing-key',
    summary: 'Something that every spec must say is not there.',
    why: 'Without it the spec cannot be understood: the reader has to guess, and two readers guess differently.',
    source: 'Spec format, version 1: required keys',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      section: { en: 'The spec has no "{key}". {purpose}', nl: 'De spec heeft geen "{key}". {purpose}' },
      key: { en: '{place} has no "{key}". {purpose}', nl: '{place} heeft geen "{key}". {purpose}' },
      because: {
        en: '{place} has no "{key}", which it needs because "{cause}" is {value}. {purpose}',
        nl: '{place} heeft geen "{key}", en dat is nodig omdat "{cause}" {value} is. {purpose}',
      },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
    },
    examples: {
      invalid: [
        'parties:\n  - ⟦id⟧: acme\n    type: client\n    name: ACME B.V.\n    country: NL\n  - { id: nova, type: supplier, name: Nova, country: IN, timeZone: Asia/Kolkata }\n',
        '⟦scope⟧:\n  inScope:\n    - { id: app, statement: Nova shall build the app. }\n',
      ],
      valid: [
        'scope:\n  inScope:\n    - { id: app, statement: Nova shall build the app. }\n  outOfScope:\n    - { id: api, statement: ACME builds the API. }\n',
      ],
    },
  },
  reads: ['schemaFindings'],
  check({ schemaFindings, nameOf, purposeOf, report, say }) {
    for (const finding of schemaFindings) {
      if (finding.kind !== 'missingKey') continue;
      const { key, because, schema } = finding;
      const place = nameOf(finding.path);
      report({
        message: because ? 'because' : place === '' ? 'section' : 'key',
        range: holderRange(finding),
        data: {
          key,
          place,
          purpose: purposeOf(propertyOf(schema, key)),
          cause: because?.key ?? '',
          value: because?.value ?? '',
        },
        fixes: (now) => insertKey(now, finding, say('insert', { key })),
      });
    }
  },
});
