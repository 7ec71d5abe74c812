import type { Approval } from '../../generated/format.ts';
import { isMore, readMoney } from '../../model/money.ts';
import { type KnownRole, named, roleIndexOf } from '../../model/roleIndex.ts';
import type { Summaries } from '../../model/summaries.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { severityOfGap } from '../absence.ts';
import { appendTo, replaceBy } from '../fixes.ts';
import type { Now, SpecContext } from '../rule.ts';
import { approversOn, byMandate } from './approvers.ts';

/** What change/incomplete says of amounts. */
type Context = SpecContext<
  'mandate' | 'mandates' | 'limit' | 'lower' | 'currency' | 'uncovered' | 'budget' | 'raise' | 'addLine' | 'replace',
  'budget' | 'changes' | 'parties' | 'roles'
> &
  Pick<Summaries, 'status'>;

/** Whether those who approve may decide on the amounts of their lines, and whether the lines reach as far as the budget. */
export function checkAmounts({ spec, status, report, say }: Context): void {
  const roles = roleIndexOf(spec);
  const changes = spec.at('changes');
  const approvals = changes.at('approvals').items;
  const budget = (['cap', 'total'] as const)
    .map((key) => spec.at('budget').at(key))
    .find(({ text }) => readMoney(text));

  for (const approval of approvals) checkMandates(approval);
  if (isOneCurrency()) checkBudget();

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
      fixes: (now) => coverBudget(now, value),
    });
  }

  /** Those on the last line get the whole budget where their mandates go so far; else there is a line for who has such a mandate. */
  function coverBudget(now: Now, value: string): Fix[] {
    const isAllowed = (role: KnownRole | undefined): boolean => !isMore(readMoney(value), role?.mandate);
    const last = approvals.at(-1);
    if (last && approversOn(last, roles).every(isAllowed)) {
      const upTo = last.at('upTo');
      return replaceBy(now, upTo, value, say('raise', { amount: upTo.text ?? '', value }));
    }
    const able = byMandate(roles.all.filter((role) => role.mandate && isAllowed(role)));
    const approvers = (['client', 'supplier'] as const).flatMap(
      (side) => able.find((role) => role.side === side) ?? [],
    );
    if (approvers.length < 2) return [];
    const line = { upTo: value, roleIds: approvers.map((role) => role.id) };
    return appendTo(now, changes.at('approvals'), line, say('addLine', { value }));
  }
}
