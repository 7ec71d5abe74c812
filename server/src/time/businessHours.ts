import { type Day, isoDate, msPerDay } from '../forms/calendar.ts';
import { temporal } from './temporal.ts';
import type { WorkCalendar } from './workCalendar.ts';
import { orUndefined } from './zones.ts';

/** A stretch of time, in milliseconds since 1970-01-01T00:00Z. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** As far as anybody counts hours. */
const mostDays = 2000;
/** Who has not shared an hour in a year never does. */
const aYear = 366;

/**
 * The instant at which a number of business hours is over: hours in which all calendars work. In milliseconds since 1970-01-01T00:00Z;
 * undefined where the calendars do not tell their hours or share none.
 */
export function addBusinessHours(start: number, hours: number, calendars: readonly WorkCalendar[]): number | undefined {
  const [first, ...others] = calendars;
  if (!first || calendars.some(({ hours: each }) => !each)) return undefined;
  const shifts = new Shifts();
  let left = hours * 3_600_000;
  const day = Math.floor(start / msPerDay) - 1;
  for (let at = day; at < day + mostDays; at++) {
    if (at > day + aYear && left === hours * 3_600_000) return undefined;
    for (const shared of sharedOn(at, first, others, shifts)) {
      const from = Math.max(shared.start, start);
      if (shared.end - from >= left) return from + left;
      left -= Math.max(0, shared.end - from);
    }
  }
  return undefined;
}

/** When the shift of one day of the first calendar falls together with shifts of all others, in order of time. */
function sharedOn(day: Day, first: WorkCalendar, others: readonly WorkCalendar[], shifts: Shifts): readonly Stretch[] {
  const shift = shifts.of(first, day);
  return others.reduce<readonly Stretch[]>(
    (left, other) => {
      if (left.length === 0) return left;
      // On the other side of the world it is up to a day earlier or later, and a shift may go past midnight.
      const theirs = [-2, -1, 0, 1, 2].flatMap((away) => shifts.of(other, day + away) ?? []);
      return left.flatMap((mine) => theirs.flatMap((their) => common(mine, their)));
    },
    shift ? [shift] : [],
  );
}

function common(a: Stretch, b: Stretch): Stretch[] {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? [{ start, end }] : [];
}

/** The shifts of calendars by day, each worked out once. */
class Shifts {
  readonly #known = new Map<WorkCalendar, Map<Day, Stretch | undefined>>();

  of(calendar: WorkCalendar, day: Day): Stretch | undefined {
    const known = this.#known.get(calendar) ?? new Map<Day, Stretch | undefined>();
    this.#known.set(calendar, known);
    if (!known.has(day)) known.set(day, shiftOn(calendar, day));
    return known.get(day);
  }
}

function shiftOn(calendar: WorkCalendar, day: Day): Stretch | undefined {
  const { hours, facts } = calendar;
  const { timeZone } = facts;
  if (!hours || timeZone === undefined || calendar.dayOff(day)) return undefined;
  return orUndefined(() => {
    const midnight = temporal().PlainDate.from(isoDate(day)).toPlainDateTime();
    const at = (minutes: number): number => midnight.add({ minutes }).toZonedDateTime(timeZone).epochMilliseconds;
    return { start: at(hours.start), end: at(hours.end) };
  });
}
