import type { ContentMap } from '../edits/content.ts';
import { parseIsoDate } from '../forms/calendar.ts';
import { fits } from '../forms/pattern.ts';
import { type Fields, textIn } from '../model/answers/fields.ts';
import { lastDay } from '../model/lastDay.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { WorkCalendar, weekdayNames } from '../time/workCalendar.ts';
import type { Clause } from './clause.ts';
import { holidayItems } from './holidays.ts';
import { parties } from './known.ts';

/** A calendar for each country of the client and the supplier, with its weekend and its public holidays during the engagement. */
export const calendars: Clause = (facts) => {
  const all = workingParties(facts).map((party) => calendarOf(facts, party));
  return all.length > 0 ? all : [calendarOf(facts, undefined)];
};

/** The ids of the calendars that the clause makes. */
export function calendarIds(facts: SpecFacts): string[] {
  const ids = workingParties(facts).map((party) => idOf(party));
  return ids.length > 0 ? ids : [idOf(undefined)];
}

/** The first client or supplier of each country. */
function workingParties(facts: SpecFacts): Fields[] {
  const all = [...parties(facts, 'client'), ...parties(facts, 'supplier')];
  return all.filter((party, index) => all.findIndex((other) => idOf(other) === idOf(party)) === index);
}

function idOf(party: Fields | undefined): string {
  return countryOf(party).toLowerCase();
}

function countryOf(party: Fields | undefined): string {
  const country = (party && textIn(party, 'country')) ?? '';
  return fits('country', country) ? country : 'NL';
}

/** The calendar of a party's country and zone, with the weekend and the public holidays during the engagement. */
export function calendarOf(facts: SpecFacts, party: Fields | undefined): ContentMap {
  const country = countryOf(party);
  const zone = (party && textIn(party, 'timeZone')) ?? '';
  const timeZone = fits('timeZone', zone) ? zone : 'Europe/Amsterdam';
  const workingDays = workingDaysIn(country);
  const holidays = holidayItems(facts, country, publicHolidays(facts, { country, workingDays }));
  return {
    id: idOf(party),
    country,
    timeZone,
    workingDays,
    hours: { placeholder: '09:00-17:30' },
    ...(holidays.length > 0 ? { holidays } : {}),
  };
}

function publicHolidays(
  facts: SpecFacts,
  { country, workingDays }: { readonly country: string; readonly workingDays: readonly string[] },
) {
  const start = facts.text('engagement', 'startDate') ?? '';
  const [first, last] = [start, lastDay(start, facts.text('engagement', 'endDate'))].map(parseIsoDate);
  if (first === undefined || last === undefined) return [];
  return new WorkCalendar({ id: '', country, workingDays }).publicHolidays(first, last);
}

/** The days that are no weekend in a country, as far as the platform knows. */
function workingDaysIn(country: string): string[] {
  const locale: Intl.Locale & {
    getWeekInfo?: () => { readonly weekend: readonly number[] };
    readonly weekInfo?: { readonly weekend: readonly number[] };
  } = new Intl.Locale(`und-${country}`);
  const { weekend } = locale.getWeekInfo?.() ?? locale.weekInfo ?? { weekend: [6, 7] };
  return weekdayNames.filter((_, index) => !weekend.includes(index + 1));
}
