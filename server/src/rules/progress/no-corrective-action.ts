import { consequence } from '../../clauses/milestones.ts';
import type { Milestone } from '../../generated/format.ts';
import { wordsOf } from '../../model/answers/topics.ts';
import type { View } from '../../model/view.ts';
import { listed } from '../../validation/naming.ts';
import type { Fix } from '../../validation/problem.ts';
import { severityOfGap } from '../absence.ts';
import { insertInto, replaceBy } from '../fixes.ts';
import { isLonger } from '../longer.ts';
import { defineRule, type Now } from '../rule.ts';

/** Times in which to act, the usual one first. */
const usualTimes = ['5 business days', '1 business day'];

export default defineRule({
  meta: {
    id: 'progress/no-corrective-action',
    summary: 'A milestone slips or a KPI misses its target, and nothing happens, or it happens too late.',
    why: 'Tracking alone changes nothing. A trigger, a date and a consequence turn a bad figure into an action while there is still time.',
    source: 'Demands S26, S30: correct in time, adjust; PMBOK, control schedule',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      milestone: {
        en: 'When a firm date is missed ({places}), nothing happens and nobody has to act. Add a "consequence", or write in the "trigger" of an escalation that a milestone is late.',
        nl: 'Als een harde datum niet wordt gehaald ({places}), gebeurt er niets en hoeft niemand iets te doen. Voeg een "consequence" toe, of schrijf in de "trigger" van een escalatie dat een mijlpaal te laat is.',
      },
      late: {
        en: 'The next figure arrives before anybody has to act on this one ({within}, measured over {window}). Write a shorter "within", such as {usual}.',
        nl: 'Het volgende cijfer is er al voordat iemand iets met dit cijfer hoeft te doen ({within}, gemeten over {window}). Schrijf een kortere "within", zoals {usual}.',
      },
      window: { en: 'It is measured over this period.', nl: 'Over deze periode wordt gemeten.' },
      unwarned: {
        en: 'People hear of a bad figure only when the target is already missed. Add "warning" to the KPI that matters most: the value at which you start to act.',
        nl: 'Men hoort pas van een slecht cijfer als de norm al is gemist. Voeg "warning" toe aan de belangrijkste KPI: de waarde waarbij u ingrijpt.',
      },
      insert: { en: 'Insert "consequence"', nl: 'Voeg "consequence" in' },
      shorten: { en: 'Act within {usual}', nl: 'Grijp in binnen {usual}' },
    },
    examples: {
      invalid: [
        'milestones:\n  - { ⟦id⟧: go-live, title: Go-live, due: 2026-09-01, binding: firm }\nescalations:\n  - id: quality\n    trigger: A KPI is breached.\n    levels:\n      - { clientRoleId: product-owner, supplierRoleId: delivery-manager, decideWithin: 1 business day }\n      - { clientRoleId: sponsor, supplierRoleId: account-director, decideWithin: 3 business days }\nscenarios: []\n',
      ],
      valid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: firm, consequence: Nova credits EUR 1000. }\n',
      ],
    },
  },
  reads: ['status'],
  sections: ['milestones', 'deadlines', 'escalations', 'scenarios', 'kpis'],
  checkSpec({ spec, status, nameOf, report, say }) {
    const severity = severityOfGap(status.value);
    const escalations = spec.at('escalations').items;
    const triggers = escalations.flatMap((escalation) => escalation.at('trigger').text ?? []);
    // Without any escalation, that is what is missing.
    if (triggers.length > 0 && !triggers.some(isAboutDates)) {
      const shown = new Set(spec.at('scenarios').items.flatMap((scenario) => scenario.at('relatesTo').texts));
      const usually = spec.at('deadlines').at('defaultBinding').text;
      const idle = spec.at('milestones').items.filter((milestone) => isIdle(milestone, usually, shown));
      const [first] = idle;
      if (first) {
        const data = { places: listed(idle.slice(0, 4).map(nameOf), 3) };
        const fixes = (now: Now) => addConsequence(now, first, say('insert'));
        report({ message: 'milestone', range: first.keyRange, severity, data, fixes });
      }
    }

    const kpis = spec.at('kpis');
    const compared = new Map<string, boolean>();
    let breaches = 0;
    let warnings = 0;
    for (const kpi of kpis.items) {
      if (kpi.at('onBreach').exists) breaches++;
      if (kpi.at('warning').exists) warnings++;
      const within = kpi.at('onBreach').at('within');
      const window = kpi.at('window').at('duration');
      const pair = `${within.text}|${window.text}`;
      const isLate = compared.get(pair) ?? isLonger(within.text, window.text);
      compared.set(pair, isLate);
      if (!isLate) continue;
      const usual = usualTimes.find((time) => !isLonger(time, window.text)) ?? window.text ?? '';
      report({
        message: 'late',
        range: within.range,
        severity,
        data: { within: within.text ?? '', window: window.text ?? '', usual },
        related: [{ range: window.range, message: say('window') }],
        fixes: (now) => replaceBy(now, within, usual, say('shorten', { usual })),
      });
    }
    if (breaches > 0 && warnings === 0)
      report({ message: 'unwarned', range: kpis.keyRange, severity: severityOfGap(status.value, 'information') });
  },
});

/** True for a firm date after which nothing happens. An aim may be missed. */
function isIdle(milestone: View<Milestone>, usually: string | undefined, shown: ReadonlySet<string>): boolean {
  if (milestone.node?.kind !== 'map' || milestone.at('consequence').node !== undefined) return false;
  if ((milestone.at('binding').text ?? usually) === 'target') return false;
  return !shown.has(`milestones/${milestone.at('id').text ?? ''}`);
}

/** The beginnings of words by which a trigger speaks of dates that are not met, in English, Dutch, German and French. */
const beginnings =
  'milestone mijlpa meilenstein jalon deadline datum termin termijn slip delay late overdue uitlo uitgelopen vertrag verzöger verspät retard échéance planning schedule zeitplan dépass overschr überschr deliver lever liefer livr'.split(
    ' ',
  );

function isAboutDates(trigger: string): boolean {
  return wordsOf(trigger).some((word) => /^dates?$/.test(word) || beginnings.some((start) => word.startsWith(start)));
}

function addConsequence(now: Now, milestone: View<Milestone>, title: string): Fix[] {
  return insertInto(now, milestone, { consequence: { placeholder: consequence(now.facts) } }, title);
}
