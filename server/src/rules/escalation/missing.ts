import { nextLevel } from '../../clauses/escalations.ts';
import { follow } from '../../document/tree.ts';
import type { View } from '../../model/view.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { appendTo, insertInto } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { severityOfHabit, sizeSections } from '../smallEngagement.ts';

const id = 'escalation/missing';

export default defineRule({
  meta: {
    id,
    summary: 'Nothing says who decides on a disagreement, a missed target or an incident that is not solved.',
    why: 'Without a path a dispute stays where it began until somebody is angry enough to call the board. A path that was agreed in peace is used in time.',
    source: 'Demand S13: escalation procedure; practice of service agreements (DAP)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: 'When the parties disagree, nobody knows who decides. Add "escalations": a ladder of two levels, with a role of each party on both.',
        nl: 'Als de partijen het oneens zijn, weet niemand wie beslist. Voeg "escalations" toe: een ladder van twee niveaus, met op beide een rol van elke partij.',
      },
      levels: {
        en: 'When the people on the only level of {place} disagree, nobody is left to decide. Add a second level with more senior roles and more time.',
        nl: 'Als de mensen op het enige niveau van {place} het oneens zijn, is er niemand meer die beslist. Voeg een tweede niveau toe, met rollen hoger in de organisatie en meer tijd.',
      },
      none: {
        en: 'Nobody decides about {place}, because it has no levels. Add two levels, with a role of each party on both.',
        nl: 'Niemand beslist over {place}, want er zijn geen niveaus. Voeg twee niveaus toe, met op beide een rol van elke partij.',
      },
      kpi: {
        en: 'A missed KPI target is never escalated, because no KPI names an escalation. Name one under "onBreach" of the KPI that matters most, such as {escalation}.',
        nl: 'Een gemiste norm wordt nooit geëscaleerd, want geen enkele KPI noemt een escalatie. Noem er een onder "onBreach" van de belangrijkste KPI, zoals {escalation}.',
      },
      priority: {
        en: 'Nobody more senior steps in when the most urgent incidents ({place}) are not solved in time. Name an escalation, such as {escalation}.',
        nl: 'Niemand hogerop grijpt in als de dringendste incidenten ({place}) niet op tijd zijn opgelost. Noem een escalatie, zoals {escalation}.',
      },
      insert: { en: 'Insert "escalations"', nl: 'Voeg "escalations" in' },
      addLevel: { en: 'Add a level', nl: 'Voeg een niveau toe' },
      link: { en: 'Escalate to {escalation}', nl: 'Escaleer naar {escalation}' },
    },
    examples: {
      invalid: [
        'escalations:\n  - id: delivery\n    trigger: A KPI is breached.\n    ⟦levels⟧:\n      - { clientRoleId: product-owner, supplierRoleId: delivery-manager, decideWithin: 1 business day }\n',
        'support:\n  alwaysOn: true\n  priorities:\n    - { ⟦id⟧: p1, definition: Severity 1, respondWithin: PT15M, resolveWithin: PT4H, channelId: pager }\n',
      ],
      valid: [
        'support:\n  alwaysOn: true\n  priorities:\n    - { id: p1, definition: Severity 1, respondWithin: PT15M, resolveWithin: PT4H, channelId: pager, escalationId: delivery }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['escalations', 'kpis', 'support', ...sizeSections],
  check(context) {
    for (const absence of absencesFor(id, context)) {
      const { report, say } = context;
      const { key, severity, range, finding } = absence;
      const isLadder = finding.path.length > 1;
      const levels = follow(finding.place.node);
      const isEmpty = levels?.kind === 'seq' && levels.items.length === 0;
      report({
        message: !isLadder ? 'section' : isEmpty || key !== '' ? 'none' : 'levels',
        range,
        severity,
        data: { place: context.nameOf(finding.path.slice(0, 2)) },
        fixes:
          isLadder && levels?.kind === 'seq'
            ? (now) => appendTo(now, absence.holder, nextLevel(now.facts, levels), say('addLevel'))
            : absence.fixes(say(isLadder ? 'addLevel' : 'insert')),
      });
    }
  },
  checkSpec({ spec, status, nameOf, report, say }) {
    const [first] = spec.at('escalations').items.flatMap((escalation) => escalation.at('id').text ?? []);
    if (first === undefined) return;
    const severity = severityOfGap(status.value);
    const data = { escalation: `"${first}"` };
    const link = (holder: View<unknown>) => (now: Now) =>
      insertInto(now, holder, { escalationId: first }, say('link', data));
    const [priority] = spec.at('support').at('priorities').items;
    if (priority && !priority.at('escalationId').exists) {
      const place = nameOf(priority);
      report({
        message: 'priority',
        range: priority.keyRange,
        severity,
        data: { ...data, place },
        fixes: link(priority),
      });
    }
    const kpis = spec.at('kpis');
    const breaches = kpis.items.map((kpi) => kpi.at('onBreach')).filter((breach) => breach.exists);
    const [breach] = breaches;
    if (breach && !breaches.some((other) => other.at('escalationId').exists))
      report({
        message: 'kpi',
        range: kpis.keyRange,
        severity: severityOfHabit(spec, status.value),
        data,
        fixes: link(breach),
      });
  },
});
