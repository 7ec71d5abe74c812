import { isTimeZone } from '../../forms/zonedTime.ts';
import type { LocalTime } from '../../time/types.ts';
import { localTimeAt } from '../../time/zones.ts';
import type { SpecPlace } from '../specPlace.ts';

/** What the clocks show now where the spec counts its deadlines; else where its first party is that says where, else in UTC. */
export function nowIn({ knowledge, now }: SpecPlace): LocalTime {
  const { timeZone, parties } = knowledge.time.facts;
  const zones = [timeZone, ...parties.map((party) => party.timeZone)];
  return localTimeAt(now, zones.find((zone) => zone !== undefined && isTimeZone(zone)) ?? 'UTC');
}
