import { draftLanguage } from '../clauses/ownLanguage.ts';
import { reorderItems } from '../edits/reorderItems.ts';
import { fits } from '../forms/pattern.ts';
import { itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Message } from '../rules/rule.ts';
import { itemsOf, type ListItem } from './items.ts';
import type { Refactoring } from './refactoring.ts';

/** An order of the items of a section. */
interface Order {
  readonly title: Message;
  /** Less than 0 where the first goes before the second. */
  comparison(facts: SpecFacts): (a: ListItem, b: ListItem) => number;
}

const orders: Readonly<Record<string, Order>> = {
  people: {
    title: { en: 'Sort people by party and name', nl: 'Sorteer mensen op partij en naam' },
    comparison(facts) {
      const placeOf = placesIn(itemsAt(facts, 'parties').map((party) => textIn(party, 'id')));
      const { compare } = new Intl.Collator(draftLanguage(facts));
      return (a, b) =>
        placeOf(textIn(a, 'partyId')) - placeOf(textIn(b, 'partyId')) ||
        compare(textIn(a, 'name') ?? '', textIn(b, 'name') ?? '');
    },
  },
  milestones: {
    title: { en: 'Sort milestones by date', nl: 'Sorteer mijlpalen op datum' },
    comparison: () => byDue,
  },
  deliverables: {
    title: { en: 'Sort deliverables by milestone', nl: 'Sorteer opleveringen op mijlpaal' },
    comparison(facts) {
      const milestones = itemsAt(facts, 'milestones').toSorted(byDue);
      const placeOf = placesIn(milestones.map((milestone) => textIn(milestone, 'id')));
      return (a, b) => placeOf(textIn(a, 'milestoneId')) - placeOf(textIn(b, 'milestoneId'));
    },
  },
};

/** Sorts the people, milestones or deliverables around the cursor; what can't be compared goes behind the others, as it stood. */
export const sortItems: Refactoring = {
  kind: 'rewrite',
  offers(place) {
    const { document, spec, facts, spot, say } = place;
    const section = String(spot.path[0]);
    const order = Object.hasOwn(orders, section) ? orders[section] : undefined;
    const list = spec.placeAt([section])?.node;
    const items = order ? itemsOf(place, [section]) : [];
    // Items that are not written yet, or elsewhere, have no place in any order.
    if (!order || list?.kind !== 'seq' || items.length < list.items.length) return [];
    const compare = order.comparison(facts);
    const sorted = [...items.entries()].toSorted(([, a], [, b]) => compare(a, b)).map(([index]) => index);
    const edit = reorderItems(document, list, sorted);
    return edit ? [{ title: say(order.title), edits: [edit] }] : [];
  },
};

/** Dates compare as texts; what is due at the end of a day goes behind what is due during it. */
function byDue(a: Pick<ListItem, 'map' | 'path'>, b: Pick<ListItem, 'map' | 'path'>): number {
  const [one, other] = [a, b].map((item) => {
    const due = textIn(item, 'due') ?? '';
    return fits('date', due) ? due : undefined;
  });
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  const [day, otherDay] = [one.slice(0, 10), other.slice(0, 10)];
  if (day !== otherDay) return day < otherDay ? -1 : 1;
  const [time, otherTime] = [one.slice(10) || '~', other.slice(10) || '~'];
  return time < otherTime ? -1 : Number(time > otherTime);
}

/** The place of an id among others; of what is not among them, behind all. */
function placesIn(ids: readonly (string | undefined)[]): (id: string | undefined) => number {
  return (id) => {
    const place = id === undefined ? -1 : ids.indexOf(id);
    return place < 0 ? ids.length : place;
  };
}
