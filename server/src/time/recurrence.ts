import { type Day, firstOfMonth, isoDate, lastDate, mondayOf, partsOf, weekdayOf } from '../forms/calendar.ts';
import { addBusinessDays } from './businessDays.ts';
import { isInDays, readDuration } from './durations.ts';
import { temporal } from './temporal.ts';
import { type WorkCalendar, weekdayNames } from './workCalendar.ts';
import { orUndefined } from './zones.ts';

/** What `datesOf` needs to know of a meeting. */
interface Recurrence {
  readonly from: Day;
  readonly every: string | undefined;
  /** Monday is 1; none for any. */
  readonly weekdays: readonly number[];
}

/** Steps without a date in them that are looked at before giving up. */
const mostSteps = 2000;

/**
 * The dates of a meeting, in order, at most `limit` of them.
 * - Weeks are counted from the week of `from`, and have each of the weekdays, or that of `from`.
 * - Months and years are counted from `from` itself. With weekdays each has them at the same place in the month: from the first Thursday
 *   on it is always the first Thursday, and from the fifth on the last.
 * - A meeting that is not repeated takes place on the first of its weekdays.
 * - Days and business days are counted from `from`; of these only the weekdays count, where there are any.
 * [] for a meeting that is repeated by the hour, or for which `every` is no duration.
 * @param until the last day that may be one
 */
export function datesOf(meeting: Recurrence, until: Day, limit: number, calendars: readonly WorkCalendar[]): Day[] {
  const days: Day[] = [];
  const step = stepOf(meeting, calendars);
  for (let index = 0; step && index < mostSteps; index++) {
    const inStep = step(index);
    if (!inStep) break;
    for (const day of inStep) {
      if (days.length >= limit || day > until) return days;
      if (day >= meeting.from) days.push(day);
    }
  }
  return days;
}

/** The days of the step with that number, in order; undefined behind the last step. */
type Step = (index: number) => readonly Day[] | undefined;

function stepOf({ from, every, weekdays }: Recurrence, calendars: readonly WorkCalendar[]): Step | undefined {
  const isWanted = (day: Day): boolean => weekdays.length === 0 || weekdays.includes(weekdayOf(day));
  if (every === undefined) {
    const first = Array.from({ length: 7 }, (_, at) => from + at)
      .filter(isWanted)
      .slice(0, 1);
    return (index) => (index === 0 ? first : undefined);
  }
  const duration = readDuration(every);
  if (duration?.kind === 'business') {
    if (duration.unit === 'hour' || calendars.length === 0) return undefined;
    return byBusinessDays(from, duration.count, isWanted, calendars);
  }
  if (!duration || !isInDays(duration.parts)) return undefined;
  const { years, months, weeks, days } = duration.parts;
  const [allMonths, allDays] = [12 * years + months, 7 * weeks + days];
  if (allMonths === 0) return allDays % 7 === 0 ? byWeeks(from, allDays, weekdays) : byDays(from, allDays, isWanted);
  if (allDays > 0) return undefined; // a month and a day, which nobody can count on a calendar
  return weekdays.length === 0 ? byMonths(from, allMonths) : byWeekdayOfMonth(from, allMonths, weekdays);
}

function byWeeks(from: Day, days: number, weekdays: readonly number[]): Step {
  const monday = mondayOf(from);
  const wanted = weekdays.length > 0 ? [...weekdays].sort((a, b) => a - b) : [weekdayOf(from)];
  return (index) => wanted.map((weekday) => monday + index * days + weekday - 1);
}

function byDays(from: Day, days: number, isWanted: (day: Day) => boolean): Step {
  return (index) => [from + index * days].filter(isWanted);
}

function byBusinessDays(
  from: Day,
  count: number,
  isWanted: (day: Day) => boolean,
  calendars: readonly WorkCalendar[],
): Step {
  let last: Day | undefined = from;
  return (index) => {
    if (index > 0 && last !== undefined) last = addBusinessDays(last, count, false, calendars);
    return last === undefined ? undefined : [last].filter(isWanted);
  };
}

function byMonths(from: Day, months: number): Step {
  const start = temporal().PlainDate.from(isoDate(from));
  return (index) => {
    const date = orUndefined(() => start.add({ months: months * index }));
    return date && [firstOfMonth(date.year, date.month) + date.day - 1];
  };
}

function byWeekdayOfMonth(from: Day, months: number, weekdays: readonly number[]): Step {
  const first =
    Array.from({ length: 7 }, (_, at) => from + at).find((day) => weekdays.includes(weekdayOf(day))) ?? from;
  const { year, month, date } = partsOf(first);
  const which = Math.ceil(date / 7);
  return (index) => {
    const start = firstOfMonth(year, month + months * index);
    const { year: itsYear, month: itsMonth } = partsOf(start);
    const end = start + lastDate(itsYear, itsMonth) - 1;
    const days = weekdays.map((weekday) => {
      const day = start + ((weekday - weekdayOf(start) + 7) % 7) + 7 * (which - 1);
      return day > end ? day - 7 : day;
    });
    return days.sort((a, b) => a - b);
  };
}

/** `mon` to `sun` as numbers; others are left out. */
export function weekdaysNamed(names: readonly string[]): number[] {
  return names.map((name) => weekdayNames.indexOf(name as (typeof weekdayNames)[number]) + 1).filter((day) => day > 0);
}
