import { compareDurations } from '../time/compareDurations.ts';

/** True where a duration surely takes longer than another, whenever they begin. False for a text that is no duration. */
export function isLonger(duration: string | undefined, than: string | undefined): boolean {
  if (duration === undefined || than === undefined) return false;
  return (compareDurations(duration, than, []) ?? 0) > 0;
}
