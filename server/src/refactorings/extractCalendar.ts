import { calendarOf } from '../clauses/calendars.ts';
import { addItems } from '../edits/addItems.ts';
import { insertEntry } from '../edits/insertEntry.ts';
import { freshId } from '../edits/skeletonIds.ts';
import { fits } from '../forms/pattern.ts';
import { itemsAt, keysIn, textIn } from '../model/answers/fields.ts';
import { keyOrderAt } from '../schema/schema.ts';
import { itemAround, itemsOf, type ListItem } from './items.ts';
import type { Refactoring } from './refactoring.ts';

const titles = {
  extract: {
    en: 'Extract calendar "{id}" and refer to it',
    nl: 'Maak kalender "{id}" en verwijs ernaar',
  },
  refer: { en: 'Refer to calendar "{id}"', nl: 'Verwijs naar kalender "{id}"' },
} as const;

/** Gives the parties of one country and time zone their calendar: the one that there is for both, else a new one. */
export const extractCalendar: Refactoring = {
  kind: 'extract',
  offers(place) {
    const { document, spec, facts, say } = place;
    const own = itemAround(place, ['parties']);
    const country = own && textIn(own, 'country');
    const timeZone = own && textIn(own, 'timeZone');
    if (!own || !lacksCalendar(own) || country === undefined || timeZone === undefined) return [];
    if (!fits('country', country) || !fits('timeZone', timeZone)) return [];
    const isHere = (item: Pick<ListItem, 'map' | 'path'>): boolean =>
      textIn(item, 'country') === country && textIn(item, 'timeZone') === timeZone;
    const parties = itemsOf(place, ['parties']).filter((party) => isHere(party) && lacksCalendar(party));
    const refer = (id: string) =>
      parties.map((party) => insertEntry(document, party.map, 'calendarId', id, keyOrderAt(party.path)));

    const known = itemsAt(facts, 'calendars').find(isHere);
    const knownId = known && textIn(known, 'id');
    if (knownId !== undefined) return [{ title: say(titles.refer, { id: knownId }), edits: refer(knownId) }];
    const id = freshId(country.toLowerCase(), facts.idsOf('calendars'));
    const { root } = spec;
    const calendar = root?.kind === 'map' && { ...calendarOf(facts, own), id };
    const edit = calendar && addItems(document, root, 'calendars', [calendar], keyOrderAt([]));
    return edit ? [{ title: say(titles.extract, { id }), edits: [...refer(id), edit] }] : [];
  },
};

function lacksCalendar(party: ListItem): boolean {
  return !keysIn(party).includes('calendarId');
}
