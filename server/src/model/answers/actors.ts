import type { Path } from '../../document/tree.ts';
import type { SpecFacts } from '../specFacts.ts';
import { itemsAt, textIn } from './fields.ts';
import { partyNames } from './parties.ts';
import { roleAt, titleOf } from './roles.ts';

/** Somebody who can have a duty, as texts call them. */
export interface Actor {
  readonly kind: 'role' | 'party';
  readonly name: string;
}

/** So many can be chosen from at a glance. */
const atMost = 5;

/**
 * Who may have the duty of a clause: the role that answers for it, then the suppliers, the other parties, the roles of the suppliers and
 * the other roles; five at most.
 */
export function actorsFor(facts: SpecFacts, path: Path): Actor[] {
  const parties = partyNames(facts);
  const suppliers = parties.filter(({ type }) => type === 'supplier').map(({ id }) => id);
  const suppliersFirst = (id: string | undefined): number => (suppliers.includes(id) ? 0 : 1);
  const answering = roleAt(facts, path);
  const title = answering && titleOf(facts, answering.id);
  const roles = itemsAt(facts, 'roles')
    .map((role) => ({ title: textIn(role, 'title'), partyId: textIn(role, 'partyId') }))
    .toSorted((a, b) => suppliersFirst(a.partyId) - suppliersFirst(b.partyId));
  const all: Actor[] = [
    ...(title === undefined ? [] : [{ kind: 'role' as const, name: title.trim() }]),
    ...parties
      .toSorted((a, b) => suppliersFirst(a.id) - suppliersFirst(b.id))
      .map(({ name }) => ({ kind: 'party' as const, name })),
    ...roles.flatMap((role) => (role.title === undefined ? [] : [{ kind: 'role' as const, name: role.title.trim() }])),
  ];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index).slice(0, atMost);
}
