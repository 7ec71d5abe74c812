import { parseIsoDate } from '../forms/calendar.ts';
import { type Temporal, temporal } from './temporal.ts';
import type { Season } from './types.ts';
import { type WorkCalendar, type WorkHours, weekdayNames } from './workCalendar.ts';
import { orUndefined } from './zones.ts';

/** Clocks change a few times a year, and nobody asks for more than a few decades. */
const mostChanges = 200;

/**
 * For each stretch of dates in which the clocks of two calendars stay equally far apart: the hours in which both work. [] where one of them
 * does not tell its hours or time zone. Holidays are left aside; weekends are not.
 * @param from the first date, of the first calendar
 * @param to the last date
 */
export function seasonsOf(first: WorkCalendar, second: WorkCalendar, from: string, to: string): Season[] {
  const [a, b] = [first.facts.timeZone, second.facts.timeZone];
  if (!first.hours || !second.hours || a === undefined || b === undefined) return [];
  const known = orUndefined(() => stretches(a, b, from, to));
  return (known ?? []).map((stretch) => ({ ...stretch, ...sharedHours(first, second, stretch.difference) }));
}

type Stretch = Pick<Season, 'from' | 'to' | 'difference'>;

/** @throws RangeError for a zone that nobody knows */
function stretches(a: string, b: string, from: string, to: string): Stretch[] {
  if (parseIsoDate(from) === undefined || parseIsoDate(to) === undefined) return [];
  const start = temporal().PlainDate.from(from.slice(0, 10));
  const end = temporal().PlainDate.from(to.slice(0, 10));
  if (temporal().PlainDate.compare(start, end) > 0) return [];
  // A change late in the day counts from the next one.
  const changes = [a, b]
    .flatMap((zone) => changesIn(zone, start, end))
    .map((change) => change.withTimeZone(a).toPlainDate())
    .flatMap((date) => [date, date.add({ days: 1 })])
    .filter((date) => temporal().PlainDate.compare(date, start) > 0 && temporal().PlainDate.compare(date, end) <= 0)
    .sort(temporal().PlainDate.compare);
  const found: { from: Temporal.PlainDate; difference: number }[] = [];
  for (const date of [start, ...changes]) {
    const difference = differenceOn(date, a, b);
    if (found.at(-1)?.difference !== difference) found.push({ from: date, difference });
  }
  return found.map(({ from: date, difference }, index) => ({
    from: date.toString(),
    to: (found[index + 1]?.from.subtract({ days: 1 }) ?? end).toString(),
    difference,
  }));
}

function changesIn(zone: string, start: Temporal.PlainDate, end: Temporal.PlainDate): Temporal.ZonedDateTime[] {
  const last = end.add({ days: 1 }).toZonedDateTime(zone);
  const changes: Temporal.ZonedDateTime[] = [];
  let at: Temporal.ZonedDateTime | null = start.subtract({ days: 1 }).toZonedDateTime(zone);
  while (changes.length < mostChanges) {
    at = at.getTimeZoneTransition('next');
    if (!at || temporal().ZonedDateTime.compare(at, last) > 0) break;
    changes.push(at);
  }
  return changes;
}

/** What the clock of the second zone shows later at noon in the first, in minutes. */
function differenceOn(date: Temporal.PlainDate, a: string, b: string): number {
  const noon = date.toZonedDateTime({ timeZone: a, plainTime: '12:00' });
  return (noon.withTimeZone(b).offsetNanoseconds - noon.offsetNanoseconds) / 60_000_000_000;
}

function sharedHours(first: WorkCalendar, second: WorkCalendar, difference: number): Omit<Season, keyof Stretch> {
  const byWeekday = [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => works(first, weekday))
    .map((weekday) => ({ weekday, hours: sharedOn(weekday, first, second, difference) }));
  const longest = byWeekday.reduce<readonly WorkHours[]>(
    (best, { hours }) => (minutesOf(hours) > minutesOf(best) ? hours : best),
    [],
  );
  return {
    shared: longest.map(({ start, end }) => ({
      first: `${clock(start)}-${clock(end)}`,
      second: `${clock(start + difference)}-${clock(end + difference)}`,
    })),
    minutes: minutesOf(longest),
    weekdays: byWeekday.flatMap(({ weekday, hours }) => (hours.length > 0 ? (weekdayNames[weekday - 1] ?? []) : [])),
  };
}

/** The hours that both work on a weekday of the first calendar, on its clock. */
function sharedOn(weekday: number, first: WorkCalendar, second: WorkCalendar, difference: number): WorkHours[] {
  const [mine, theirs] = [first.hours, second.hours];
  if (!mine || !theirs) return [];
  return [-2, -1, 0, 1, 2].flatMap((away) => {
    if (!works(second, ((weekday - 1 + away + 14) % 7) + 1)) return [];
    const start = Math.max(mine.start, theirs.start + 1440 * away - difference);
    const end = Math.min(mine.end, theirs.end + 1440 * away - difference);
    return start < end ? [{ start, end }] : [];
  });
}

function works({ workingDays }: WorkCalendar, weekday: number): boolean {
  return workingDays.size === 0 || workingDays.has(weekday);
}

function minutesOf(hours: readonly WorkHours[]): number {
  return hours.reduce((sum, { start, end }) => sum + end - start, 0);
}

function clock(minutes: number): string {
  const inDay = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
