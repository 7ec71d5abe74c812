import type { LocalTime } from './types.ts';
import { localTimeAt, orUndefined } from './zones.ts';

/**
 * What the clocks in a zone show at a moment; undefined for a zone that nobody knows.
 *
 * @param now in milliseconds since 1970
 */
export function clockIn(timeZone: string, now: number): LocalTime | undefined {
  return orUndefined(() => localTimeAt(now, timeZone));
}

/** The same in the zone of a spec's deadlines; in UTC where there is none that is known. */
export function presentIn({ timeZone }: { readonly timeZone?: string | undefined }, now: number): LocalTime {
  return (timeZone === undefined ? undefined : clockIn(timeZone, now)) ?? localTimeAt(now, 'UTC');
}
