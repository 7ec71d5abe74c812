import { highestAmount } from '../../clauses/budget.ts';
import type { Fix } from '../../validation/problem.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { type Holder, insertInto, replaceBy } from '../fixes.ts';
import { isLonger } from '../longer.ts';
import { defineRule, type Now } from '../rule.ts';

const id = 'budget/no-cap';

/** Who reads of money less often reads of an overrun when it is spent. */
const longest = '3 months';

/** What an amount looks like. */
const amount = 'EUR 240000';

export default defineRule({
  meta: {
    id,
    summary:
      'Money is spent by the hour without a limit, nobody reports what was spent, or nobody knows when an invoice is paid.',
    why: 'Hours add up quietly. A limit and a report turn an overrun from a surprise on an invoice into a decision that is taken before.',
    source: 'Demand S26: budget overruns; practice of time-and-materials contracts',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: 'Nobody knows before the first invoice what the work costs, or who stops it when the money runs out. Add "budget": how it is paid, a cap, an owner, reports and alerts.',
        nl: 'Niemand weet voor de eerste factuur wat het werk kost, of wie het stopt als het geld opraakt. Voeg "budget" toe: hoe er wordt betaald, een maximum, een eigenaar, rapportages en waarschuwingen.',
      },
      cap: {
        en: 'Every hour is paid and nothing says when to stop, so the bill can grow without a decision. Add "cap", such as {amount}.',
        nl: 'Elk uur wordt betaald en nergens staat wanneer het ophoudt, dus de rekening kan oplopen zonder besluit. Voeg "cap" toe, zoals {amount}.',
      },
      total: {
        en: 'The price is fixed, but the amount is not written anywhere. Add "total", such as {amount}.',
        nl: 'De prijs staat vast, maar het bedrag staat nergens. Voeg "total" toe, zoals {amount}.',
      },
      type: {
        en: 'One party may expect a fixed price and the other an invoice for every hour. Add "type": how the work is paid.',
        nl: 'De ene partij kan een vaste prijs verwachten en de andere een factuur voor elk uur. Voeg "type" toe: hoe het werk wordt betaald.',
      },
      report: {
        en: 'Nobody hears how much was spent until the money is gone. Add "reportEvery", such as 2 weeks.',
        nl: 'Niemand hoort hoeveel er is uitgegeven totdat het geld op is. Voeg "reportEvery" toe, zoals 2 weeks.',
      },
      rare: {
        en: 'With {every} between two reports, people learn too late that the money is running out. Report at least every 3 months.',
        nl: 'Met {every} tussen twee rapportages blijkt te laat dat het geld opraakt. Rapporteer ten minste elke 3 maanden.',
      },
      payment: {
        en: 'The supplier does not know when it will be paid, and late payment soon damages the cooperation. Add "paymentWithin", such as 30 days.',
        nl: 'De leverancier weet niet wanneer een factuur wordt betaald, en te laat betalen schaadt de samenwerking al snel. Voeg "paymentWithin" toe, zoals 30 days.',
      },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      often: { en: 'Report every 2 weeks', nl: 'Rapporteer elke 2 weken' },
    },
    examples: {
      invalid: [
        '⟦budget⟧:\n  type: timeAndMaterials\n  vat: excluded\n  ownerRoleId: product-owner\n  reportEvery: 2 weeks\n  paymentWithin: 30 days\n',
        '⟦budget⟧:\n  type: cappedTimeAndMaterials\n  cap: EUR 240000\n  vat: excluded\n  ownerRoleId: product-owner\n  paymentWithin: 30 days\n',
      ],
      valid: [
        'budget:\n  type: cappedTimeAndMaterials\n  cap: EUR 240000\n  vat: excluded\n  ownerRoleId: product-owner\n  reportEvery: 2 weeks\n  paymentWithin: 30 days\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['budget'],
  check(context) {
    for (const absence of absencesFor(id, context)) {
      const { key, range, severity, holder } = absence;
      const title = context.say('insert', { key });
      const isAmount = key === 'cap' || key === 'total';
      const fixes = isAmount ? (now: Now) => insertAmount(now, holder, key, title) : absence.fixes(title);
      context.report({ message: messageOf(key), range, severity, data: { amount }, fixes });
    }
  },
  checkSpec({ spec, status, report, say }) {
    const budget = spec.at('budget');
    if (budget.node?.kind !== 'map') return;
    const severity = severityOfGap(status.value);
    const isLimited = budget.at('cap').node !== undefined || budget.at('total').node !== undefined;
    if (budget.at('type').text === 'timeAndMaterials' && !isLimited) {
      const fixes = (now: Now) => insertAmount(now, budget, 'cap', say('insert', { key: 'cap' }));
      report({ message: 'cap', range: budget.keyRange, severity, data: { amount }, fixes });
    }
    const every = budget.at('reportEvery');
    if (isLonger(every.text, longest)) {
      const fixes = (now: Now) => replaceBy(now, every, '2 weeks', say('often'));
      report({ message: 'rare', range: every.range, severity, data: { every: every.text ?? '' }, fixes });
    }
    if (budget.at('paymentWithin').node === undefined) {
      const fixes = (now: Now) =>
        insertInto(now, budget, { paymentWithin: { placeholder: '30 days' } }, say('insert', { key: 'paymentWithin' }));
      report({ message: 'payment', range: budget.keyRange, severity: 'information', fixes });
    }
  },
});

/** The message about what is missing in the budget, or about a budget that is missing. */
function messageOf(key: string): 'section' | 'cap' | 'total' | 'type' | 'report' {
  if (key === 'budget') return 'section';
  return key === 'cap' || key === 'total' || key === 'type' ? key : 'report';
}

function insertAmount(now: Now, holder: Holder, key: 'cap' | 'total', title: string): Fix[] {
  return insertInto(now, holder, { [key]: { placeholder: highestAmount(now.facts) } }, title);
}
