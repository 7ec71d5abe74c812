import type { Content } from '../edits/content.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf } from './known.ts';
import { bothParties, dayOf, versionOf } from './legal.ts';

/** A signature under this version for each party. */
export const signatures: Clause = (facts) => bothParties(facts).map((party) => signatureOf(facts, party));

/** The signature of a party; by somebody whose role reports to nobody, where that is known. */
export function signatureOf(facts: SpecFacts, partyId: string): Content {
  const people = itemsAt(facts, 'people').filter((person) => textIn(person, 'partyId') === partyId);
  const ids = people.flatMap((person) => textIn(person, 'id') ?? []);
  const top = itemsAt(facts, 'roles')
    .filter((role) => textIn(role, 'partyId') === partyId && textIn(role, 'reportsToRoleId') === undefined)
    .flatMap((role) => textIn(role, 'holderId') ?? [])
    .filter((holder) => ids.includes(holder));
  return {
    partyId,
    personId: oneOf([...top, ...ids], `${partyId}-director`),
    signedOn: { placeholder: dayOf(facts, ['legal', 'review'], partyId, 'reviewedOn', 'last') },
    version: versionOf(facts),
  };
}
