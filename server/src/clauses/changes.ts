import type { Content } from '../edits/content.ts';
import { type Fields, fieldsAt, itemsAt, textIn, textsIn } from '../model/answers/fields.ts';
import { isMore, type Money, readMoney } from '../model/money.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, roleOf, rolesOf, type Side } from './known.ts';

/** Where a change is asked for, who works it out and who approves it, up to the whole budget. */
export const changes: Clause = (facts) => {
  const amount = amountOf(facts);
  return {
    procedure: {
      requestIn: oneOf(tools(facts), 'jira'),
      assessWithin: { placeholder: '3 business days' },
      assessorRoleId: roleOf(facts, 'supplier'),
      decideWithin: { placeholder: '2 business days' },
      ifNoDecision: { choices: ['rejected', 'approved', 'escalate'] },
    },
    approvals: [
      {
        upTo: { placeholder: amount },
        roleIds: [approver(facts, 'client', amount), approver(facts, 'supplier', amount)],
      },
    ],
  };
};

/** Those that keep changes come first. */
function tools(facts: SpecFacts): string[] {
  const all = itemsAt(facts, 'progress', 'tools');
  const keepsChanges = (tool: Fields): boolean => textsIn(tool, 'tracks').includes('changes');
  return [...all.filter(keepsChanges), ...all].flatMap((tool) => textIn(tool, 'id') ?? []);
}

/** The budget, else what somebody of each party may decide on, else an amount to begin with. */
function amountOf(facts: SpecFacts): string {
  const budget = ['cap', 'total'].flatMap((key) => facts.text('budget', key) ?? []).find((text) => readMoney(text));
  if (budget !== undefined) return budget;
  const most = (['client', 'supplier'] as const).map((side) => mandates(facts, side)[0]);
  const [lowest] = most.toSorted((a, b) => (isMore(readMoney(a), readMoney(b)) ? 1 : -1));
  return lowest !== undefined && most.every((text) => text !== undefined) ? lowest : 'EUR 5000';
}

/** The amounts that roles of a side may decide on, largest first. */
function mandates(facts: SpecFacts, side: Side): string[] {
  return rolesOf(facts, side)
    .flatMap((role) => mandateOf(facts, role)?.text ?? [])
    .toSorted((a, b) => (isMore(readMoney(b), readMoney(a)) ? 1 : -1));
}

/** A role of a side whose mandate covers the amount, else one without a mandate, else any. */
function approver(facts: SpecFacts, side: Side, amount: string): Content {
  const roles = rolesOf(facts, side).map((role) => ({
    id: textIn(role, 'id'),
    mandate: mandateOf(facts, role)?.money,
  }));
  const covering = roles.filter(({ mandate }) => mandate && !isMore(readMoney(amount), mandate));
  const free = roles.filter(({ mandate }) => !mandate);
  const ids = [...covering, ...free, ...roles].flatMap(({ id }) => id ?? []);
  return ids.length > 0 ? oneOf(ids, '') : roleOf(facts, side);
}

function mandateOf(facts: SpecFacts, { path }: Fields): { readonly text: string; readonly money: Money } | undefined {
  const mandate = fieldsAt(facts, [...path, 'mandate']);
  const text = mandate && textIn(mandate, 'budgetUpTo');
  const money = readMoney(text);
  return text !== undefined && money ? { text, money } : undefined;
}
