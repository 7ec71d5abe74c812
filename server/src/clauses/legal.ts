import type { Path } from '../document/tree.ts';
import type { Content } from '../edits/content.ts';
import { fits } from '../forms/pattern.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, parties, partyIds } from './known.ts';

/** The law of the client's country, and a review of this version for each party. */
export const legal: Clause = (facts) => ({
  governingLaw: oneOf(countries(facts), 'NL'),
  review: bothParties(facts).map((party) => reviewBy(facts, party)),
});

/** A lawyer's check of this version for a party. */
export function reviewBy(facts: SpecFacts, partyId: string): Content {
  return {
    partyId,
    reviewer: { placeholder: 'L. de Wit (counsel)' },
    reviewedOn: { placeholder: dayOf(facts, ['signatures'], partyId, 'signedOn') },
    version: versionOf(facts),
  };
}

/** The ids of clients and suppliers; what they are usually called where a spec has none. */
export function bothParties(facts: SpecFacts): string[] {
  const known = [...partyIds(facts, 'client'), ...partyIds(facts, 'supplier')];
  return known.length > 0 ? known : ['client', 'supplier'];
}

/** The version of the spec, which is what is reviewed and signed. */
export function versionOf(facts: SpecFacts): Content {
  const version = facts.text('metadata', 'version');
  return version !== undefined && fits('semver', version) ? version : { placeholder: '1.0.0' };
}

/** The day that an item of a party has in a list; without one a day that is in time: the first of the work. */
export function dayOf(facts: SpecFacts, list: Path, partyId: string, key: string): string {
  const items = itemsAt(facts, ...list).filter((item) => textIn(item, 'partyId') === partyId);
  const days = [...items.flatMap((item) => textIn(item, key) ?? []), facts.text('engagement', 'startDate') ?? ''];
  return days.find((day) => fits('date', day))?.slice(0, 10) ?? '2026-02-16';
}

function countries(facts: SpecFacts): string[] {
  return [...parties(facts, 'client'), ...parties(facts, 'supplier')]
    .flatMap((party) => textIn(party, 'country') ?? [])
    .filter((country) => fits('jurisdiction', country));
}
