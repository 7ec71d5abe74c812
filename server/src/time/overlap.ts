import { clockStretches } from './clockStretches.ts';
import { clockText } from './clockText.ts';
import type { Season } from './types.ts';
import { type WorkCalendar, type WorkHours, weekdayNames } from './workCalendar.ts';

/**
 * For each stretch of dates in which the clocks of two calendars stay equally far apart: the hours in which both work. [] where one of them
 * does not tell its hours or time zone. Holidays are left aside; weekends are not.
 * @param from the first date, of the first calendar
 * @param to the last date
 */
export function seasonsOf(first: WorkCalendar, second: WorkCalendar, from: string, to: string): Season[] {
  const [a, b] = [first.facts.timeZone, second.facts.timeZone];
  if (!first.hours || !second.hours || a === undefined || b === undefined) return [];
  const seasons: Season[] = [];
  for (const { from: start, to: end, offsets } of clockStretches([a, b], from, to)) {
    const difference = (offsets[1] ?? 0) - (offsets[0] ?? 0);
    const last = seasons.at(-1);
    // Where both change their clocks on one day, they stay equally far apart.
    if (last?.difference === difference) seasons[seasons.length - 1] = { ...last, to: end };
    else seasons.push({ from: start, to: end, difference, ...sharedHours(first, second, difference) });
  }
  return seasons;
}

function sharedHours(
  first: WorkCalendar,
  second: WorkCalendar,
  difference: number,
): Omit<Season, 'from' | 'to' | 'difference'> {
  const byWeekday = [1, 2, 3, 4, 5, 6, 7]
    .filter((weekday) => works(first, weekday))
    .map((weekday) => ({ weekday, hours: sharedOn(weekday, first, second, difference) }));
  const longest = byWeekday.reduce<readonly WorkHours[]>(
    (best, { hours }) => (minutesOf(hours) > minutesOf(best) ? hours : best),
    [],
  );
  return {
    shared: longest.map(({ start, end }) => ({
      first: `${clockText(start)}-${clockText(end)}`,
      second: `${clockText(start + difference)}-${clockText(end + difference)}`,
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
