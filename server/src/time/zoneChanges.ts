import { msPerDay } from '../forms/calendar.ts';
import { remembered } from './once.ts';
import { temporal } from './temporal.ts';

/** From when on the clock of a zone shows what. */
export interface ZoneChange {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** What the clock shows later than UTC from then on, in minutes. */
  readonly offset: number;
}

/** Ramadan and politics have changed clocks four times in a year. */
const mostInAYear = 12;

/** The changes of a zone in a year of UTC, as `Europe/Amsterdam 2026`; the first is what holds when the year begins. */
const changesIn = remembered((key): readonly ZoneChange[] => {
  const [zone = '', year] = key.split(' ');
  const start = Date.UTC(Number(year), 0, 1);
  const end = Date.UTC(Number(year) + 1, 0, 1);
  let at = temporal().Instant.fromEpochMilliseconds(start).toZonedDateTimeISO(zone);
  const changes: ZoneChange[] = [{ at: start, offset: at.offsetNanoseconds / 60_000_000_000 }];
  while (changes.length <= mostInAYear) {
    const next = at.getTimeZoneTransition('next');
    if (!next || next.epochMilliseconds >= end) break;
    changes.push({ at: next.epochMilliseconds, offset: next.offsetNanoseconds / 60_000_000_000 });
    at = next;
  }
  return changes;
});

/**
 * What the clock of a zone shows later than UTC at an instant, in minutes. Each year of a zone costs a millisecond or two, once.
 * @throws RangeError for a zone that nobody knows
 */
export function offsetAt(zone: string, instant: number): number {
  const changes = changesIn(`${zone} ${new Date(instant).getUTCFullYear()}`);
  return changes.findLast(({ at }) => at <= instant)?.offset ?? 0;
}

/**
 * The changes of a zone's clock between two instants, in order.
 * @throws RangeError for a zone that nobody knows
 */
export function changesBetween(zone: string, from: number, to: number): ZoneChange[] {
  const [first, last] = [from, to].map((instant) => new Date(instant).getUTCFullYear()) as [number, number];
  const all = Array.from({ length: last - first + 1 }, (_, index) => changesIn(`${zone} ${first + index}`).slice(1));
  return all.flat().filter(({ at }) => at > from && at < to);
}

/** The offsets of some zones at noon of a day in the first of them. */
export function offsetsAtNoon(day: number, zones: readonly string[]): number[] {
  const noon = (day + 0.5) * msPerDay;
  const instant = noon - offsetAt(zones[0] ?? 'UTC', noon) * 60_000;
  return zones.map((zone) => offsetAt(zone, instant));
}
