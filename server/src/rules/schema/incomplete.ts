import { propertyOf } from '../../schema/schema.ts';
import { severityOfMissing } from '../absence.ts';
import { defineRule } from '../rule.ts';
import { holderRange } from './findingRanges.ts';
import { addItem, insertKey } from './insertions.ts';

export default defineRule({
  meta: {
    id: 'schema/incomplete',
    summary: 'Something that an agreed spec must say is not there yet.',
    why: 'Outsourcing fails on what nobody wrote down. How strict this is follows `metadata.status`: information in a draft, a warning in review, an error once agreed or active.',
    source: 'Spec format, version 1: what an agreed spec must have',
    defaultSeverity: 'information',
    fixable: true,
    messages: {
      section: {
        en: 'Before this can be agreed it needs "{key}". {purpose}',
        nl: 'Voor een akkoord is "{key}" nog nodig. {purpose}',
      },
      sectionAgreed: {
        en: 'This is {status}, but has no "{key}". {purpose}',
        nl: 'De status is "{status}", maar "{key}" ontbreekt. {purpose}',
      },
      key: {
        en: 'Before this can be agreed, {place} needs "{key}". {purpose}',
        nl: 'Voor een akkoord heeft {place} "{key}" nog nodig. {purpose}',
      },
      keyAgreed: {
        en: 'This is {status}, but {place} has no "{key}". {purpose}',
        nl: 'De status is "{status}", maar {place} heeft geen "{key}". {purpose}',
      },
      items: {
        en: 'Before this can be agreed, {place} needs at least {minimum} items. {purpose}',
        nl: 'Voor een akkoord heeft {place} ten minste {minimum} items nodig. {purpose}',
      },
      itemsAgreed: {
        en: 'This is {status}, but {place} has fewer than {minimum} items. {purpose}',
        nl: 'De status is "{status}", maar {place} heeft minder dan {minimum} items. {purpose}',
      },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      append: { en: 'Add an item to {place}', nl: 'Voeg een item toe aan {place}' },
    },
    examples: {
      invalid: [
        'openIssues:\n  - { ⟦id⟧: vat, question: Who pays the VAT?, ownerRoleId: product-owner }\n  - { ⟦id⟧: hosting, question: Which data centre stores the images?, ownerRoleId: delivery-manager }\n',
      ],
      valid: [
        'openIssues:\n  - { id: vat, question: Who pays the VAT?, ownerRoleId: product-owner, due: 2026-03-13 }\n',
      ],
    },
  },
  reads: ['schemaFindings', 'status'],
  check({ schemaFindings, status: { value: status, range: statusRange }, nameOf, purposeOf, report, say }) {
    const severity = severityOfMissing(status);
    const agreed = status !== 'draft' && status !== 'review';
    for (const finding of schemaFindings) {
      const place = nameOf(finding.path);
      if (finding.kind === 'incomplete') {
        const { key, schema } = finding;
        const atRoot = finding.path.length === 0;
        report({
          message: atRoot ? (agreed ? 'sectionAgreed' : 'section') : agreed ? 'keyAgreed' : 'key',
          severity,
          // What the spec as a whole lacks is said where its status is: that is what asks for it.
          range: (atRoot && statusRange) || holderRange(finding),
          data: { status, key, place, purpose: purposeOf(propertyOf(schema, key)) },
          fixes: (now) => insertKey(now, finding, say('insert', { key }), [...finding.path, key]),
        });
      } else if (finding.kind === 'tooFewItems' && finding.complete) {
        const { minimum, schema } = finding;
        report({
          message: agreed ? 'itemsAgreed' : 'items',
          severity,
          range: holderRange(finding),
          data: { status, place, minimum, purpose: purposeOf(schema) },
          fixes: (now) => addItem(now, finding, say('append', { place })),
        });
      }
    }
  },
});
