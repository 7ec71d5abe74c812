import { listText, weekdayText } from '../model/timeText.ts';
import type { Locale } from '../rules/rule.ts';
import type { DayOff } from '../time/types.ts';
import { dutchHolidays } from './holidayNames.ts';

const words = {
  en: { one: 'calendar', more: 'calendars' },
  nl: { one: 'kalender', more: 'kalenders' },
} as const;

/** `calendars "nl" and "in"`; the empty text for none. */
export function calendarsText(ids: readonly string[], locale: Locale): string {
  if (ids.length === 0) return '';
  const names = ids.map((id) => `"${id}"`);
  return `${ids.length === 1 ? words[locale].one : words[locale].more} ${listText(names, locale)}`;
}

/** Why nobody works on a date: the name of a holiday, or the day of the week, in the user's language. */
export function reasonText(why: DayOff, date: string, locale: Locale): string {
  if (why.kind === 'weekend') return weekdayText(date, locale) ?? date;
  if (locale === 'en') return why.name;
  if (Object.hasOwn(dutchHolidays, why.name)) return dutchHolidays[why.name] ?? why.name;
  // Who knows no Dutch name for it, says it as people there do. A list of the spec has one name only.
  return why.localName ?? why.name;
}
