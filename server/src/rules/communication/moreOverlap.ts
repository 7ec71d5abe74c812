import { clockText, minutesOfClock } from '../../time/clockText.ts';
import { createTimeEngine } from '../../time/timeEngine.ts';
import type { TimeFacts } from '../../time/types.ts';

/** Half an hour at a time, up to a third of a day: more is another life. */
const step = 30;
const mostSteps = 16;

/** The two calendars of which the second is to begin earlier or later, and between which dates they are to share how many minutes a day. */
interface Wish {
  readonly firstId: string;
  readonly secondId: string;
  readonly from: string;
  readonly to: string;
  readonly least: number;
}

/** The nearest hours, as long as they are now, with which the second calendar shares enough in every season; undefined where there are none. */
export function moreOverlap(facts: TimeFacts, { firstId, secondId, from, to, least }: Wish): string | undefined {
  const hours = facts.calendars.find(({ id }) => id === secondId)?.hours;
  const [start, end] = (hours ?? '').split('-').map(minutesOfClock);
  if (start === undefined || end === undefined) return undefined;
  for (let index = 1; index <= mostSteps; index++) {
    for (const shift of [index * step, -index * step]) {
      const moved = `${clockText(start + shift)}-${clockText(end + shift)}`;
      const calendars = facts.calendars.map((each) => (each.id === secondId ? { ...each, hours: moved } : each));
      const seasons = createTimeEngine({ ...facts, calendars }).overlap(firstId, secondId, from, to);
      if (seasons.length > 0 && seasons.every(({ minutes }) => minutes >= least)) return moved;
    }
  }
  return undefined;
}
