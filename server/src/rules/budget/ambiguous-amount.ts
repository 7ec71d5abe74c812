import { exampleOf } from '../../validation/naming.ts';
import { defineRule } from '../rule.ts';
import { replacements } from '../schema/replacements.ts';

export default defineRule({
  meta: {
    id: 'budget/ambiguous-amount',
    summary: 'An amount of money without a currency code, or with a separator that can be read in two ways.',
    why: '1.000 is a thousand in Berlin and one in London, and a dollar has a dozen countries.',
    source: 'ISO 4217; INCOSE Guide for Writing Requirements R6, R40',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      one: {
        en: '"{text}" is not how amounts are written here. Write {value}.',
        nl: 'Bedragen worden hier anders geschreven dan "{text}". Schrijf {value}.',
      },
      several: {
        en: '"{text}" can be read as {value}. Write the one that you mean.',
        nl: '"{text}" is te lezen als {value}. Schrijf welk bedrag u bedoelt.',
      },
      none: {
        en: '"{text}" is not an amount. Write the currency code and the number without separators, such as {example}.',
        nl: '"{text}" is geen bedrag. Schrijf de valutacode en het getal zonder scheidingstekens, zoals {example}.',
      },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      or: { en: ' or ', nl: ' of ' },
    },
    examples: {
      invalid: [
        'changes:\n  procedure: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days, ifNoDecision: rejected }\n  approvals: [{ upTo: ⟦EUR 1.000⟧, roleIds: [product-owner] }]\n',
      ],
      valid: [
        'changes:\n  procedure: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days, ifNoDecision: rejected }\n  approvals: [{ upTo: EUR 1000, roleIds: [product-owner] }]\n',
      ],
    },
  },
  reads: ['formFindings'],
  check({ formFindings, report, say }) {
    for (const finding of formFindings) {
      if (finding.rule !== 'budget/ambiguous-amount') continue;
      const { suggestions } = finding.reading;
      report({
        message: suggestions.length === 0 ? 'none' : suggestions.length === 1 ? 'one' : 'several',
        range: finding.scalar.range,
        data: { text: finding.scalar.text, value: suggestions.join(say('or')), example: exampleOf(finding.schema) },
        fixes: ({ document }) => replacements(document, finding, (value) => say('replace', { value })),
      });
    }
  },
});
