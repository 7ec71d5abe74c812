import { firstOfMonth } from '../forms/calendar.ts';
import { type DurationParts, minutesIn, type ReadDuration, readDuration } from './durations.ts';
import type { WorkCalendar } from './workCalendar.ts';

/** How long a duration takes on the clock at least and at most, in minutes: a month has 28 to 31 days. */
interface Length {
  readonly least: number;
  readonly most: number;
}

const minutesPerDay = 1440;

/**
 * Compares two durations as `sort` wants it: below 0 where the first is over sooner, whenever they begin. Undefined where it depends on
 * when (30 days and a month), or where one is no duration. Business days and hours compare by what all calendars work on a day (the shortest
 * of their hours), with others by how long they take across weekends; holidays are left aside.
 */
export function compareDurations(a: string, b: string, calendars: readonly WorkCalendar[]): number | undefined {
  const [first, second] = [readDuration(a), readDuration(b)];
  if (!first || !second) return undefined;
  if (first.kind === 'business' && second.kind === 'business') {
    if (first.unit === second.unit) return first.count - second.count;
    const [x, y] = [workMinutes(first, calendars), workMinutes(second, calendars)];
    return x === undefined || y === undefined ? undefined : x - y;
  }
  const [x, y] = [lengthOf(first, calendars), lengthOf(second, calendars)];
  if (!x || !y) return undefined;
  if (x.least === y.least && x.most === y.most) return x.least === x.most || sameParts(first, second) ? 0 : undefined;
  if (x.most <= y.least) return -1;
  return x.least >= y.most ? 1 : undefined;
}

/** Two of months are equal where they come to the same number of them: a quarter and three months. */
function sameParts(a: ReadDuration, b: ReadDuration): boolean {
  if (a.kind !== 'calendar' || b.kind !== 'calendar') return false;
  return monthsIn(a.parts) === monthsIn(b.parts) && minutesIn(a.parts) === minutesIn(b.parts);
}

function workMinutes(
  { unit, count }: Extract<ReadDuration, { kind: 'business' }>,
  calendars: readonly WorkCalendar[],
): number | undefined {
  if (unit === 'hour') return count * 60;
  const day = minutesOfDay(calendars);
  return day === undefined ? undefined : count * day;
}

/** What is worked on a business day: as long as the calendar with the shortest hours works. */
function minutesOfDay(calendars: readonly WorkCalendar[]): number | undefined {
  const lengths = calendars.map(({ hours }) => (hours ? hours.end - hours.start : undefined));
  return lengths.length === 0 || lengths.includes(undefined) ? undefined : Math.min(...(lengths as number[]));
}

function lengthOf(duration: ReadDuration, calendars: readonly WorkCalendar[]): Length | undefined {
  if (duration.kind === 'calendar') return elapsed(duration.parts);
  const { unit, count } = duration;
  if (unit === 'day') return acrossWeekends(count, calendars);
  const day = minutesOfDay(calendars);
  if (day === undefined) return undefined;
  const days = acrossWeekends(Math.ceil((count * 60) / day), calendars);
  return days && { least: count * 60, most: days.most };
}

function elapsed(parts: DurationParts): Length {
  const months = monthsIn(parts);
  const exact = minutesIn(parts);
  if (months === 0) return { least: exact, most: exact };
  const days = daysInMonths(months);
  return {
    least: exact + Math.min(...days) * minutesPerDay,
    most: exact + Math.max(...days) * minutesPerDay,
  };
}

/** How many days a number of months can take: leap years come round every four years, and what matters is at the ends of months. */
function daysInMonths(months: number): number[] {
  return Array.from({ length: 48 }, (_, at) => 1 + at).flatMap((month) => {
    const [start, end] = [firstOfMonth(2024, month), firstOfMonth(2024, month + months)];
    const [length, endLength] = [firstOfMonth(2024, month + 1) - start, firstOfMonth(2024, month + months + 1) - end];
    return [1, 28, 29, 30, 31]
      .filter((date) => date <= length)
      .map((date) => end + Math.min(date, endLength) - (start + date));
  });
}

function monthsIn({ years, months }: DurationParts): number {
  return 12 * years + months;
}

/** How long business days take, from whichever day of the week. */
function acrossWeekends(count: number, calendars: readonly WorkCalendar[]): Length | undefined {
  const works = [1, 2, 3, 4, 5, 6, 7].map((weekday) =>
    calendars.every(({ workingDays }) => workingDays.size === 0 || workingDays.has(weekday)),
  );
  const perWeek = works.filter(Boolean).length;
  if (perWeek === 0) return undefined;
  const rest = count % perWeek;
  const days = works.map((_, from) => 7 * Math.floor(count / perWeek) + daysFor(rest, from, works));
  return { least: Math.min(...days) * minutesPerDay, most: Math.max(...days) * minutesPerDay };
}

/** How many days a few business days take, less than there are in a week. Every weekday may be the one they are counted from. */
function daysFor(count: number, from: number, works: readonly boolean[]): number {
  let days = 0;
  for (let left = count; left > 0; ) {
    days++;
    if (works[(from + days) % 7] === true) left--;
  }
  return days;
}
