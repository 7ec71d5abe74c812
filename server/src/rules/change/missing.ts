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
        en: 'Without a procedure, whoever asks the loudest gets the change. Add "changes": where a change is requested, and who assesses and approves it within which time.',
        nl: 'Zonder procedure krijgt wie het hardst roept zijn zin. Voeg "changes" toe: waar een wijziging wordt aangevraagd, en wie die binnen welke termijn beoordeelt en goedkeurt.',
      },
      procedure: {
        en: 'It is clear who approves a change, but not where it is requested and how long that takes. Add "procedure".',
        nl: 'Wie een wijziging goedkeurt is duidelijk, maar niet waar die wordt aangevraagd en hoelang dat duurt. Voeg "procedure" toe.',
      },
      approvals: {
        en: 'A change is assessed, but nobody may approve it. Add "approvals": which roles of both parties approve changes up to which amount.',
        nl: 'Een wijziging wordt beoordeeld, maar niemand mag die goedkeuren. Voeg "approvals" toe: welke rollen van beide partijen wijzigingen goedkeuren, en tot welk bedrag.',
      },
      oneParty: {
        en: 'Changes up to {amount} are approved without the {side}, who can dispute them later. Add a role of the {side} to "roleIds"{such}.',
        nl: 'Wijzigingen tot {amount} worden goedgekeurd zonder de {side}, die ze later kan betwisten. Voeg een rol van de {side} toe aan "roleIds"{such}.',
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
