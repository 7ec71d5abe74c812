import type { Path } from '../document/tree.ts';
import type { Content } from '../edits/content.ts';
import { fits } from '../forms/pattern.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, parties, partyIds } from './known.ts';
import { drafted } from './ownLanguage.ts';

/** The law of the client's country, and a review of this version for each party. */
export const legal: Clause = (facts) => ({
  governingLaw: oneOf(countries(facts), 'NL'),
  review: bothParties(facts).map((party) => reviewBy(facts, party)),
});

/** A lawyer's check of this version for a party. */
export function reviewBy(facts: SpecFacts, partyId: string): Content {
  return {
    partyId,
    reviewer: { placeholder: drafted(facts, counsel) },
    reviewedOn: { placeholder: dayOf(facts, ['signatures'], partyId, 'signedOn', 'first') },
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

/**
 * The first or last day that the items of a party have in a list; without one a day that is in time: the first of the work. Nobody signs
 * before the last review, or reviews after the first signature.
 */
export function dayOf(facts: SpecFacts, list: Path, partyId: string, key: string, which: 'first' | 'last'): string {
  const items = itemsAt(facts, ...list).filter((item) => textIn(item, 'partyId') === partyId);
  const days = items.flatMap((item) => textIn(item, key) ?? []).filter((day) => fits('date', day));
  const start = facts.text('engagement', 'startDate') ?? '';
  const day = which === 'first' ? days.toSorted()[0] : days.toSorted().at(-1);
  return (day ?? (fits('date', start) ? start : '2026-02-16')).slice(0, 10);
}

function countries(facts: SpecFacts): string[] {
  return [...parties(facts, 'client'), ...parties(facts, 'supplier')]
    .flatMap((party) => textIn(party, 'country') ?? [])
    .filter((country) => fits('jurisdiction', country));
}

const counsel = {
  en: 'L. de Wit (counsel)',
  nl: 'L. de Wit (jurist)',
  de: 'L. de Wit (Rechtsabteilung)',
  fr: 'L. de Wit (juriste)',
};
