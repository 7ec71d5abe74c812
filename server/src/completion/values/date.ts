import { type Day, dayOf, isoDate, lastDate, parseIsoDate } from '../../forms/calendar.ts';
import { dateText, localTimes, weekdayText } from '../../model/timeText.ts';
import type { Locale } from '../../rules/rule.ts';
import { presentIn } from '../../time/present.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from '../specPlace.ts';
import { datesFor } from './datesFor.ts';
import { timedDates } from './timedDates.ts';

const texts = {
  en: {
    off: 'day off',
    weekend: 'weekend',
    days: (count: number) => `${count} business day${count === 1 ? '' : 's'} from today.`,
  },
  nl: {
    off: 'vrij',
    weekend: 'weekend',
    days: (count: number) => `${count} werkdag${count === 1 ? '' : 'en'} vanaf vandaag.`,
  },
} as const satisfies Record<Locale, unknown>;

/** Further away nobody counts the days. */
const mostCounted = 400;

/**
 * Dates: those that fit what the place is for, by the calendars of the spec; behind a year and a month the days of this month, behind a
 * whole date and a `T` times and zones.
 */
export const dateValues: CompletionSource = (place) => {
  const timed = timedDates(place);
  if (timed.length > 0) return timed;
  return [
    ...datesFor(place).map(({ date, name, rank }) => completionOf(place, date, rank, name)),
    ...daysOfMonth(place.written).map((day) => {
      const date = isoDate(day);
      return completionOf(place, date, place.knowledge.time.isBusinessDay(date) ? 5 : 7);
    }),
  ];
};

/** The days of the month that has been typed (`2026-09`, `2026-09-1`). */
function daysOfMonth(written: string): Day[] {
  const [, year, month] = /^(\d{4})-(\d{2})(?:-\d{0,2})?$/.exec(written)?.map(Number) ?? [];
  const first = year === undefined || month === undefined ? undefined : dayOf(year, month, 1);
  if (first === undefined || year === undefined || month === undefined) return [];
  return Array.from({ length: lastDate(year, month) }, (_, index) => first + index);
}

function completionOf(place: SpecPlace, date: string, rank: number, name?: string): SpecCompletion {
  const weekday = weekdayText(date, place.locale) ?? '';
  const off = daysOff(place, date);
  const detail = [weekday, name, off === '' ? undefined : `${texts[place.locale].off}: ${off}`];
  return {
    label: date,
    kind: 'value',
    detail: detail.filter((part) => part !== undefined).join(', '),
    documentation: () => describe(place, date),
    value: date,
    filter: name === undefined ? date : `${date} ${name} ${weekday}`,
    rank,
  };
}

/** For whom a date is a day off, and why. */
function daysOff({ knowledge, locale }: SpecPlace, date: string): string {
  const reasons = (knowledge.time.dueDay(date)?.daysOff ?? []).map(({ calendarId, why }) =>
    why.kind === 'weekend' ? texts[locale].weekend : `${why.name} (${calendarId})`,
  );
  return [...new Set(reasons)].join(', ');
}

function describe(place: SpecPlace, date: string): string {
  const { knowledge, locale } = place;
  const ends = localTimes(knowledge, date, locale);
  const count = businessDaysUntil(place, date);
  return [
    `**${dateText(date, locale) ?? date}**${ends === undefined ? '' : `: ${ends}`}`,
    ...(count > 0 ? [texts[locale].days(count)] : []),
  ].join('\n\n');
}

/** How many business days there are after today up to a date; 0 where it is too far away, or past, or no calendar counts. */
function businessDaysUntil(place: SpecPlace, date: string): number {
  const { time } = place.knowledge;
  const today = parseIsoDate(presentIn(place.knowledge.time.facts, place.now).date) ?? 0;
  const until = (parseIsoDate(date) ?? 0) - today;
  if (until > mostCounted || time.facts.calendarIds.length === 0) return 0;
  const days = Array.from({ length: Math.max(0, until) }, (_, index) => isoDate(today + 1 + index));
  return days.filter((day) => time.isBusinessDay(day)).length;
}
