import type { Content, Plain } from '../edits/content.ts';
import { type Fields, itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';

/** A party's side of the table. */
export type Side = 'client' | 'supplier';

/** A tab stop with the best of several known values standing there; the fallback where none is known. */
export function oneOf(known: readonly Plain[], fallback: Plain): Content {
  const [first, ...others] = [...new Set(known)];
  if (first === undefined) return { placeholder: fallback };
  return others.length === 0 ? { placeholder: first } : { choices: [first, ...others] };
}

/** The ids of the parties on a side, in their order. */
export function partyIds(facts: SpecFacts, side?: Side): string[] {
  return parties(facts, side).flatMap((party) => textIn(party, 'id') ?? []);
}

/** The parties, all or those on a side. A subcontractor is on neither. */
export function parties(facts: SpecFacts, side?: Side): Fields[] {
  return itemsAt(facts, 'parties').filter((party) => side === undefined || textIn(party, 'type') === side);
}

/** The roles of a side, in their order. */
export function rolesOf(facts: SpecFacts, side: Side): Fields[] {
  const ids = partyIds(facts, side);
  return itemsAt(facts, 'roles').filter((role) => ids.includes(textIn(role, 'partyId') ?? ''));
}

/** Their ids. */
export function roleIds(facts: SpecFacts, side: Side): string[] {
  return rolesOf(facts, side).flatMap((role) => textIn(role, 'id') ?? []);
}

/** The role of a side to choose; what usually has that role where the spec has none. */
export function roleOf(facts: SpecFacts, side: Side): Content {
  return oneOf(roleIds(facts, side), side === 'client' ? 'product-owner' : 'delivery-manager');
}

/** One role of each side: who attends, is told, or decides together. */
export function bothRoles(facts: SpecFacts): Content[] {
  return [roleOf(facts, 'client'), roleOf(facts, 'supplier')];
}

/** The zone in which this spec counts: of its deadlines, else of its client. */
export function timeZoneOf(facts: SpecFacts): string {
  const own = facts.text('deadlines', 'timeZone');
  const [client] = parties(facts, 'client').flatMap((party) => textIn(party, 'timeZone') ?? []);
  return own ?? client ?? 'Europe/Amsterdam';
}

/** The role that this spec makes the bridge between the parties; without one the client's. */
export function bridgeOrClient(facts: SpecFacts): Content {
  const bridge = facts.text('relationship', 'bridgeRoleId');
  const known = bridge !== undefined && facts.idsOf('roles').includes(bridge) ? [bridge] : [];
  return oneOf([...known, ...roleIds(facts, 'client')], 'product-owner');
}
