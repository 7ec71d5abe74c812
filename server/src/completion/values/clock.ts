import { meetingTime } from '../../clauses/meetingTime.ts';
import { msPerDay, parseIsoDate } from '../../forms/calendar.ts';
import { isTimeZone } from '../../forms/zonedTime.ts';
import { placeText } from '../../model/timeText.ts';
import type { Locale } from '../../rules/rule.ts';
import { clockText, minutesOfClock } from '../../time/clockText.ts';
import { once } from '../../time/once.ts';
import { presentIn } from '../../time/present.ts';
import { offsetAt } from '../../time/zoneChanges.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from '../specPlace.ts';
import { besides, writtenElsewhere } from './written.ts';

/** Every half hour of the day that people meet at. */
const halfHours = Array.from({ length: 23 }, (_, index) => clockText(7 * 60 + 30 * index));

/** Clock times: when both parties can meet, when their days end, those of the spec, all others of a day; with the clocks of the parties. */
export const clockTimeValues: CompletionSource = (place) => {
  const { alike, other } = writtenElsewhere(place, 'clockTime');
  const isDayEnd = place.path.at(-1) === 'dayEndsAt';
  const calendars = place.knowledge.time.facts.calendars;
  const ends = calendars.flatMap(({ hours }) => hours?.split('-')[1] ?? []);
  const likely = isDayEnd ? ['17:00', ...ends] : [meetingTime(place.knowledge.facts).at];
  return [
    ...alike.map((time) => clockTime(place, time, 1)),
    ...likely.map((time) => clockTime(place, time, 2)),
    ...halfHours.map((time) => clockTime(place, time, isWithinHours(place, time) ? 3 : 6)),
    ...other.map((time) => clockTime(place, time, 6)),
  ];
};

const usualHours = [
  '09:00-17:00',
  '09:00-17:30',
  '08:30-17:00',
  '08:00-17:00',
  '09:00-18:00',
  '10:00-19:00',
  '00:00-24:00',
];

/** Hours of work: those of the other calendars, then those that are usual. */
export const hoursValues: CompletionSource = (place) => {
  const { alike } = writtenElsewhere(place, 'hours');
  const all = [...alike.map((hours) => [hours, 1] as const), ...usualHours.map((hours) => [hours, 3] as const)];
  return all.map(([hours, rank]) => ({ label: hours, kind: 'value', value: hours, rank }));
};

/** When years mostly begin that are not those of the calendar, the two most frequent first. */
const yearStarts = ['01-01', '04-01', '07-01', '10-01', '02-01'];

const monthDayFormats = {
  en: once(() => monthDayFormat('en-GB')),
  nl: once(() => monthDayFormat('nl-NL')),
} satisfies Record<Locale, unknown>;

function monthDayFormat(tag: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** Days of every year on which a financial year begins. */
export const monthDayValues: CompletionSource = ({ locale }) =>
  yearStarts.map((value) => {
    const detail = monthDayFormats[locale]().format((parseIsoDate(`2000-${value}`) ?? 0) * msPerDay);
    return { label: value, kind: 'value', detail, value, filter: `${value} ${detail}`, rank: 2 };
  });

/** The zone in which a clock time is read at a place: the one beside it, else that of the deadlines. */
function zoneAt(place: SpecPlace): string {
  const beside = besides(place, 'timeZone');
  return beside !== undefined && isTimeZone(beside)
    ? beside
    : presentIn(place.knowledge.time.facts, place.now).timeZone;
}

function clockTime(place: SpecPlace, time: string, rank: number): SpecCompletion {
  const detail = elsewhere(place, time);
  return { label: time, kind: 'value', ...(detail === '' ? {} : { detail }), value: time, rank };
}

/** `13:30 Kolkata` for each other zone of the parties, by the clocks of today. */
function elsewhere(place: SpecPlace, time: string): string {
  const here = zoneAt(place);
  const zones = place.knowledge.time.facts.parties.flatMap(({ timeZone }) => timeZone ?? []);
  const others = [...new Set(zones)].filter((zone) => zone !== here && isTimeZone(zone));
  return others.map((zone) => `${shifted(place, time, here, zone)} ${placeText(zone)}`).join(', ');
}

function shifted({ now }: SpecPlace, time: string, from: string, to: string): string {
  return clockText((minutesOfClock(time) ?? 0) + offsetAt(to, now) - offsetAt(from, now));
}

/** Whether all calendars of the deadlines work at a time of the place, by the clocks of today. */
function isWithinHours(place: SpecPlace, time: string): boolean {
  const here = zoneAt(place);
  const { calendars, calendarIds } = place.knowledge.time.facts;
  return calendars.every(({ id, hours, timeZone }) => {
    if (!calendarIds.includes(id) || timeZone === undefined || !isTimeZone(timeZone)) return true;
    const [from = '', to = ''] = hours?.split('-') ?? [];
    const there = shifted(place, time, here, timeZone);
    return from >= to || (from <= there && there < to);
  });
}
