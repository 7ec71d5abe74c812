import { minutesOfClock } from '../../time/clockText.ts';

/** Two times are enough to choose from. */
const most = 2;

/** The times of a row of quarters of an hour that are nearest to a time, whole and half hours before others. */
export function nearestTimes(times: readonly string[], at: string): string[] {
  const wanted = minutesOfClock(at) ?? 0;
  const round = times.filter((time) => /:[03]0$/.test(time));
  const away = (time: string): number => Math.abs((minutesOfClock(time) ?? 0) - wanted);
  return [...(round.length > 0 ? round : times)].sort((a, b) => away(a) - away(b)).slice(0, most);
}
