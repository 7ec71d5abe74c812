import type { Content } from '../edits/content.ts';
import { fieldsAt, itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, roleIds } from './known.ts';

/** A ladder of two levels, each with somebody of both parties and more time than the one below. */
export const escalations: Clause = (facts) => [
  {
    id: { placeholder: 'delivery' },
    trigger: { placeholder: 'A milestone slips by more than 2 business days or a KPI is breached.' },
    ...channel(facts),
    levels: [level(facts, 0, '1 business day'), level(facts, 1, '3 business days')],
  },
];

/** A level of the ladder; the higher one takes the next role of each party, where there is one. */
export function level(facts: SpecFacts, index: number, decideWithin: string): Content {
  const pick = (ids: readonly string[], fallback: string): Content =>
    oneOf([...ids.slice(index, index + 1), ...ids.filter((_, at) => at !== index)], fallback);
  return {
    clientRoleId: pick(roleIds(facts, 'client'), 'product-owner'),
    supplierRoleId: pick(roleIds(facts, 'supplier'), 'delivery-manager'),
    decideWithin: { placeholder: decideWithin },
  };
}

/** The channel that answers fastest is the one to escalate over; none where there is none yet. */
function channel(facts: SpecFacts): { readonly [key: string]: Content } {
  const ids = itemsAt(facts, 'communication', 'channels').flatMap((item) => textIn(item, 'id') ?? []);
  return fieldsAt(facts, ['communication']) && ids.length > 0 ? { channelId: oneOf(ids.toReversed(), '') } : {};
}
