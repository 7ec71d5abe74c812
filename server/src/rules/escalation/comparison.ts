import type { SpecView, View } from '../../model/view.ts';
import { isInHours, readDuration } from '../../time/durations.ts';
import { TimeEngine } from '../../time/timeEngine.ts';

/** Compares two durations in the calendars of a spec, as `TimeEngine.compare` does; undefined where one is missing. */
export type Compare = (a: string | undefined, b: string | undefined) => number | undefined;

export function comparisonIn(spec: SpecView<'calendars' | 'deadlines'>): Compare {
  const engine = new TimeEngine({
    calendarIds: spec.at('deadlines').at('calendarIds').texts,
    calendars: spec.at('calendars').items.flatMap((calendar) => {
      const id = calendar.at('id').text;
      const hours = calendar.at('hours').text;
      return id === undefined ? [] : [{ id, hours, workingDays: calendar.at('workingDays').texts }];
    }),
    parties: [],
  });
  return (a, b) => (a === undefined || b === undefined ? undefined : engine.compare(a, b));
}

const minutesPerDay = 1440;

/** True for less than a day on the clock, which also runs at night: 15 minutes, 4 hours; not for business hours. */
export function runsAtNight(duration: View<string>): boolean {
  const read = readDuration(duration.text ?? '');
  if (read?.kind !== 'calendar' || !isInHours(read.parts)) return false;
  const { hours, minutes, seconds } = read.parts;
  return 60 * hours + minutes + seconds / 60 < minutesPerDay;
}
