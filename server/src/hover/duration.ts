import { dateText, momentText } from '../model/timeText.ts';
import { isInDays, type ReadDuration, readDuration } from '../time/durations.ts';
import { presentIn } from '../time/present.ts';
import type { Deadline } from '../time/types.ts';
import { calendarsText } from './calendarWords.ts';
import { type HoverPlace, type HoverSource, keyAt, valueOfForm } from './hoverPlace.ts';

const words = {
  en: {
    days: (calendars: string) => `Counts the days on which everybody works (${calendars}).`,
    hours: (calendars: string) => `Counts the hours in which everybody works (${calendars}).`,
    noCalendars: 'Which days count is not told yet: `deadlines.calendarIds` names the calendars.',
    allDays: 'Weekends and holidays count too.',
    clock: 'Counts every hour, day and night.',
    excludes: 'The day after the event is day 1.',
    includes: 'The day of the event itself is day 1.',
    ends: (start: string, end: string) => `From now (${start}) it lasts until ${end}.`,
    moves: (date: string) => `That is a day off, so it moves to ${date}.`,
  },
  nl: {
    days: (calendars: string) => `Telt de dagen waarop iedereen werkt (${calendars}).`,
    hours: (calendars: string) => `Telt de uren waarin iedereen werkt (${calendars}).`,
    noCalendars: 'Welke dagen tellen staat er nog niet: `deadlines.calendarIds` noemt de kalenders.',
    allDays: 'Weekenden en feestdagen tellen ook.',
    clock: 'Telt elk uur, dag en nacht.',
    excludes: 'De dag na de gebeurtenis is dag 1.',
    includes: 'De dag van de gebeurtenis zelf is dag 1.',
    ends: (start: string, end: string) => `Vanaf nu (${start}) duurt het tot ${end}.`,
    moves: (date: string) => `Dat is een vrije dag, dus het schuift naar ${date}.`,
  },
} as const;

/** Keys of how often something is, or how long it takes: nothing is counted from an event there. */
const uncounted = /^(?:every|duration|rehearse|.+Every)$/;

/** A period after an event: which days or hours of it count, and when it would be over if the event were now. */
export const durationSource: HoverSource = (place) => {
  const scalar = valueOfForm(place, 'duration');
  const length = scalar && readDuration(scalar.text);
  if (!scalar || !length || uncounted.test(keyAt(place.spot))) return undefined;
  const { write } = place;
  const lines = [write.bold(scalar.text), write.prose(countOf(length, place))];
  const end = endOf(scalar.text, length, place);
  if (end !== undefined) lines.push(write.text(end));
  return { range: scalar.range, text: write.lines(lines) };
};

/** What counts. */
function countOf(length: ReadDuration, { knowledge: { time }, locale }: HoverPlace): string {
  const say = words[locale];
  const firstDay = time.facts.counting === 'includeTriggerDay' ? say.includes : say.excludes;
  if (length.kind === 'calendar') return isInDays(length.parts) ? `${say.allDays} ${firstDay}` : say.clock;
  const calendars = calendarsText(time.facts.calendarIds, locale);
  if (calendars === '') return say.noCalendars;
  return length.unit === 'day' ? `${say.days(calendars)} ${firstDay}` : say.hours(calendars);
}

/** When it is over, counted from now; undefined where that cannot be told. */
function endOf(duration: string, length: ReadDuration, { knowledge: { time }, locale, now }: HoverPlace) {
  const say = words[locale];
  const { date, time: clock, timeZone } = presentIn(time.facts, now);
  const days = length.kind === 'business' ? length.unit === 'day' : isInDays(length.parts);
  const end = time.add(days ? date : `${date}T${clock}[${timeZone}]`, duration);
  if (!end) return undefined;
  const today = dateText(date, locale) ?? date;
  const moved = end.movedTo === undefined ? [] : [say.moves(dateText(end.movedTo, locale) ?? end.movedTo)];
  return [say.ends(days ? today : `${today}, ${clock}`, whenOf(end)), ...moved].join(' ');

  function whenOf({ date: last, moment }: Deadline): string {
    const day = dateText(last, locale) ?? last;
    return moment ? `${day}, ${momentText(moment, locale)}` : day;
  }
}
