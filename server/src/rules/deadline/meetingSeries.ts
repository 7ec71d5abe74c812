import { isoDate, parseIsoDate } from '../../forms/calendar.ts';
import { fits } from '../../forms/pattern.ts';
import type { Meeting } from '../../generated/format.ts';
import type { SpecView, View } from '../../model/view.ts';
import type { TimeEngine } from '../../time/timeEngine.ts';
import type { MeetingDates, MeetingDays } from '../../time/types.ts';
import { calendarsOf, lastDate } from './attendance.ts';
import { type Weekday, weekdayOn, weekdays } from './weekdays.ts';

/** More meetings than these change nothing about which day is best. */
const mostMeetings = 200;

/** A meeting on all its dates, with those on which part of the people do not work. */
export interface Series extends MeetingDays {
  readonly calendarIds: readonly string[];
}

/** The dates of a meeting for the calendars of those who come, else of the deadlines; undefined where it does not tell its dates. */
export function seriesOf(
  meeting: View<Meeting>,
  spec: SpecView<'roles' | 'parties' | 'calendars' | 'engagement'>,
  engine: TimeEngine,
): Series | undefined {
  const planned = datesOf(meeting);
  if (!planned) return undefined;
  const own = calendarsOf(meeting, spec);
  const calendarIds = own.length > 0 ? own : engine.facts.calendarIds;
  return onDates(planned, lastDate(spec, planned.from), calendarIds, engine);
}

/** Another day of the week for a series, and the date of its first meeting then. */
export interface OtherDay {
  readonly weekday: Weekday;
  readonly from: string;
}

/** The day of the week nearest behind that of a series on which everybody works, or more often than now; undefined where no day is better. */
export function betterDay(
  meeting: View<Meeting>,
  { calendarIds, dates, off }: Series,
  engine: TimeEngine,
): OtherDay | undefined {
  const planned = datesOf(meeting);
  const first = parseIsoDate(dates[0]);
  const until = dates.at(-1);
  if (!planned || first === undefined || until === undefined || (planned.weekdays?.length ?? 0) > 1) return undefined;
  const others = [1, 2, 3, 4, 5, 6].map((later) => {
    const from = isoDate(first + later);
    const weekday = weekdayOn(from);
    const moved = { ...planned, from, ...(planned.weekdays?.length ? { weekdays: [weekday] } : {}) };
    // As many meetings as there are now, so that the last of them is not cut off.
    const series = onDates(moved, isoDate((parseIsoDate(until) ?? 0) + later), calendarIds, engine);
    return { weekday, from, off: series.off.length };
  });
  const best = others.reduce((a, b) => (b.off < a.off ? b : a));
  return best.off < off.length ? { weekday: best.weekday, from: best.from } : undefined;
}

function datesOf(meeting: View<Meeting>): MeetingDates | undefined {
  const from = meeting.at('from').text;
  const every = meeting.at('every');
  const named = meeting.at('weekdays').texts.filter((name) => (weekdays as readonly string[]).includes(name));
  if (from === undefined || !fits('date', from)) return undefined;
  if (every.exists && (every.text === undefined || !fits('duration', every.text))) return undefined;
  return { from, every: every.text, weekdays: named };
}

function onDates(planned: MeetingDates, until: string, calendarIds: readonly string[], engine: TimeEngine): Series {
  return { calendarIds, ...engine.meetingDays(planned, until, calendarIds, mostMeetings) };
}
