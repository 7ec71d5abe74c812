import { partyIds, roleIds, type Side } from '../../clauses/known.ts';
import { type Fields, itemsAt, textIn, textsIn } from '../../model/answers/fields.ts';
import type { SpecFacts } from '../../model/specFacts.ts';

/** The ids of a list that belong to an id of another list: the roles that a person holds, the person who holds a role. */
export function relatedIds(facts: SpecFacts, list: string, id: string): string[] {
  const people = (holds: (person: Fields) => boolean): string[] => idsWhere(facts, 'people', holds);
  const roles = (holds: (role: Fields) => boolean): string[] => idsWhere(facts, 'roles', holds);
  switch (list) {
    case 'roles':
      return roles((role) => ['holderId', 'deputyId', 'partyId'].some((key) => textIn(role, key) === id));
    case 'people':
      return [
        ...textsWhere(facts, 'roles', id, 'holderId'),
        ...textsWhere(facts, 'roles', id, 'deputyId'),
        ...people((person) => textIn(person, 'partyId') === id),
      ];
    case 'parties':
      return [...textsWhere(facts, 'roles', id, 'partyId'), ...textsWhere(facts, 'people', id, 'partyId')];
    case 'calendars':
      return textsWhere(facts, 'parties', id, 'calendarId');
    case 'kpis':
      return itemsAt(facts, 'objectives')
        .filter((item) => textIn(item, 'id') === id)
        .flatMap((item) => textsIn(item, 'kpiIds'));
    default:
      return [];
  }
}

/**
 * The party that a role or person still to be written belongs to: that of the side which a ladder or its place asks for, of the role that
 * the person holds, or for which the person signs. Undefined where nothing shows it.
 */
export function partyFor(facts: SpecFacts, list: string, id: string, side: Side | undefined): string | undefined {
  if (list === 'people') {
    const named = [
      ...textsWith(facts, 'roles', 'partyId', (role) =>
        ['holderId', 'deputyId'].some((key) => textIn(role, key) === id),
      ),
      ...textsWith(facts, 'signatures', 'partyId', (signature) => textIn(signature, 'personId') === id),
    ];
    return named[0];
  }
  const asked = list === 'roles' ? (side ?? sideOnLadder(facts, id)) : undefined;
  return asked && partyIds(facts, asked)[0];
}

function sideOnLadder(facts: SpecFacts, role: string): Side | undefined {
  const levels = itemsAt(facts, 'escalations').flatMap(({ path }) => itemsAt(facts, ...path, 'levels'));
  return (['client', 'supplier'] as const).find((side) =>
    levels.some((level) => textIn(level, `${side}RoleId`) === role),
  );
}

/** The ids of a list, those of one side alone where the place asks for it. */
export function idsFor(facts: SpecFacts, list: string, side: Side | undefined): string[] {
  return side && list === 'roles' ? roleIds(facts, side) : facts.idsOf(list);
}

function idsWhere(facts: SpecFacts, list: string, holds: (item: Fields) => boolean): string[] {
  return textsWith(facts, list, 'id', holds);
}

/** What the items of a list of which this holds say under a key. */
function textsWith(facts: SpecFacts, list: string, key: string, holds: (item: Fields) => boolean): string[] {
  return itemsAt(facts, list)
    .filter(holds)
    .flatMap((item) => textIn(item, key) ?? []);
}

/** What the items of a list with this id say under a key. */
function textsWhere(facts: SpecFacts, list: string, id: string, key: string): string[] {
  return textsWith(facts, list, key, (item) => textIn(item, 'id') === id);
}
