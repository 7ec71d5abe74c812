import type { Day } from '../forms/calendar.ts';
import type { WorkCalendar } from './workCalendar.ts';

/** As long as anybody's row of days off, and then some: who finds no business day within a year has none. */
const farthest = 366;

/** Whether all calendars work on a day; true where there are none. */
export function isBusinessDay(day: Day, calendars: readonly WorkCalendar[]): boolean {
  return calendars.every((calendar) => calendar.dayOff(day) === undefined);
}

/** The nearest business day after (`1`) or before (`-1`) a day, that day itself left out; undefined where there is none within a year. */
export function nearestBusinessDay(day: Day, direction: 1 | -1, calendars: readonly WorkCalendar[]): Day | undefined {
  for (let away = 1; away <= farthest; away++) {
    if (isBusinessDay(day + direction * away, calendars)) return day + direction * away;
  }
  return undefined;
}

/** More than anybody plans in days: 15 years of five days a week. */
const mostBusinessDays = 4000;

/**
 * The last of a number of business days.
 * @param from the day on which the period is triggered
 * @param countsFrom whether that day is the first of them when it is one
 */
export function addBusinessDays(
  from: Day,
  count: number,
  countsFrom: boolean,
  calendars: readonly WorkCalendar[],
): Day | undefined {
  if (count > mostBusinessDays) return undefined;
  let day: Day | undefined = from;
  let left = countsFrom && isBusinessDay(from, calendars) ? count - 1 : count;
  for (; left > 0 && day !== undefined; left--) day = nearestBusinessDay(day, 1, calendars);
  return day;
}

/** Between dates that are further apart nobody counts days. */
const mostDays = 5 * 366;

/** How many business days there are after a day, up to and including another; undefined where that is more than five years. */
export function countBusinessDays(after: Day, last: Day, calendars: readonly WorkCalendar[]): number | undefined {
  if (last - after > mostDays) return undefined;
  let count = 0;
  for (let day = after + 1; day <= last; day++) if (isBusinessDay(day, calendars)) count++;
  return count;
}
