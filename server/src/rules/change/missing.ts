import { roleIndexOf } from '../../model/roleIndex.ts';
import { absencesFor } from '../absence.ts';
import { appendTo, insertPart } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { approversOn, byMandate, candidatesFor, onlyAssessor } from './approvers.ts';

const id = 'change/missing';

export default defineRule({
  meta: {
    id,
    summary: 'Nobody knows how the agreement is changed, or who approves a change for each party.',
    why: 'Every engagement changes. Without a procedure one party builds what the other never approved, or waits for an approval that nobody gives.',
    source: 'Demand S13: change procedure; practice of service agreements (GIBIT, DAP)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      section: {
        en: 'Whoever asks loudest gets a change, because there is no procedure. Add "changes": where a change is asked for, and who assesses and approves it in which time.',
        nl: 'Wie het hardst vraagt, krijgt een wijziging, want er is geen procedure. Voeg "changes" toe: waar een wijziging wordt gevraagd, en wie haar binnen welke tijd beoordeelt en goedkeurt.',
      },
      procedure: {
        en: 'Amounts can be approved, but nobody knows where a change is asked for and how long it takes. Add "procedure".',
        nl: 'Bedragen kunnen worden goedgekeurd, maar niemand weet waar een wijziging wordt gevraagd en hoelang het duurt. Voeg "procedure" toe.',
      },
      approvals: {
        en: 'A change is assessed, but nobody may approve it. Add "approvals": up to which amount which roles of both parties approve.',
        nl: 'Een wijziging wordt beoordeeld, maar niemand mag haar goedkeuren. Voeg "approvals" toe: tot welk bedrag welke rollen van beide partijen goedkeuren.',
      },
      oneParty: {
        en: 'Changes up to {amount} are approved without the {side}, who can dispute them later. Add a role of the {side} to "roleIds"{such}.',
        nl: 'Wijzigingen tot {amount} worden goedgekeurd zonder de {side}, die ze later kan betwisten. Voeg aan "roleIds" een rol van de {side} toe{such}.',
      },
      such: { en: ', such as {role}', nl: ', zoals {role}' },
      client: { en: 'client', nl: 'opdrachtgever' },
      supplier: { en: 'supplier', nl: 'leverancier' },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      add: { en: 'Add {role}', nl: 'Voeg {role} toe' },
    },
    examples: {
      invalid: [
        'changes:\n  procedure: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days, ifNoDecision: rejected }\n  approvals:\n    - { upTo: EUR 240000, roleIds: ⟦[account-director]⟧ }\n',
        '⟦changes⟧:\n  procedure: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days, ifNoDecision: rejected }\n',
      ],
      valid: [
        'changes:\n  procedure: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days, ifNoDecision: rejected }\n  approvals:\n    - { upTo: EUR 240000, roleIds: [sponsor, account-director] }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['changes', 'parties', 'roles'],
  check(context) {
    const { report, say } = context;
    for (const absence of absencesFor(id, context)) {
      const { key, range, severity } = absence;
      const message = key === 'changes' ? 'section' : key === 'procedure' ? 'procedure' : 'approvals';
      const title = say('insert', { key: key === '' ? 'approvals' : key });
      const isPart = key === 'procedure' || key === 'approvals';
      const fixes = isPart ? (now: Now) => insertPart(now, 'changes', [key], title) : absence.fixes(title);
      report({ message, range, severity, fixes });
    }
  },
  checkSpec({ spec, report, say }) {
    const changes = spec.at('changes');
    const roles = roleIndexOf(spec);
    const others = { client: byMandate(roles.ofSide('client')), supplier: byMandate(roles.ofSide('supplier')) };
    for (const approval of changes.at('approvals').items) {
      const approvers = approversOn(approval, roles);
      // An approver that is not there may be of either party; who approves his own change needs somebody else first.
      if (approvers.length === 0 || approvers.includes(undefined) || onlyAssessor(changes, approval, roles)) continue;
      for (const side of ['client', 'supplier'] as const) {
        if (approvers.some((role) => role?.side === side)) continue;
        const candidates = candidatesFor(approval, others[side]);
        const [first] = candidates;
        report({
          message: 'oneParty',
          range: approval.at('roleIds').range,
          data: {
            amount: approval.at('upTo').text ?? '…',
            side: say(side),
            such: first ? say('such', { role: `"${first.id}"` }) : '',
          },
          fixes: (now) =>
            candidates.flatMap((role) =>
              appendTo(now, approval.at('roleIds'), role.id, say('add', { role: `"${role.id}"` })),
            ),
        });
      }
    }
  },
});
