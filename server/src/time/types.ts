/** What a spec says about time, as plain data. A text that is not written as its form in the schema counts as not there. */
export interface TimeFacts {
  /** IANA name; of every date that names no other. */
  readonly timeZone?: string | undefined;
  /** Clock time at which a bare date ends (`17:00`). */
  readonly dayEndsAt?: string | undefined;
  /** Calendars that count for business days. */
  readonly calendarIds: readonly string[];
  /** `excludeTriggerDay` where it is not told. */
  readonly counting?: string | undefined;
  /** `next` where it is not told. */
  readonly onNonWorkingDay?: string | undefined;
  /** Month and day (`04-01`); `01-01` where it is not told. */
  readonly fiscalYearStart?: string | undefined;
  readonly calendars: readonly CalendarFacts[];
  readonly parties: readonly PartyFacts[];
}

export interface PartyFacts {
  readonly id: string;
  readonly timeZone?: string | undefined;
  readonly calendarId?: string | undefined;
  readonly country?: string | undefined;
}

/**
 * Working days, hours and days off of one place. The days in `holidays` are the truth for the years that they name; in other years, and
 * where there is no such list, the public holidays of the country and region count.
 */
export interface CalendarFacts {
  readonly id: string;
  readonly timeZone?: string | undefined;
  /** `mon` to `sun`; where none is, every day is a working day. */
  readonly workingDays: readonly string[];
  /** `09:00-17:30`; an end before the start is on the next day. */
  readonly hours?: string | undefined;
  /** ISO 3166-1 alpha-2 */
  readonly country?: string | undefined;
  /** ISO 3166-2 */
  readonly region?: string | undefined;
  readonly holidays?: readonly { readonly date: string; readonly name: string }[] | undefined;
}

/**
 * Why nobody works. A holiday is named in English, and where it differs also as its own country names it; or as the spec does. It is an
 * estimate where the country itself says no earlier than shortly before which day it is.
 */
export type DayOff =
  | { readonly kind: 'weekend' }
  | { readonly kind: 'holiday'; readonly name: string; readonly localName?: string; readonly isEstimate?: true };

/** What became of a local time that the change to or from summer time skips (`gap`, it is an hour later) or doubles (`fold`, the first). */
export type ClockChange = 'gap' | 'fold';

/** What the clocks in a time zone show at an instant. */
export interface LocalTime {
  readonly timeZone: string;
  /** `2026-09-01` */
  readonly date: string;
  /** `17:00` */
  readonly time: string;
  /** `+02:00` */
  readonly offset: string;
}

/** A moment, with what the clocks show then. */
export interface Moment extends LocalTime {
  /** In UTC: `2026-09-01T15:00:00Z` */
  readonly instant: string;
  readonly change?: ClockChange;
  /** What the clocks of each party show that has a time zone, in the order of the spec. */
  readonly parties: readonly PartyTime[];
}

export interface PartyTime extends LocalTime {
  readonly partyId: string;
}

/** A date on which something is due. */
export interface Deadline {
  /** As it is written; the end of a day at `24:00` is of that day. */
  readonly date: string;
  /** Undefined where the spec does not tell the time zone or when a day ends. */
  readonly moment?: Moment;
  /** The listed calendars in which the date is a day off, with the reason. */
  readonly daysOff: readonly { readonly calendarId: string; readonly why: DayOff }[];
  /** The date it moves to, where it is a day off and does not stay; none where no business day is near. */
  readonly movedTo?: string;
}

/** A stretch of dates in which the clocks of two calendars stay equally far apart. */
export interface Season {
  /** First and last date of it, inside what was asked for. */
  readonly from: string;
  readonly to: string;
  /** What the clock of the second shows later than that of the first, in minutes. */
  readonly difference: number;
  /** The hours in which both work, on each clock, over one working day of the first; [] where there are none. */
  readonly shared: readonly { readonly first: string; readonly second: string }[];
  /** Minutes that these hours have together. */
  readonly minutes: number;
  /** The days of the week of the first calendar that have such hours, `mon` to `sun`. */
  readonly weekdays: readonly string[];
}

/** On which dates a meeting is. */
export interface MeetingDates {
  /** A duration; a meeting without one takes place once. */
  readonly every?: string | undefined;
  /** `mon` to `sun` */
  readonly weekdays?: readonly string[] | undefined;
  /** The date from which repeats are counted. */
  readonly from: string;
}

/** On which days a meeting is, and which of them are free for somebody. */
export interface MeetingDays {
  readonly dates: readonly string[];
  readonly off: readonly { readonly date: string; readonly calendarId: string; readonly why: DayOff }[];
}

export interface MeetingFacts extends MeetingDates {
  /** `10:00` */
  readonly at: string;
  /** That of the deadlines where it has none of its own. */
  readonly timeZone?: string | undefined;
  readonly duration?: string | undefined;
}

/** A meeting on one date. */
export interface Occurrence {
  readonly start: Moment;
  /** Where the meeting has a duration. */
  readonly end?: Moment;
}

/** A stretch of dates, both included. */
export interface DatePeriod {
  readonly from: string;
  readonly to: string;
}

/** A meeting that lies outside the working hours of a calendar. */
export interface OutsideHours {
  readonly calendarId: string;
  /** The first date of the meeting on which it does, on its own clock. */
  readonly from: string;
  /** The time at which it starts on the clock of the calendar. */
  readonly time: string;
  /** Those of the calendar. */
  readonly hours: string;
}

/** A public holiday of a country. */
export interface ListedHoliday {
  readonly date: string;
  readonly name: string;
  readonly localName?: string;
}
