import { type Day, isoDate, parseIsoDate } from '../forms/calendar.ts';
import { addBusinessDays, countBusinessDays, isBusinessDay, nearestBusinessDay } from './businessDays.ts';
import { addBusinessHours } from './businessHours.ts';
import { compareDurations } from './compareDurations.ts';
import { type DurationParts, isInDays, isInHours, minutesIn, readDuration } from './durations.ts';
import { fiscalPeriod } from './fiscalPeriod.ts';
import { outsideHours, timesWithin } from './meetingHours.ts';
import { remembered } from './once.ts';
import { seasonsOf } from './overlap.ts';
import { datesOf, weekdaysNamed } from './recurrence.ts';
import { type Temporal, temporal } from './temporal.ts';
import type {
  DatePeriod,
  DayOff,
  Deadline,
  ListedHoliday,
  MeetingDates,
  MeetingDays,
  MeetingFacts,
  Moment,
  Occurrence,
  OutsideHours,
  Season,
  TimeFacts,
} from './types.ts';
import { WorkCalendar } from './workCalendar.ts';
import { momentOf, orUndefined, zonedAt } from './zones.ts';

/** As many meetings as anybody wants to see. */
const mostOccurrences = 1000;

/**
 * Answers what a spec says of time. Plain data in and out: dates, zones and durations are written as the schema has them. Nothing throws;
 * what cannot be known is undefined or left out. What a calendar's holidays are is looked up once for each engine.
 */
