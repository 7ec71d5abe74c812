import type { Content, ContentMap } from '../edits/content.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import { isMore, readMoney } from '../model/money.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { bothRoles, parties, roleOf } from './known.ts';

/** A cap, who watches it, and two alerts before the money runs out. */
export const budget: Clause = (facts) => ({
  type: { choices: ['cappedTimeAndMaterials', 'timeAndMaterials', 'recurringFee'] },
  cap: { placeholder: highestAmount(facts) },
  vat: vatOf(facts),
  ownerRoleId: roleOf(facts, 'client'),
  reportEvery: { placeholder: '2 weeks' },
  paymentWithin: { placeholder: '30 days' },
  alerts: alerts(facts),
});

/** Two warnings: one while something can still be changed, one while it can still be stopped. */
export function alerts(facts: SpecFacts): Content[] {
  return [alert(facts, 70), alert(facts, 90)];
}

export function alert(facts: SpecFacts, percent: number): ContentMap {
  return {
    percent: { placeholder: percent },
    notifyRoleIds: bothRoles(facts),
    within: { placeholder: '1 business day' },
  };
}

/** The most that anybody may approve in this spec: what lies above it would need somebody who is not in it. */
export function highestAmount(facts: SpecFacts): string {
  const mandates = itemsAt(facts, 'roles').map(({ path }) =>
    facts.text(...[...path, 'mandate', 'budgetUpTo'].map(String)),
  );
  const approvals = itemsAt(facts, 'changes', 'approvals').map((approval) => textIn(approval, 'upTo'));
  let highest: string | undefined;
  for (const amount of [...approvals, ...mandates]) {
    const read = readMoney(amount);
    if (read && (highest === undefined || isMore(read, readMoney(highest)))) highest = amount;
  }
  return highest ?? 'EUR 100000';
}

/** Between countries the client accounts for the tax; within one the supplier adds it. */
export function vatOf(facts: SpecFacts): Content {
  const [client] = parties(facts, 'client').flatMap((party) => textIn(party, 'country') ?? []);
  const [supplier] = parties(facts, 'supplier').flatMap((party) => textIn(party, 'country') ?? []);
  return client === supplier
    ? { choices: ['excluded', 'included', 'reverseCharged', 'exempt'] }
    : { choices: ['reverseCharged', 'excluded', 'included', 'exempt'] };
}
