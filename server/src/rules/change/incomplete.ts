import type { Approval } from '../../generated/format.ts';
import { indexById } from '../../model/idIndex.ts';
import { named, roleIndexOf } from '../../model/roleIndex.ts';
import type { View } from '../../model/view.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { appendTo, replaceBy } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { checkAmounts } from './amounts.ts';
import { byMandate, candidatesFor, onlyAssessor } from './approvers.ts';

const id = 'change/incomplete';

/** What to say of each key that the procedure lacks. */
const gaps = {
  requestIn: 'place',
  assessWithin: 'assess',
  assessorRoleId: 'assessor',
  decideWithin: 'decide',
  ifNoDecision: 'silence',
} as const;

export default defineRule({
  meta: {
    id,
    summary: 'A change can stay undecided, be approved by the one who assessed it, or go beyond somebody’s mandate.',
    why: 'A change that nobody has to decide on holds up the work. One that was approved by somebody who was not allowed to is paid for twice: in money and in trust.',
    source: 'Demand S13: change procedure; four-eyes principle',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      place: {
        en: 'A change that is requested in a conversation or an e-mail gets lost. Write in "requestIn" the tool in which changes are requested.',
        nl: 'Een wijziging die mondeling of per mail wordt aangevraagd, raakt zoek. Schrijf in "requestIn" in welk systeem wijzigingen worden aangevraagd.',
      },
      assess: {
        en: 'Nobody can decide on a change until its effect is known, and nothing says how long that may take. Write "assessWithin", such as 3 business days.',
        nl: 'Niemand kan over een wijziging beslissen zolang de gevolgen niet bekend zijn, en nergens staat hoelang dat mag duren. Schrijf "assessWithin", zoals 3 business days.',
      },
      assessor: {
        en: 'Nobody has to work out what a change costs, so people decide without knowing it. Name a role in "assessorRoleId".',
        nl: 'Niemand hoeft uit te rekenen wat een wijziging kost, dus men beslist zonder dat te weten. Noem een rol in "assessorRoleId".',
      },
      decide: {
        en: 'A change can wait forever, and the work waits with it. Write "decideWithin", such as 2 business days.',
        nl: 'Een wijziging kan eindeloos blijven liggen, en het werk ook. Schrijf "decideWithin", zoals 2 business days.',
      },
      silence: {
        en: 'When nobody decides in time, one party takes that as a yes and the other as a no. Write "ifNoDecision": rejected, approved or escalate.',
        nl: 'Als niemand op tijd beslist, ziet de ene partij dat als een ja en de andere als een nee. Schrijf "ifNoDecision": rejected, approved of escalate.',
      },
      ownChange: {
        en: '{assessor} works out what a change up to {amount} costs and also approves it alone, so nobody else checks it. Add another role to "roleIds", or name another assessor.',
        nl: '{assessor} rekent uit wat een wijziging tot {amount} kost en keurt die ook als enige goed, dus niemand anders kijkt ernaar. Voeg een andere rol toe aan "roleIds", of noem een andere beoordelaar.',
      },
      mandate: {
        en: '{role} may approve changes up to {amount} here but has a mandate of {limit}, so the approval can be disputed. Lower the amount, or name a role with a larger mandate.',
        nl: '{role} mag hier wijzigingen tot {amount} goedkeuren maar heeft een mandaat van {limit}, dus die goedkeuring is te betwisten. Verlaag het bedrag, of noem een rol met een ruimer mandaat.',
      },
      mandates: {
        en: 'Nobody who approves changes up to {amount} has the mandate for it, so each approval can be disputed. Lower the amount to {limit}, or name roles with a larger mandate.',
        nl: 'Niemand die wijzigingen tot {amount} goedkeurt, heeft daar het mandaat voor, dus elke goedkeuring is te betwisten. Verlaag het bedrag naar {limit}, of noem rollen met een ruimer mandaat.',
      },
      uncovered: {
        en: 'Nobody may approve a change above {amount}, though the budget goes up to {budget}. Raise the amount, or add an approval up to {budget} by more senior roles.',
        nl: 'Niemand mag een wijziging boven {amount} goedkeuren, terwijl het budget tot {budget} gaat. Verhoog het bedrag, of voeg een goedkeuring tot {budget} toe door rollen hoger in de organisatie.',
      },
      currency: {
        en: 'Nobody can tell whether a change fits the budget, which is in {currency} and not in {other}. Write this amount in {currency}.',
        nl: 'Niemand kan zien of een wijziging binnen het budget past, want dat is in {currency} en niet in {other}. Schrijf dit bedrag in {currency}.',
      },
      untracked: {
        en: 'Changes are requested in {tool}, but that tool does not track changes, so requests get lost. Add "changes" to what {tool} tracks{such}.',
        nl: 'Wijzigingen worden aangevraagd in {tool}, maar dat systeem houdt geen wijzigingen bij, dus aanvragen raken zoek. Voeg "changes" toe aan wat {tool} bijhoudt{such}.',
      },
      such: { en: ', or name {tool}', nl: ', of noem {tool}' },
      limit: { en: 'The mandate of {role} is {limit}.', nl: 'Het mandaat van {role} is {limit}.' },
      budget: { en: 'The budget is {budget}.', nl: 'Het budget is {budget}.' },
      tracks: { en: 'This is what {tool} tracks.', nl: 'Dit houdt {tool} bij.' },
      assessing: { en: '{assessor} assesses each change.', nl: '{assessor} beoordeelt elke wijziging.' },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      add: { en: 'Add {role}', nl: 'Voeg {role} toe' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      raise: { en: 'Raise {amount} to {value}', nl: 'Verhoog {amount} naar {value}' },
      addLine: { en: 'Add a line for {value}', nl: 'Voeg een regel voor {value} toe' },
      lower: { en: 'Lower it to {value}', nl: 'Verlaag het naar {value}' },
      track: { en: 'Let {tool} track changes', nl: 'Laat {tool} wijzigingen bijhouden' },
    },
    examples: {
      invalid: [
        'changes:\n  ⟦procedure⟧: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days }\n  approvals:\n    - { upTo: EUR 240000, roleIds: [sponsor, account-director] }\n',
        'changes:\n  procedure: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days, ifNoDecision: rejected }\n  approvals:\n    - { upTo: EUR 240000, roleIds: [⟦product-owner⟧, account-director] }\n',
      ],
      valid: [
        'changes:\n  procedure: { requestIn: jira, assessWithin: 3 business days, assessorRoleId: delivery-manager, decideWithin: 2 business days, ifNoDecision: rejected }\n  approvals:\n    - { upTo: EUR 5000, roleIds: [product-owner, delivery-manager] }\n    - { upTo: EUR 240000, roleIds: [sponsor, account-director] }\n',
      ],
    },
  },
  reads: ['claimed', 'status'],
  sections: ['budget', 'changes', 'parties', 'progress', 'roles'],
  check(context) {
    const { report, say } = context;
    for (const absence of absencesFor(id, context)) {
      const { key, range, severity } = absence;
      const message = gaps[key as keyof typeof gaps];
      if (message) report({ message, range, severity, fixes: absence.fixes(say('insert', { key })) });
    }
  },
  checkSpec(context) {
    const { spec, status, report, say } = context;
    const roles = roleIndexOf(spec);
    const changes = spec.at('changes');
    const procedure = changes.at('procedure');

    checkTool();
    for (const approval of changes.at('approvals').items) checkOwnChange(approval);
    checkAmounts(context);

    function checkTool(): void {
      const requestIn = procedure.at('requestIn');
      const tools = indexById(spec.at('progress').at('tools'));
      const tracks = tools.get(requestIn.text ?? '')?.at('tracks');
      if (!tracks?.exists || tracks.texts.includes('changes')) return;
      const others = [...tools].flatMap(([other, tool]) => (tool.at('tracks').texts.includes('changes') ? other : []));
      const data = { tool: `"${requestIn.text ?? ''}"` };
      report({
        message: 'untracked',
        range: requestIn.range,
        severity: severityOfGap(status.value),
        data: { ...data, such: others[0] === undefined ? '' : say('such', { tool: `"${others[0]}"` }) },
        related: [{ range: tracks.range, message: say('tracks', data) }],
        fixes: (now) => [
          ...others.flatMap((other) => replaceBy(now, requestIn, other, say('replace', { value: `"${other}"` }))),
          ...appendTo(now, tracks, 'changes', say('track', data)),
        ],
      });
    }

    /** Whoever says what a change costs is not the only one to look at it. */
    function checkOwnChange(approval: View<Approval>): void {
      const assessor = onlyAssessor(changes, approval, roles);
      if (!assessor) return;
      const data = { assessor: named(assessor), amount: approval.at('upTo').text ?? '…' };
      report({
        message: 'ownChange',
        range: approval.at('roleIds').range,
        data,
        related: [{ range: procedure.at('assessorRoleId').range, message: say('assessing', data) }],
        fixes: (now) => {
          const others = byMandate(roles.all.filter(({ side }) => side && side !== assessor.side));
          return candidatesFor(approval, others).flatMap((role) =>
            appendTo(now, approval.at('roleIds'), role.id, say('add', { role: named(role) })),
          );
        },
      });
    }
  },
});