export class TimeEngine {
  readonly facts: TimeFacts;
  readonly #calendars: ReadonlyMap<string, WorkCalendar>;
  /** Many dates and series of meetings are the same, and asked for again at each change of a spec. */
  readonly #dueDays = remembered((due: string) => {
    const read = readDue(due);
    return read && this.#deadlineOn(read.day, undefined);
  });
  readonly #series = remembered((key: string): readonly Day[] => {
    const [from, every, weekdays, until, limit] = JSON.parse(key) as [string, string | null, string[], string, number];
    return this.#countDays({ from, every: every ?? undefined, weekdays }, until, limit);
  });

  readonly #meetingDays = remembered((key: string): MeetingDays => {
    const [meeting, until, calendarIds, limit] = JSON.parse(key) as [MeetingDates, string, string[], number];
    const dates = this.meetingDates(meeting, until, limit);
    const off = dates.flatMap((date) => {
      for (const calendarId of calendarIds) {
        const why = this.dayOff(date, calendarId);
        if (why) return [{ date, calendarId, why }];
      }
      return [];
    });
    return { dates, off };
  });
  readonly #outsideHours = remembered((key: string): readonly OutsideHours[] => {
    const [meeting, calendarIds, until] = JSON.parse(key) as [MeetingFacts, string[], string];
    const planned = this.#planned(meeting, until);
    return planned ? outsideHours(planned, meeting.at, this.#calendarsOf(calendarIds)) : [];
  });

  constructor(facts: TimeFacts) {
    this.facts = facts;
    this.#calendars = new Map(facts.calendars.map((calendar) => [calendar.id, new WorkCalendar(calendar)]));
  }

  /** When exactly something is due (`2026-09-01`, `2026-09-01T17:00[Europe/Amsterdam]`), for whom that is a day off, and where it moves to. */
  deadline(due: string): Deadline | undefined {
    const read = readDue(due);
    if (!read) return undefined;
    const found = this.#zoned(read);
    return this.#deadlineOn(read.day, found && momentOf(found.zoned, this.facts.parties, found.change));
  }

  /** The same without the moment, which costs much less. */
  dueDay(due: string): Omit<Deadline, 'moment'> | undefined {
    return this.#dueDays(due);
  }

  /** Why nobody works in a calendar on a date; undefined for a working day, an unknown calendar or no date. */
  dayOff(date: string, calendarId: string): DayOff | undefined {
    const day = parseIsoDate(date);
    return day === undefined ? undefined : this.#calendars.get(calendarId)?.dayOff(day);
  }

  /** Whether the days off of a calendar are known for a year: from its own list, or as the public holidays of its country. */
  knowsHolidays(calendarId: string, year: number): boolean {
    return this.#calendars.get(calendarId)?.knowsHolidays(year) ?? false;
  }

  /** The public holidays of a calendar's country and region between two dates, both included, on its working days; [] where none are known. */
  publicHolidays(calendarId: string, from: string, to: string): readonly ListedHoliday[] {
    const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
    if (first === undefined || last === undefined) return [];
    return this.#calendars.get(calendarId)?.publicHolidays(first, last) ?? [];
  }

  /** Whether a calendar itself lists a holiday in a year. */
  listsHolidays(calendarId: string, year: number): boolean {
    return this.#calendars.get(calendarId)?.listedYears.has(year) ?? false;
  }

  /** Whether all calendars work on a date; those of the deadlines where none are named. False for a text that is no date. */
  isBusinessDay(date: string, calendarIds = this.facts.calendarIds): boolean {
    const day = parseIsoDate(date);
    return day !== undefined && isBusinessDay(day, this.#calendarsOf(calendarIds));
  }

  /** The first date after this one on which all calendars work; undefined where there is none within a year. */
  nextBusinessDay(date: string, calendarIds = this.facts.calendarIds): string | undefined {
    return this.#near(date, 1, calendarIds);
  }

  /** The last date before this one on which all calendars work; undefined where there is none within a year. */
  previousBusinessDay(date: string, calendarIds = this.facts.calendarIds): string | undefined {
    return this.#near(date, -1, calendarIds);
  }

  /**
   * On how many dates after the first, up to and including the second, all calendars of the deadlines work; 0 where the second is not later.
   * Undefined where there are no calendars, and for dates that are no dates or many years apart.
   */
  businessDaysBetween(from: string, to: string): number | undefined {
    const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
    const calendars = this.#calendarsOf(this.facts.calendarIds);
    if (first === undefined || last === undefined || calendars.length === 0) return undefined;
    return countBusinessDays(first, last, calendars);
  }

  /**
   * When a period is over that is triggered at a moment (`2026-09-01T17:00[Europe/Amsterdam]`) or on a date, which stands for its end.
   * - Days, weeks, months and years end at the end of their last day; `counting` says whether the day of the trigger is the first. Months from
   *   the 31st end on the last of a month. The date may move like any other.
   * - Hours and minutes run on the clock, and do not move; behind days (`P1DT12H`) they run from the same time of that day.
   * - Business days are those on which all calendars work, business hours those in which all do. Undefined where there are no calendars.
   */
  add(start: string, duration: string): Deadline | undefined {
    const read = readDue(start);
    const length = readDuration(duration);
    if (!read || !length) return undefined;
    if (length.kind === 'calendar') {
      if (isInDays(length.parts)) return this.#endingOn(this.#addDays(read.day, length.parts), read);
      return this.#onClock(read, (zoned) => addParts(zoned, length.parts));
    }
    const calendars = this.#calendarsOf(this.facts.calendarIds);
    if (calendars.length === 0) return undefined;
    if (length.unit === 'hour') {
      return this.#onClock(read, (zoned) => {
        const end = addBusinessHours(zoned.epochMilliseconds, length.count, calendars);
        return end === undefined ? undefined : atInstant(end, zoned.timeZoneId);
      });
    }
    return this.#endingOn(addBusinessDays(read.day, length.count, this.#includesTrigger, calendars), read);
  }

  /** See `compareDurations`. */
  compare(a: string, b: string): number | undefined {
    return compareDurations(a, b, this.#calendarsOf(this.facts.calendarIds));
  }

  /** See `seasonsOf`; [] for an unknown calendar. */
  overlap(firstCalendarId: string, secondCalendarId: string, from: string, to: string): readonly Season[] {
    const [first, second] = [this.#calendars.get(firstCalendarId), this.#calendars.get(secondCalendarId)];
    return first && second ? seasonsOf(first, second, from, to) : [];
  }

  /**
   * When a meeting takes place, in order, up to a date and at most `limit` times; see `datesOf` for how repeats are counted. [] where the
   * meeting or the deadlines do not tell its time zone.
   */
  occurrences(meeting: MeetingFacts, until: string, limit = mostOccurrences): readonly Occurrence[] {
    const timeZone = meeting.timeZone ?? this.facts.timeZone;
    if (timeZone === undefined) return [];
    const length = meeting.duration === undefined ? undefined : readDuration(meeting.duration);
    return this.#daysOf(meeting, until, limit).flatMap((day) => {
      const found = zonedAt(isoDate(day), meeting.at, timeZone);
      if (!found) return [];
      const end = length?.kind === 'calendar' ? orUndefined(() => addParts(found.zoned, length.parts)) : undefined;
      return {
        start: this.#moment(found.zoned, found.change),
        ...(end ? { end: this.#moment(end) } : {}),
      };
    });
  }

  /** The dates of these, which are known without any time or zone and cost much less. */
  meetingDates(meeting: MeetingDates, until: string, limit = mostOccurrences): readonly string[] {
    return this.#daysOf(meeting, until, limit).map(isoDate);
  }

  /** The dates of a meeting, and on which of them the first of some calendars does not work. */
  meetingDays(
    meeting: MeetingDates,
    until: string,
    calendarIds: readonly string[],
    limit = mostOccurrences,
  ): MeetingDays {
    return this.#meetingDays(JSON.stringify([meeting, until, calendarIds, limit]));
  }

  /** See `outsideHours`: for which of some calendars a meeting is too early or too late, from its first date to another. */
  outsideHours(meeting: MeetingFacts, calendarIds: readonly string[], until: string): readonly OutsideHours[] {
    return this.#outsideHours(JSON.stringify([meeting, calendarIds, until]));
  }

  /** See `timesWithin`: when the meeting can start instead. */
  timesWithin(meeting: Omit<MeetingFacts, 'at'>, calendarIds: readonly string[], until: string): readonly string[] {
    const planned = this.#planned(meeting, until);
    return planned ? timesWithin(planned, this.#calendarsOf(calendarIds)) : [];
  }

  /** See `fiscalPeriod`, with the fiscal year of the deadlines. */
  fiscalPeriod(text: string, near?: string): DatePeriod | undefined {
    return fiscalPeriod(text, this.facts.fiscalYearStart ?? '01-01', near);
  }

  get #includesTrigger(): boolean {
    return this.facts.counting === 'includeTriggerDay';
  }

  #daysOf({ from, every, weekdays }: MeetingDates, until: string, limit: number): readonly Day[] {
    return this.#series(JSON.stringify([from, every, weekdays ?? [], until, limit]));
  }

  #countDays({ from, every, weekdays }: MeetingDates, until: string, limit: number): Day[] {
    const [first, last] = [parseIsoDate(from), parseIsoDate(until)];
    if (first === undefined || last === undefined) return [];
    const recurrence = { from: first, every, weekdays: weekdaysNamed(weekdays ?? []) };
    const calendars = this.#calendarsOf(this.facts.calendarIds);
    return datesOf(recurrence, last, Math.min(limit, mostOccurrences), calendars);
  }

  #planned(meeting: Omit<MeetingFacts, 'at'>, until: string) {
    const days = this.#daysOf(meeting, until, mostOccurrences);
    const timeZone = meeting.timeZone ?? this.facts.timeZone;
    if (days.length === 0 || timeZone === undefined) return undefined;
    const length = meeting.duration === undefined ? undefined : readDuration(meeting.duration);
    return {
      days,
      timeZone,
      length: length?.kind === 'calendar' && isInHours(length.parts) ? minutesIn(length.parts) : 0,
    };
  }

  #calendarsOf(ids: readonly string[]): WorkCalendar[] {
    return ids.flatMap((id) => this.#calendars.get(id) ?? []);
  }

  #near(date: string, direction: 1 | -1, calendarIds: readonly string[]): string | undefined {
    const day = parseIsoDate(date);
    const near = day === undefined ? undefined : nearestBusinessDay(day, direction, this.#calendarsOf(calendarIds));
    return near === undefined ? undefined : isoDate(near);
  }

  #moment(zoned: Temporal.ZonedDateTime, change?: Moment['change']): Moment {
    return momentOf(zoned, this.facts.parties, change);
  }

  #zoned({ day, time, timeZone }: Due): ReturnType<typeof zonedAt> {
    const [at, zone] = [time ?? this.facts.dayEndsAt, timeZone ?? this.facts.timeZone];
    return at === undefined || zone === undefined ? undefined : zonedAt(isoDate(day), at, zone);
  }

  #deadlineOn(day: Day, moment: Moment | undefined, moves = true): Deadline {
    const date = isoDate(day);
    const daysOff = this.facts.calendarIds.flatMap((calendarId) => {
      const why = this.#calendars.get(calendarId)?.dayOff(day);
      return why ? [{ calendarId, why }] : [];
    });
    const movedTo = moves && daysOff.length > 0 ? this.#movedFrom(date) : undefined;
    return { date, ...(moment ? { moment } : {}), daysOff, ...(movedTo === undefined ? {} : { movedTo }) };
  }

  #movedFrom(date: string): string | undefined {
    const { onNonWorkingDay = 'next' } = this.facts;
    if (onNonWorkingDay === 'keep') return undefined;
    return onNonWorkingDay === 'previous' ? this.previousBusinessDay(date) : this.nextBusinessDay(date);
  }

  /** A period that ends with a day, in the time zone of its start. */
  #endingOn(day: Day | undefined, start: Due): Deadline | undefined {
    if (day === undefined || parseIsoDate(isoDate(day)) === undefined) return undefined;
    const end = this.#zoned({ day, time: undefined, timeZone: start.timeZone });
    return this.#deadlineOn(day, end && this.#moment(end.zoned, end.change));
  }

  #addDays(day: Day, { years, months, weeks, days }: DurationParts): Day | undefined {
    const end = orUndefined(() => {
      const date = temporal().PlainDate.from(isoDate(day)).add({ years, months });
      const wasCut = (months > 0 || years > 0) && date.day !== Number(isoDate(day).slice(8));
      const last = date.add({ weeks, days });
      // The month that begins on the 31st, this day included, ends with a shorter month all the same.
      return this.#includesTrigger && !wasCut ? last.subtract({ days: 1 }) : last;
    });
    return end && parseIsoDate(end.toString());
  }

  #onClock(
    start: Due,
    move: (zoned: Temporal.ZonedDateTime) => Temporal.ZonedDateTime | undefined,
  ): Deadline | undefined {
    const zoned = this.#zoned(start)?.zoned;
    const end = zoned && orUndefined(() => move(zoned));
    const day = end && parseIsoDate(end.toPlainDate().toString());
    return day === undefined ? undefined : this.#deadlineOn(day, this.#moment(end as Temporal.ZonedDateTime), false);
  }
}

/** An engine for the facts of a spec. Making one costs nothing. */
export function createTimeEngine(facts: TimeFacts): TimeEngine {
  return new TimeEngine(facts);
}

interface Due {
  readonly day: Day;
  readonly time: string | undefined;
  readonly timeZone: string | undefined;
}

function readDue(text: string): Due | undefined {
  const [, date, time, timeZone] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})\[([A-Za-z0-9_+/-]+)\])?$/.exec(text) ?? [];
  const day = parseIsoDate(date);
  return day === undefined ? undefined : { day, time, timeZone };
}

function addParts(zoned: Temporal.ZonedDateTime, parts: DurationParts): Temporal.ZonedDateTime {
  return isInHours(parts) ? zoned.toInstant().add(parts).toZonedDateTimeISO(zoned.timeZoneId) : zoned.add(parts);
}

function atInstant(milliseconds: number, timeZone: string): Temporal.ZonedDateTime {
  return temporal().Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timeZone);
}
