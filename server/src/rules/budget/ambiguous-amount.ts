import { vatOf } from '../../clauses/budget.ts';
import { replacePart } from '../../edits/replacePart.ts';
import { unclearAmountsIn } from '../../model/amountsInText.ts';
import { readMoney } from '../../model/money.ts';
import { exampleOf } from '../../validation/naming.ts';
import { severityOfGap } from '../absence.ts';
import { insertInto } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { replacements } from '../schema/replacements.ts';

export default defineRule({
  meta: {
    id: 'budget/ambiguous-amount',
    summary:
      'An amount of money without a currency code, with a separator that can be read in two ways, or of which nobody knows whether VAT is in it.',
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
      short: {
        en: 'Not everybody reads "{text}" as the same amount. Write {value}.',
        nl: 'Niet iedereen leest "{text}" als hetzelfde bedrag. Schrijf {value}.',
      },
      vat: {
        en: 'One party can read {amount} as including VAT and the other as excluding it. Add "vat": excluded, included, reverseCharged or exempt.',
        nl: 'De ene partij kan {amount} lezen als inclusief btw en de andere als exclusief. Voeg "vat" toe: excluded, included, reverseCharged of exempt.',
      },
      insert: { en: 'Insert "vat"', nl: 'Voeg "vat" in' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      or: { en: ' or ', nl: ' of ' },
    },
    examples: {
      invalid: [
        'changes:\n  procedure: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days, ifNoDecision: rejected }\n  approvals: [{ upTo: ⟦EUR 1.000⟧, roleIds: [product-owner] }]\n',
        'milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: firm, consequence: "Nova credits ⟦$500⟧ per business day, at most ⟦EUR 15.000⟧." }\n',
        '⟦budget⟧: { type: fixedPrice, total: EUR 240000 }\n',
      ],
      valid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: firm, consequence: "Nova credits EUR 500 per business day, at most EUR 15000." }\n',
        'changes:\n  procedure: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days, ifNoDecision: rejected }\n  approvals: [{ upTo: EUR 1000, roleIds: [product-owner] }]\n',
      ],
    },
  },
  reads: ['formFindings', 'prose', 'formFacts', 'status'],
  sections: ['budget'],
  check({ formFindings, prose, formFacts, sourceRange, report, say }) {
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
    for (const { scalar } of prose) {
      for (const { start, end, values } of unclearAmountsIn(scalar.text, formFacts)) {
        const isShort = values.length === 1;
        report({
          message: isShort ? 'short' : 'several',
          range: sourceRange(scalar, start, end),
          severity: isShort ? 'information' : 'warning',
          data: { text: scalar.text.slice(start, end), value: values.join(say('or')) },
          fixes: ({ document }) =>
            values.map((value) => ({
              title: say('replace', { value }),
              edits: [replacePart(document, scalar, start, end, value)],
            })),
        });
      }
    }
  },
  checkSpec({ spec, status, report, say }) {
    const budget = spec.at('budget');
    const amounts = [
      budget.at('total'),
      budget.at('cap'),
      ...budget.at('rates').items.map((rate) => rate.at('amount')),
    ];
    // What is no amount yet is told at its place.
    const amount = amounts.find(({ text }) => readMoney(text) !== undefined)?.text;
    if (amount === undefined || budget.at('vat').node !== undefined) return;
    const severity = severityOfGap(status.value);
    const fixes = (now: Now) => insertInto(now, budget, { vat: vatOf(now.facts) }, say('insert'));
    report({ message: 'vat', range: budget.keyRange, severity, data: { amount }, fixes });
  },
});
