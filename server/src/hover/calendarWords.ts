import { listText, weekdayText } from '../model/timeText.ts';
import type { Locale } from '../rules/rule.ts';
import type { DayOff } from '../time/types.ts';

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

/** Why nobody works on a date: the name of a holiday, in the words of its country first, or the day of the week. */
export function reasonText(why: DayOff, date: string, locale: Locale): string {
  if (why.kind === 'weekend') return weekdayText(date, locale) ?? date;
  return why.localName === undefined ? why.name : `${why.localName}, ${why.name}`;
}
