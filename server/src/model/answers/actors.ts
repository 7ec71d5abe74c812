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

/** Who may have the duty of a clause: the role that answers for it, then the suppliers, the other parties and the other roles; five at most. */
export function actorsFor(facts: SpecFacts, path: Path): Actor[] {
  const answering = roleAt(facts, path);
  const roles = [
    ...(answering ? [titleOf(facts, answering.id)] : []),
    ...itemsAt(facts, 'roles').map((role) => textIn(role, 'title')),
  ].flatMap((title): Actor[] => (title === undefined ? [] : [{ kind: 'role', name: title.trim() }]));
  const isSupplier = (type: string | undefined): number => (type === 'supplier' ? 0 : 1);
  const parties = partyNames(facts)
    .toSorted((a, b) => isSupplier(a.type) - isSupplier(b.type))
    .map(({ name }): Actor => ({ kind: 'party', name }));
  const all = answering ? [...roles.slice(0, 1), ...parties, ...roles.slice(1)] : [...parties, ...roles];
  return all.filter(({ name }, index) => all.findIndex((other) => other.name === name) === index).slice(0, atMost);
}
