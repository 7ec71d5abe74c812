import type { Day } from '../forms/calendar.ts';
import { holidayTable } from '../generated/holidays.ts';
import { expandDays, type Years } from './holidayRules.ts';
import { once } from './once.ts';

/** What scripts/holidays.ts writes. */
export interface HolidayTable {
  /** The library that the days come from, and its version. */
  readonly source: string;
  readonly first: number;
  /** `King's Day=Koningsdag|…`; countries name them by their place in here. */
  readonly names: string;
  /** By ISO 3166-1: the last year and the regions, `2040,BY,…`, then for each holiday `|` and its name (a number in base 36, behind a `?` where the days are estimates), places and days. */
  readonly countries: Readonly<Record<string, string>>;
}

/** The table, its names apart, with the places that were read already. */
const known = once(() => {
  const table = holidayTable();
  return { ...table, names: table.names.split('|'), places: new Map<string, PublicHolidays>() };
});

/** A public holiday: what it is called in English, and where that differs in its own country, in letters of the Latin alphabet. */
export interface PublicHoliday {
  readonly name: string;
  readonly localName?: string;
  /** Where the day itself is not known for certain: it is announced when the moon is seen, or by decree. */
  readonly isEstimate?: true;
}

/** The public holidays of one place, in the years that are known. */
export interface PublicHolidays {
  readonly years: Years;
  /** By day; several where they fall together. */
  readonly days: ReadonlyMap<Day, readonly PublicHoliday[]>;
}

/** Codes of ISO 3166-2 that were replaced, by country, and are still written. */
const renamedRegions: Readonly<Record<string, string>> = {
  'IN-CT': 'CG',
  'IN-OR': 'OD',
  'IN-TG': 'TS',
  'IN-UT': 'UK',
};

/**
 * Reads the public holidays of a country out of the table (see README.md); undefined for a country that it does not have. The
 * first time for a place it takes up to a few milliseconds.
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2 (`DE-BY`); one that the table does not know has those of the whole country
 */
export function publicHolidays(country: string, region?: string): PublicHolidays | undefined {
  const table = known();
  const text = Object.hasOwn(table.countries, country) ? table.countries[country] : undefined;
  if (text === undefined) return undefined;
  const [head = '', ...entries] = text.split('|');
  const [last = '', ...regions] = head.split(',');
  const years = { first: table.first, last: Number(last) };
  const place = placeOf(country, region, regions);
  const read = table.places.get(`${country}-${place}`);
  if (read) return read;
  const days = new Map<Day, PublicHoliday[]>();
  for (const entry of entries) {
    const [name = '', places = '', rules = ''] = entry.split(';');
    if (!isIn(place, places)) continue;
    const holiday = holidayOf(table.names[Number.parseInt(name.replace('?', ''), 36)] ?? '', name.startsWith('?'));
    for (const day of expandDays(rules, years)) days.set(day, [...(days.get(day) ?? []), holiday]);
  }
  const found = { years, days };
  table.places.set(`${country}-${place}`, found);
  return found;
}

/** The region without its country; '' for the whole country. */
function placeOf(country: string, region: string | undefined, known: readonly string[]): string {
  if (region === undefined || !region.startsWith(`${country}-`)) return '';
  const code = renamedRegions[region] ?? region.slice(country.length + 1);
  return known.includes(code) ? code : '';
}

/** Places are `` for all, `BY,BW` for these (the whole country is an empty one), and `-BY,BW` for all but these. */
function isIn(place: string, places: string): boolean {
  if (places === '') return true;
  return places.startsWith('-') ? !places.slice(1).split(',').includes(place) : places.split(',').includes(place);
}

function holidayOf(names: string, isEstimate: boolean): PublicHoliday {
  const [name = '', localName] = names.split('=');
  return { name, ...(localName === undefined ? {} : { localName }), ...(isEstimate ? { isEstimate } : {}) };
}
