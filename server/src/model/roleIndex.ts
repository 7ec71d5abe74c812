import type { Role } from '../generated/format.ts';
import { type Money, readMoney } from './money.ts';
import type { SpecView, View } from './view.ts';

/** A role of a spec, with what rules want to know of it. */
export interface KnownRole {
  readonly id: string;
  readonly view: View<Role>;
  /** The side of the table that its party sits on; undefined for a subcontractor, and where that can't be told. */
  readonly side: 'client' | 'supplier' | undefined;
  readonly holderId: string | undefined;
  readonly deputyId: string | undefined;
  /** The role that it reports to, where there is one of that id. */
  readonly above: KnownRole | undefined;
  readonly mandate: Money | undefined;
}

/** How high a role stands among those with the same role at the top. */
export interface Rank {
  readonly top: KnownRole;
  /** How many roles stand above it. */
  readonly depth: number;
}

/** Each index is made once for its sections, which are the same views as long as they are the same. */
const made = new WeakMap<object, { readonly parties: unknown; readonly index: RoleIndex }>();

/** The roles of a spec: one index for all rules. */
export function roleIndexOf(spec: SpecView<'parties' | 'roles'>): RoleIndex {
  const [parties, roles] = [spec.at('parties'), spec.at('roles')];
  const known = made.get(roles);
  if (known?.parties === parties) return known.index;
  const index = new RoleIndex(spec);
  made.set(roles, { parties, index });
  return index;
}

/** The roles of a spec, and who reports to whom. It is as good as the views it was made from. */
export class RoleIndex {
  readonly #roles = new Map<string, KnownRole>();
  readonly #ranks = new Map<KnownRole, Rank>();
  /** Those above which the path never ends. */
  readonly #endless = new Set<KnownRole>();
  readonly #circles: KnownRole[][] = [];

  constructor(spec: SpecView<'parties' | 'roles'>) {
    const sides = new Map<string, string | undefined>();
    for (const party of spec.at('parties').items) {
      const id = party.at('id').text;
      if (id !== undefined && !sides.has(id)) sides.set(id, party.at('type').text);
    }
    const roles = this.#roles;
    for (const view of spec.at('roles').items) {
      const id = view.at('id').text;
      if (id === undefined || roles.has(id)) continue;
      const side = sides.get(view.at('partyId').text ?? '');
      const reportsTo = view.at('reportsToRoleId').text;
      roles.set(id, {
        id,
        view,
        side: side === 'client' || side === 'supplier' ? side : undefined,
        holderId: view.at('holderId').text,
        deputyId: view.at('deputyId').text,
        get above() {
          return reportsTo === undefined ? undefined : roles.get(reportsTo);
        },
        mandate: readMoney(view.at('mandate').at('budgetUpTo').text),
      });
    }
    for (const role of roles.values()) this.#follow(role);
  }

  /** All of them, in the order of the text; of two with one id the first. */
  get all(): readonly KnownRole[] {
    return [...this.#roles.values()];
  }

  get(id: string | undefined): KnownRole | undefined {
    return id === undefined ? undefined : this.#roles.get(id);
  }

  /** Those of a side, in the order of the text. */
  ofSide(side: 'client' | 'supplier'): KnownRole[] {
    return this.all.filter((role) => role.side === side);
  }

  /** Undefined for a role above which the path never ends. */
  rankOf(role: KnownRole): Rank | undefined {
    return this.#ranks.get(role);
  }

  /** The roles that report to each other in a circle, each circle once, from a role to the one above it. */
  get circles(): readonly (readonly KnownRole[])[] {
    return this.#circles;
  }

  /** Ranks a role and those above it that have no rank yet. */
  #follow(role: KnownRole): void {
    const path = new Set<KnownRole>();
    let next: KnownRole | undefined = role;
    while (next && !this.#ranks.has(next) && !this.#endless.has(next) && !path.has(next)) {
      path.add(next);
      next = next.above;
    }
    if (next && !this.#ranks.has(next)) {
      if (path.has(next)) this.#circles.push([...path].slice([...path].indexOf(next)));
      for (const below of path) this.#endless.add(below);
      return;
    }
    let rank = next && this.#ranks.get(next);
    for (const below of [...path].toReversed()) {
      rank = rank ? { top: rank.top, depth: rank.depth + 1 } : { top: below, depth: 0 };
      this.#ranks.set(below, rank);
    }
  }
}

/** What a message calls a role. */
export function named({ id }: KnownRole): string {
  return `"${id}"`;
}
