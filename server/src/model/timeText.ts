import { msPerDay, parseIsoDate } from '../forms/calendar.ts';
import type { Locale } from '../rules/rule.ts';
import { once } from '../time/once.ts';
import type { LocalTime, Moment } from '../time/types.ts';
import type { Knowledge } from './knowledge.ts';

/** Dates and times as people read them. */

/** British, because its dates go from day to year as the Dutch ones do. */
const tags = { en: 'en-GB', nl: 'nl-NL' } as const satisfies Record<Locale, string>;

const words = {
  en: { in: 'in', on: 'on', and: 'and' },
  nl: { in: 'in', on: 'op', and: 'en' },
} as const satisfies Record<Locale, Record<string, string>>;

/** A format is dear to make and never changes. */
const dateFormats = {
  en: once(() => dateFormat('en')),
  nl: once(() => dateFormat('nl')),
};
const weekdayFormats = {
  en: once(() => new Intl.DateTimeFormat(tags.en, { weekday: 'long', timeZone: 'UTC' })),
  nl: once(() => new Intl.DateTimeFormat(tags.nl, { weekday: 'long', timeZone: 'UTC' })),
};

/** "Tue 1 September 2026", "di 1 september 2026" for an ISO date, or a text that starts with one; undefined for anything else. */
export function dateText(iso: string, locale: Locale): string | undefined {
  const day = parseIsoDate(iso);
  if (day === undefined) return undefined;
  const parts = dateFormats[locale]().formatToParts(day * msPerDay);
  // Put together here, since platforms differ in the commas between them.
  return (['weekday', 'day', 'month', 'year'] as const)
    .map((type) => parts.find((part) => part.type === type)?.value ?? '')
    .join(' ');
}

/** "Tuesday", "dinsdag" for an ISO date, or a text that starts with one; undefined for anything else. */
export function weekdayText(iso: string, locale: Locale): string | undefined {
  const day = parseIsoDate(iso);
  return day === undefined ? undefined : weekdayFormats[locale]().format(day * msPerDay);
}

/** "Amsterdam" for `Europe/Amsterdam`, "New York" for `America/New_York`: what people call the place of an IANA zone. */
export function placeText(timeZone: string): string {
  return (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');
}

/** "17:00 in Amsterdam (20:30 in Kolkata)" for a moment: first the clock by which it was told, then those of the parties elsewhere. */
export function momentText(moment: Moment, locale: Locale): string {
  const others = elsewhere(moment, locale);
  return `${clockText(moment, moment, locale)}${others.length === 0 ? '' : ` (${listText(others, locale)})`}`;
}

/** "20:30 in Kolkata" for each zone of the parties in which the clocks show something else than where the moment was told. */
function elsewhere(moment: Moment, locale: Locale): string[] {
  const others = moment.parties.filter(({ date, time }) => date !== moment.date || time !== moment.time);
  return [...new Set(others.map((there) => clockText(there, moment, locale)))];
}

/**
 * "17:00 in Amsterdam (20:30 in Kolkata)": what the clocks of the parties show when something is due, a date as the format writes it;
 * undefined where that cannot be told.
 */
export function localTimes({ time }: Knowledge, due: string, locale: Locale): string | undefined {
  const moment = time.deadline(due)?.moment;
  return moment && momentText(moment, locale);
}

/** "a", "a and b", "a, b and c". */
export function listText(texts: readonly string[], locale: Locale): string {
  const [last, ...before] = texts.toReversed();
  if (last === undefined || before.length === 0) return last ?? '';
  return `${before.toReversed().join(', ')} ${words[locale].and} ${last}`;
}

/** "20:30 in Kolkata", with the date where it is another there. */
function clockText({ time, date, timeZone }: LocalTime, here: LocalTime, locale: Locale): string {
  const place = `${time} ${words[locale].in} ${placeText(timeZone)}`;
  return date === here.date ? place : `${place} ${words[locale].on} ${dateText(date, locale) ?? date}`;
}

function dateFormat(locale: Locale): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tags[locale], {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
