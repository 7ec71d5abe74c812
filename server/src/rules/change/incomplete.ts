import type { Approval } from '../../generated/format.ts';
import { indexById } from '../../model/idIndex.ts';
import { isMore, readMoney } from '../../model/money.ts';
import { type KnownRole, roleIndexOf } from '../../model/roleIndex.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { absencesFor, severityOfGap } from '../absence.ts';
import { appendTo, replaceBy } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
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
        en: 'A change that is asked for in a corridor or a mail gets lost. Write in "requestIn" in which tool it is asked for.',
        nl: 'Een wijziging die op de gang of per mail wordt gevraagd, raakt zoek. Schrijf in "requestIn" in welk hulpmiddel ze wordt gevraagd.',
      },
      assess: {
        en: 'As long as its effect is not known nobody can decide on a change, and that may take any time. Write "assessWithin", such as 3 business days.',
        nl: 'Zolang het effect niet bekend is, kan niemand over een wijziging beslissen, en dat mag eindeloos duren. Schrijf "assessWithin", zoals 3 business days.',
      },
      assessor: {
        en: 'Nobody works out what a change costs, so it is decided blindly. Name a role in "assessorRoleId".',
        nl: 'Niemand rekent uit wat een wijziging kost, dus er wordt blind beslist. Noem een rol in "assessorRoleId".',
      },
      decide: {
        en: 'A change can wait for ever, and the work with it. Write "decideWithin", such as 2 business days.',
        nl: 'Een wijziging kan eindeloos blijven liggen, en het werk ook. Schrijf "decideWithin", zoals 2 business days.',
      },
      silence: {
        en: 'When nobody decides in time, one party takes it for a yes and the other for a no. Write "ifNoDecision": rejected, approved or escalate.',
        nl: 'Als niemand op tijd beslist, ziet de ene partij dat als een ja en de andere als een nee. Schrijf "ifNoDecision": rejected, approved of escalate.',
      },
      ownChange: {
        en: '{assessor} works out what a change up to {amount} costs and alone approves it, so nobody else has looked at it. Add another role to "roleIds", or name another assessor.',
        nl: '{assessor} rekent uit wat een wijziging tot {amount} kost en keurt haar als enige goed, dus niemand anders kijkt ernaar. Voeg een andere rol toe aan "roleIds", of noem een andere beoordelaar.',
      },
      mandate: {
        en: '{role} would approve changes up to {amount} with a mandate of {limit}, so the approval can be disputed. Lower the amount, or name a role with a larger mandate.',
        nl: '{role} zou wijzigingen tot {amount} goedkeuren met een mandaat van {limit}, dus is die goedkeuring te betwisten. Verlaag het bedrag, of noem een rol met een ruimer mandaat.',
      },
      mandates: {
        en: 'Nobody who approves changes up to {amount} has the mandate for it, so each approval can be disputed. Lower the amount to {limit}, or name roles with a larger mandate.',
        nl: 'Niemand die wijzigingen tot {amount} goedkeurt, heeft daar het mandaat voor, dus is elke goedkeuring te betwisten. Verlaag het bedrag naar {limit}, of noem rollen met een ruimer mandaat.',
      },
      uncovered: {
        en: 'Nobody may approve a change above {amount}, though the budget goes up to {budget}. Raise the amount, or add a line for {budget} with more senior roles.',
        nl: 'Niemand mag een wijziging boven {amount} goedkeuren, terwijl het budget tot {budget} gaat. Verhoog het bedrag, of voeg een regel toe voor {budget} met hogere rollen.',
      },
      currency: {
        en: 'Nobody can tell whether a change fits the budget, which counts in {currency} and not in {other}. Write this amount in {currency}.',
        nl: 'Niemand kan zien of een wijziging binnen het budget past, want dat telt in {currency} en niet in {other}. Schrijf dit bedrag in {currency}.',
      },
      untracked: {
        en: 'Changes are asked for in {tool}, where nobody keeps them, so requests get lost. Add "changes" to what {tool} tracks{such}.',
        nl: 'Wijzigingen worden gevraagd in {tool}, waar niemand ze bijhoudt, dus aanvragen raken zoek. Voeg "changes" toe aan wat {tool} bijhoudt{such}.',
      },
      such: { en: ', or name {tool}', nl: ', of noem {tool}' },
      limit: { en: 'The mandate of {role} is {limit}.', nl: 'Het mandaat van {role} is {limit}.' },
      budget: { en: 'The budget is {budget}.', nl: 'Het budget is {budget}.' },
      tracks: { en: 'This is what {tool} tracks.', nl: 'Dit houdt {tool} bij.' },
      assessing: { en: '{assessor} assesses each change.', nl: '{assessor} beoordeelt elke wijziging.' },
      insert: { en: 'Insert "{key}"', nl: 'Voeg "{key}" in' },
      add: { en: 'Add {role}', nl: 'Voeg {role} toe' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      raise: { en: 'Raise it to {value}', nl: 'Verhoog het naar {value}' },
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
  checkSpec({ spec, status, report, say }) {
    const roles = roleIndexOf(spec);
    const changes = spec.at('changes');
    const procedure = changes.at('procedure');
    const approvals = changes.at('approvals').items;
    const budget = (['cap', 'total'] as const)
      .map((key) => spec.at('budget').at(key))
      .find(({ text }) => readMoney(text));

    checkTool();
    for (const approval of approvals) {
      checkOwnChange(approval);
      checkMandates(approval);
    }
    if (isOneCurrency()) checkBudget();

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

    function checkMandates(approval: View<Approval>): void {
      const upTo = approval.at('upTo');
      const amount = readMoney(upTo.text);
      const approvers = approval.at('roleIds').items;
      const beyond = approvers.flatMap((item) => {
        const role = roles.get(item.text);
        if (!role || !isMore(amount, role.mandate)) return [];
        const limit = role.view.at('mandate').at('budgetUpTo');
        const data = { role: named(role), limit: limit.text ?? '' };
        return [{ item, role, data, place: { range: limit.range, message: say('limit', data) } }];
      });
      const [lowest] = beyond.toSorted((a, b) => (a.role.mandate?.amount ?? 0) - (b.role.mandate?.amount ?? 0));
      if (!lowest) return;
      const { limit } = lowest.data;
      const lower = (now: Now): Fix[] => replaceBy(now, upTo, limit, say('lower', { value: limit }));
      if (beyond.length > 1 && beyond.length === approvers.length) {
        report({
          message: 'mandates',
          range: upTo.range,
          data: { amount: upTo.text ?? '', limit },
          related: beyond.map(({ place }) => place),
          fixes: lower,
        });
        return;
      }
      for (const { item, role, data, place } of beyond) {
        const { above } = role;
        const better = above?.mandate && above.side === role.side && !isMore(amount, above.mandate) ? above : undefined;
        report({
          message: 'mandate',
          range: item.range,
          data: { ...data, amount: upTo.text ?? '' },
          related: [place],
          fixes: (now) => [
            ...(better ? replaceBy(now, item, better.id, say('replace', { value: named(better) })) : []),
            ...lower(now),
          ],
        });
      }
    }

    /** Tells of the first amount that can't be compared with the others; false, too, where one can't be read. */
    function isOneCurrency(): boolean {
      const amounts = approvals.map((approval) => approval.at('upTo'));
      const currency = readMoney((budget ?? amounts[0])?.text)?.currency;
      if (currency === undefined || amounts.some(({ text }) => !readMoney(text))) return false;
      const foreign = amounts.find(({ text }) => readMoney(text)?.currency !== currency);
      if (!foreign) return true;
      const value = `${currency}${foreign.text?.slice(currency.length) ?? ''}`;
      report({
        message: 'currency',
        range: foreign.range,
        data: { currency, other: foreign.text?.slice(0, currency.length) ?? '' },
        related: budget ? [{ range: budget.range, message: say('budget', { budget: budget.text ?? '' }) }] : [],
        fixes: (now) => replaceBy(now, foreign, value, say('replace', { value })),
      });
      return false;
    }

    function checkBudget(): void {
      const [largest] = approvals
        .map((approval) => approval.at('upTo'))
        .toSorted((a, b) => (readMoney(b.text)?.amount ?? 0) - (readMoney(a.text)?.amount ?? 0));
      if (!largest || !budget || !isMore(readMoney(budget.text), readMoney(largest.text))) return;
      const value = budget.text ?? '';
      report({
        message: 'uncovered',
        range: largest.range,
        severity: severityOfGap(status.value),
        data: { amount: largest.text ?? '', budget: value },
        related: [{ range: budget.range, message: say('budget', { budget: value }) }],
        fixes: (now) => replaceBy(now, largest, value, say('raise', { value })),
      });
    }
  },
});

function named({ id: role }: KnownRole): string {
  return `"${role}"`;
}
