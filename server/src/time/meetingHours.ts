import { type Day, isoDate, parseIsoDate } from '../forms/calendar.ts';
import { clockStretches } from './clockStretches.ts';
import { clockText, minutesOfClock } from './clockText.ts';
import type { OutsideHours } from './types.ts';
import type { WorkCalendar } from './workCalendar.ts';

/** A meeting on its dates. */
interface Meeting {
  /** At least one, in order. */
  readonly days: readonly Day[];
  readonly timeZone: string;
  /** In minutes. */
  readonly length: number;
}

/** A quarter of an hour is as precisely as people plan meetings. */
const step = 15;

/** For each calendar that has hours, the first season in which the meeting does not lie within them; nothing for those it always fits. */
export function outsideHours(meeting: Meeting, at: string, calendars: readonly WorkCalendar[]): OutsideHours[] {
  const start = minutesOfClock(at);
  if (start === undefined) return [];
  return calendars.flatMap((calendar) => {
    const season = seasonsOf(meeting, calendar).find(
      ({ difference }) => !isWithin(start + difference, meeting, calendar),
    );
    if (!season || calendar.facts.hours === undefined) return [];
    const { from, difference } = season;
    return { calendarId: calendar.facts.id, from, time: clockText(start + difference), hours: calendar.facts.hours };
  });
}

/** The times, each quarter of an hour, at which the meeting always lies within the hours of all calendars that tell them. */
export function timesWithin(meeting: Meeting, calendars: readonly WorkCalendar[]): string[] {
  const seasons = calendars.flatMap((calendar) =>
    seasonsOf(meeting, calendar).map(({ difference }) => ({ calendar, difference })),
  );
  return Array.from({ length: 1440 / step }, (_, index) => index * step)
    .filter((start) => seasons.every(({ calendar, difference }) => isWithin(start + difference, meeting, calendar)))
    .map(clockText);
}

/** The seasons in which the meeting takes place, with what the clock of the calendar shows later than that of the meeting. */
function seasonsOf({ days, timeZone }: Meeting, { facts, hours }: WorkCalendar) {
  const [first, last] = [days[0], days.at(-1)];
  if (!hours || facts.timeZone === undefined || first === undefined || last === undefined) return [];
  // Clocks of one zone need not be looked at, which is quick and how most meetings are.
  if (facts.timeZone === timeZone) return [{ from: isoDate(first), difference: 0 }];
  return clockStretches([timeZone, facts.timeZone], isoDate(first), isoDate(last)).flatMap(({ from, to, offsets }) => {
    const [start, end] = [parseIsoDate(from) ?? first, parseIsoDate(to) ?? last];
    const day = days.find((each) => each >= start && each <= end);
    return day === undefined ? [] : { from: isoDate(day), difference: (offsets[1] ?? 0) - (offsets[0] ?? 0) };
  });
}

function isWithin(minutes: number, { length }: Meeting, { hours }: WorkCalendar): boolean {
  const start = ((minutes % 1440) + 1440) % 1440;
  // Work that began yesterday may go on after midnight.
  return !hours || [start, start + 1440].some((at) => at >= hours.start && at + length <= hours.end);
}
