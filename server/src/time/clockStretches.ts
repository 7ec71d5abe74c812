import { type Day, isoDate, msPerDay, parseIsoDate } from '../forms/calendar.ts';
import { changesBetween, offsetAt, offsetsAtNoon } from './zoneChanges.ts';
import { orUndefined } from './zones.ts';

/** A stretch of dates in which the clocks of some time zones stay as they are. */
export interface ClockStretch {
  /** First and last date of it. */
  readonly from: string;
  readonly to: string;
  /** What each clock shows later than UTC, in minutes. */
  readonly offsets: readonly number[];
}

/** Nobody asks for more than a few decades, in days. */
const longest = 60 * 366;

/**
 * The stretches between two dates (both included, of the first zone), in order; of a very long time the first decades. A change late in the day
 * counts from the next day. [] for a zone that nobody knows, and for texts that are no dates or in the wrong order.
 */
export function clockStretches(zones: readonly string[], from: string, to: string): readonly ClockStretch[] {
  const [start, end] = [parseIsoDate(from), parseIsoDate(to)];
  if (start === undefined || end === undefined || start > end) return [];
  return orUndefined(() => stretches(zones, start, Math.min(end, start + longest))) ?? [];
}

function stretches(zones: readonly string[], start: Day, end: Day): ClockStretch[] {
  const found: { day: Day; offsets: readonly number[] }[] = [];
  for (const day of [start, ...daysOfChange(zones, start, end)]) {
    const offsets = offsetsAtNoon(day, zones);
    if (found.at(-1)?.offsets.join() !== offsets.join()) found.push({ day, offsets });
  }
  return found.map(({ day, offsets }, index) => ({
    from: isoDate(day),
    to: isoDate((found[index + 1]?.day ?? end + 1) - 1),
    offsets,
  }));
}

/** The days in the first zone on which one of the clocks changes, and those behind them. */
function daysOfChange(zones: readonly string[], start: Day, end: Day): Day[] {
  const [first = 'UTC'] = zones;
  const days = zones
    .flatMap((zone) => changesBetween(zone, (start - 1) * msPerDay, (end + 2) * msPerDay))
    .flatMap(({ at }) => {
      const day = Math.floor((at + offsetAt(first, at) * 60_000) / msPerDay);
      return [day, day + 1];
    });
  return [...new Set(days)].filter((day) => day > start && day <= end).sort((a, b) => a - b);
}
