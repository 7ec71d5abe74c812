import { parseIsoDate } from '../forms/calendar.ts';
import { type Temporal, temporal } from './temporal.ts';
import { orUndefined } from './zones.ts';

/** A stretch of dates in which the clocks of some time zones stay as they are. */
export interface ClockStretch {
  /** First and last date of it. */
  readonly from: string;
  readonly to: string;
  /** What each clock shows later than UTC, in minutes. */
  readonly offsets: readonly number[];
}

/** Clocks change a few times a year, and nobody asks for more than a few decades. */
const mostChanges = 200;

/**
 * The stretches between two dates (both included, of the first zone), in order. A change late in the day counts from the next day. [] for a zone
 * that nobody knows, and for texts that are no dates or in the wrong order.
 */
export function clockStretches(zones: readonly string[], from: string, to: string): readonly ClockStretch[] {
  const [zone] = zones;
  if (zone === undefined || parseIsoDate(from) === undefined || parseIsoDate(to) === undefined) return [];
  const { PlainDate } = temporal();
  return (
    orUndefined(() => {
      const [start, end] = [PlainDate.from(from.slice(0, 10)), PlainDate.from(to.slice(0, 10))];
      if (PlainDate.compare(start, end) > 0) return [];
      const changes = zones
        .flatMap((each) => changesIn(each, start, end))
        .map((change) => change.withTimeZone(zone).toPlainDate())
        .flatMap((date) => [date, date.add({ days: 1 })])
        .filter((date) => PlainDate.compare(date, start) > 0 && PlainDate.compare(date, end) <= 0)
        .sort(PlainDate.compare);
      const found: { from: Temporal.PlainDate; offsets: readonly number[] }[] = [];
      for (const date of [start, ...changes]) {
        const offsets = offsetsOn(date, zones);
        if (found.at(-1)?.offsets.join() !== offsets.join()) found.push({ from: date, offsets });
      }
      return found.map(({ from: date, offsets }, index) => ({
        from: date.toString(),
        to: (found[index + 1]?.from.subtract({ days: 1 }) ?? end).toString(),
        offsets,
      }));
    }) ?? []
  );
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

/** At noon in the first zone. */
function offsetsOn(date: Temporal.PlainDate, zones: readonly string[]): number[] {
  const noon = date.toZonedDateTime({ timeZone: zones[0] ?? 'UTC', plainTime: '12:00' });
  return zones.map((zone) => noon.withTimeZone(zone).offsetNanoseconds / 60_000_000_000);
}
