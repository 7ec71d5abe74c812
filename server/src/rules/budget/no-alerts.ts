import { alert, alerts } from '../../clauses/budget.ts';
import { picked } from '../../edits/content.ts';
import { quoted } from '../../validation/naming.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { insertInto, replaceBy } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

const id = 'budget/no-alerts';

/** How much of the money is gone when there is still time to do something. */
const early = 80;

export default defineRule({
  meta: {
    id,
    summary: 'Nobody is warned before the money is spent, or an alert does not say who is told and how fast.',
    why: 'At 70 percent people can still choose what to leave out. At 100 percent they can only pay more or stop.',
    source: 'Demand S26: budget overruns; practice of cost control (EVM)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      none: {
        en: 'Nobody is warned before the money is gone. Add "alerts", for example at 70 and 90 percent, each with roles and a time.',
        nl: 'Niemand wordt gewaarschuwd voordat het geld op is. Voeg "alerts" toe, bijvoorbeeld bij 70 en 90 procent, elk met rollen en een termijn.',
      },
      late: {
        en: 'This alert comes when all the money has been spent, so nobody can still reduce the work. Write a "percent" below 100, such as {percent}.',
        nl: 'Deze waarschuwing komt pas als al het geld op is, dus niemand kan nog bijsturen. Schrijf een "percent" onder 100, zoals {percent}.',
      },
      incomplete: {
        en: 'An alert that does not say who gets it and how fast may reach nobody in time. Add {keys} to {place}.',
        nl: 'Een waarschuwing zonder ontvanger of termijn bereikt misschien niemand op tijd. Voeg {keys} toe aan {place}.',
      },
      percent: {
        en: 'Nobody knows how much of the budget is left when {place} is sent. Add "percent", such as {percent}.',
        nl: 'Niemand weet hoeveel budget er nog is als {place} wordt verstuurd. Voeg "percent" toe, zoals {percent}.',
      },
      insert: { en: 'Insert {keys}', nl: 'Voeg {keys} in' },
      insertBoth: { en: 'Insert alerts at 70 and 90 percent', nl: 'Voeg waarschuwingen bij 70 en 90 procent in' },
      earlier: { en: 'Warn at {percent} percent', nl: 'Waarschuw bij {percent} procent' },
    },
    examples: {
      invalid: [
        '⟦budget⟧:\n  type: cappedTimeAndMaterials\n  cap: EUR 240000\n  vat: excluded\n  ownerRoleId: product-owner\n  reportEvery: 2 weeks\n  paymentWithin: 30 days\n',
        'budget:\n  type: cappedTimeAndMaterials\n  cap: EUR 240000\n  vat: excluded\n  ownerRoleId: product-owner\n  reportEvery: 2 weeks\n  paymentWithin: 30 days\n  alerts:\n    - ⟦percent⟧: 70\n    - { percent: 90, notifyRoleIds: [sponsor], within: 1 business day }\n',
      ],
      valid: [
        'budget:\n  type: cappedTimeAndMaterials\n  cap: EUR 240000\n  vat: excluded\n  ownerRoleId: product-owner\n  reportEvery: 2 weeks\n  paymentWithin: 30 days\n  alerts:\n    - { percent: 70, notifyRoleIds: [product-owner], within: 1 business day }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['budget'],
  check(context) {
    const { nameOf, report, say } = context;
    const byAlert = Map.groupBy(absencesFor(id, context), ({ finding }) => finding.path.join('/'));
    for (const missing of byAlert.values()) {
      const [first] = missing;
      if (!first) continue;
      const { range, severity, holder } = first;
      const names = missing.map(({ key }) => key);
      const keys = quoted(names);
      const data = { place: nameOf(holder.path), keys, percent: early };
      const fixes = (now: Now) =>
        insertInto(now, holder, picked(alert(now.facts, early), names), say('insert', { keys }));
      const message = keys === '"percent"' ? 'percent' : 'incomplete';
      report({ message, range, severity, data, fixes });
    }
  },
  checkSpec({ spec, status, report, say }) {
    const budget = spec.at('budget');
    // A fixed price cannot be overspent: what it does not cover is a change.
    if (budget.node?.kind !== 'map' || budget.at('type').text === 'fixedPrice') return;
    const severity = severityOfGap(status.value);
    const list = budget.at('alerts');
    if (list.node === undefined) {
      const fixes = (now: Now) => insertInto(now, budget, { alerts: alerts(now.facts) }, say('insertBoth'));
      report({ message: 'none', range: budget.keyRange, severity, fixes });
      return;
    }
    const percents = list.items.map((item) => item.at('percent'));
    const [first] = percents;
    // Where a percentage cannot be read, it may be a low one.
    if (!first || percents.some(({ number }) => number === undefined || number < 100)) return;
    const fixes = (now: Now) => replaceBy(now, first, early, say('earlier', { percent: early }));
    report({ message: 'late', range: first.range, severity, data: { percent: early }, fixes });
  },
});
