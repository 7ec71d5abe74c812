import { type Day, isoDate, parseIsoDate, weekdayOf } from '../forms/calendar.ts';
import { fits } from '../forms/pattern.ts';
import { type Fields, fieldsAt, itemsAt, textIn, textsIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { seasonsOf } from '../time/overlap.ts';
import { WorkCalendar, weekdayNames } from '../time/workCalendar.ts';
import { parties, timeZoneOf } from './known.ts';

/** When a first meeting can be: a day on which both parties work, at a time at which both do, summer and winter. */
export interface MeetingTime {
  /** `mon` to `sun` */
  readonly weekday: string;
  /** The time zone that it is given in. */
  readonly timeZone: string;
  /** `10:00` */
  readonly at: string;
  /** `2026-03-03` */
  readonly from: string;
}

/** Where nothing is known of working hours, a time at which most of Europe and Asia work. */
const usual = '10:00';
/** Where a spec does not say when it starts. */
const someDay = '2026-03-02';
const mostDays = 366;

/** Which days come into question. */
export interface MeetingDays {
  /** So many days after the start of the engagement, or later; as long as the engagement lasts. */
  readonly after?: number;
  /** `mon` to `sun`; any where none is named. */
  readonly weekdays?: readonly string[];
  /** Weekdays on which there is something else, to be avoided where that can be. */
  readonly notOn?: readonly string[];
}

/**
 * A working day of both parties after the engagement starts. At 10:00 in the time zone of the spec; where the calendars of the
 * parties do not all work then, at the start of the hours that they share in every season.
 */
export function meetingTime(facts: SpecFacts, { after = 1, weekdays = [], notOn = [] }: MeetingDays = {}): MeetingTime {
  const calendars = calendarsOf(facts);
  const start = parseIsoDate(facts.text('engagement', 'startDate') ?? someDay) ?? (parseIsoDate(someDay) as Day);
  const end = parseIsoDate(facts.text('engagement', 'endDate'));
  const names = new Set<string>(weekdayNames.filter((name) => weekdays.includes(name)));
  const first = start + (end !== undefined && start + after > end ? 1 : after);
  const days = Array.from({ length: mostDays }, (_, index) => first + index);
  const isOff = (day: Day): boolean =>
    (names.size > 0 && !names.has(nameOf(day))) ||
    calendars.some((calendar) => calendar.dayOff(day) !== undefined) ||
    (calendars.length === 0 && names.size === 0 && weekdayOf(day) > 5);
  const day =
    days.find((candidate) => !isOff(candidate) && !notOn.includes(nameOf(candidate))) ??
    days.find((candidate) => !isOff(candidate)) ??
    first;
  const from = isoDate(day);
  return { weekday: nameOf(day), from, ...sharedTime(facts, calendars, from) };
}

function nameOf(day: Day): string {
  return weekdayNames[weekdayOf(day) - 1] ?? 'mon';
}

function sharedTime(facts: SpecFacts, calendars: readonly WorkCalendar[], from: string) {
  const timeZone = timeZoneOf(facts);
  const own = calendars.find((calendar) => calendar.facts.timeZone === timeZone);
  const others = calendars.filter((calendar) => calendar !== own);
  if (!own || others.length === 0) return { timeZone, at: usual };
  const until = facts.text('engagement', 'endDate') ?? '';
  const to = fits('date', until) && until > from ? until : isoDate((parseIsoDate(from) ?? 0) + mostDays);
  const shared = others
    .flatMap((other) => seasonsOf(own, other, from, to))
    .map(({ shared: [first] }) => first?.first.split('-') ?? []);
  if (shared.length === 0 || shared.some((hours) => hours.length < 2)) return { timeZone, at: usual };
  // Hours that end on the next day end at midnight here.
  const begin = shared.map(([first = '']) => first).reduce((latest, next) => (next > latest ? next : latest));
  const ends = shared.map(([first = '', second = '']) => (second > first ? second : '24:00'));
  const end = ends.reduce((earliest, next) => (next < earliest ? next : earliest));
  return { timeZone, at: (usual >= begin && usual < end) || begin >= end ? usual : begin };
}

/** The calendars of the client and the supplier, or else those that deadlines count in. */
function calendarsOf(facts: SpecFacts): WorkCalendar[] {
  const all = itemsAt(facts, 'calendars');
  const sides = [...parties(facts, 'client'), ...parties(facts, 'supplier')];
  const deadlines = fieldsAt(facts, ['deadlines']);
  const own = sides.flatMap((party) => textIn(party, 'calendarId') ?? []);
  const ids = new Set(own.length > 0 || !deadlines ? own : textsIn(deadlines, 'calendarIds'));
  return all
    .filter((calendar) => ids.has(textIn(calendar, 'id') ?? ''))
    .map((calendar) => workCalendar(facts, calendar));
}

function workCalendar(facts: SpecFacts, calendar: Fields): WorkCalendar {
  const holidays = itemsAt(facts, ...calendar.path, 'holidays');
  return new WorkCalendar({
    id: textIn(calendar, 'id') ?? '',
    timeZone: textIn(calendar, 'timeZone'),
    workingDays: textsIn(calendar, 'workingDays'),
    hours: textIn(calendar, 'hours'),
    country: textIn(calendar, 'country'),
    region: textIn(calendar, 'region'),
    holidays: holidays.map((holiday) => ({ date: textIn(holiday, 'date') ?? '', name: textIn(holiday, 'name') ?? '' })),
  });
}
