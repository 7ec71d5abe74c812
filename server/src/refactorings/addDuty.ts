import { oneOf } from '../clauses/known.ts';
import { ownEntry } from '../document/tree.ts';
import { itemsAt, keysIn, textIn, textsIn } from '../model/answers/fields.ts';
import { insertInto } from '../rules/fixes.ts';
import type { Message } from '../rules/rule.ts';
import { itemAround, type ListItem } from './items.ts';
import type { Refactoring, RefactoringPlace } from './refactoring.ts';

/** The ways to take part in an activity, in the order of the format. */
const duties = {
  accountable: { en: 'Add who is accountable', nl: 'Voeg toe wie eindverantwoordelijk is' },
  responsible: { en: 'Add who is responsible', nl: 'Voeg toe wie verantwoordelijk is' },
  supportive: { en: 'Add who supports', nl: 'Voeg toe wie ondersteunt' },
  consulted: { en: 'Add who is consulted', nl: 'Voeg toe wie geraadpleegd wordt' },
  informed: { en: 'Add who is informed', nl: 'Voeg toe wie geïnformeerd wordt' },
} as const satisfies Record<string, Message>;

type Duty = keyof typeof duties;

const keys = Object.keys(duties) as Duty[];

/** Adds one of the letters of RACI that an activity lacks, with the likeliest role and the others to choose from. */
export const addDuty: Refactoring = {
  kind: 'rewrite',
  offers(place) {
    const activity = itemAround(place, ['responsibilities']);
    if (!activity) return [];
    const written = keysIn(activity);
    return keys
      .filter((key) => !written.includes(key) || ownEntry(activity.map, key)?.value === null)
      .flatMap((key) => {
        const roles = candidates(place, activity, key);
        if (roles.length === 0) return [];
        const value = oneOf(roles, '');
        const title = place.say(duties[key]);
        return insertInto(
          place,
          { node: activity.map, path: activity.path },
          {
            [key]: key === 'accountable' ? value : [value],
          },
          title,
        );
      });
  },
};

/**
 * The roles that may have a duty, likeliest first. Who does the work may also answer for it; who helps, is asked or is told is somebody
 * who has no part in it yet: first of the party of those who do the work for support, of the other party for the rest.
 */
function candidates({ facts }: RefactoringPlace, activity: ListItem, duty: Duty): string[] {
  const [accountable, responsible] = [rolesIn(activity, 'accountable'), rolesIn(activity, 'responsible')];
  const all = itemsAt(facts, 'roles').flatMap((role) => {
    const id = textIn(role, 'id');
    return id === undefined ? [] : [{ id, partyId: textIn(role, 'partyId') }];
  });
  const ids = all.map(({ id }) => id);
  const first = (others: readonly string[]): string[] => [
    ...others.filter((id) => ids.includes(id)),
    ...ids.filter((id) => !others.includes(id)),
  ];
  if (duty === 'accountable') return first(responsible.slice(0, 1));
  if (duty === 'responsible') return first(accountable);
  const named = keys.flatMap((key) => rolesIn(activity, key));
  const working = all.filter(({ id }) => responsible.includes(id)).map(({ partyId }) => partyId);
  const isNear = ({ partyId }: { readonly partyId: string | undefined }): boolean => working.includes(partyId);
  const free = all.filter(({ id }) => !named.includes(id));
  const [near, far] = [free.filter(isNear), free.filter((role) => !isNear(role))];
  return (duty === 'supportive' ? [...near, ...far] : [...far, ...near]).map(({ id }) => id);
}

/** The roles that a key names, be it one or a list of them. */
function rolesIn(activity: ListItem, key: Duty): string[] {
  const one = textIn(activity, key);
  return one === undefined ? textsIn(activity, key) : [one];
}
