import type { LocalTime, TimeFacts } from './types.ts';
import { localTimeAt, orUndefined } from './zones.ts';

/**
 * What the clocks in a zone show at a moment; undefined for a zone that nobody knows.
 *
 * @param now in milliseconds since 1970
 */
export function clockIn(timeZone: string, now: number): LocalTime | undefined {
  return orUndefined(() => localTimeAt(now, timeZone));
}

/** The same where a spec counts its deadlines; else where its first party is that says where, else in UTC. */
export function presentIn({ timeZone, parties }: Pick<TimeFacts, 'timeZone' | 'parties'>, now: number): LocalTime {
  for (const zone of [timeZone, ...parties.map((party) => party.timeZone)]) {
    const clock = zone === undefined ? undefined : clockIn(zone, now);
    if (clock) return clock;
  }
  return localTimeAt(now, 'UTC');
}
