import { isoDate, parseIsoDate, weekdayOf } from '../../forms/calendar.ts';
import type { Meeting } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import { readDuration } from '../../time/durations.ts';
import { weekdays } from './weekdays.ts';

/**
 * Whether the time between two meetings leaves open in which week, or month, the first one is: "2 weeks" do, "1 week" does not.
 *
 * @param every as it is written; false for what is no duration
 */
export function needsFirstDate(every: string | undefined): boolean {
  const duration = readDuration(every ?? '');
  if (duration?.kind !== 'calendar') return false;
  const { years = 0, months = 0, weeks = 0, days = 0 } = duration.parts;
  return years > 0 || months > 0 || weeks > 1 || days > 7 || (weeks === 1 && days > 0);
}

/** The first day of the engagement on which the meeting can be; undefined where the spec does not say when that begins. */
export function firstDateOf(meeting: View<Meeting>, startDate: string | undefined): string | undefined {
  const start = parseIsoDate(startDate);
  if (start === undefined) return undefined;
  const names: readonly string[] = weekdays;
  const days = meeting.at('weekdays').texts.map((day) => names.indexOf(day) + 1);
  const ahead = days.filter((day) => day > 0).map((day) => (day - weekdayOf(start) + 7) % 7);
  return isoDate(start + (ahead.length > 0 ? Math.min(...ahead) : 0));
}
