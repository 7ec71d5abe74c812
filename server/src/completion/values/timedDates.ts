import { parseIsoDate } from '../../forms/calendar.ts';
import { isTimeZone } from '../../forms/zonedTime.ts';
import { dateText, placeText } from '../../model/timeText.ts';
import { presentIn } from '../../time/present.ts';
import type { SpecCompletion, SpecPlace } from '../specPlace.ts';

/** Dates with a time and a zone, for a date that somebody writes a `T` behind; none for any other text. */
export function timedDates(place: SpecPlace): SpecCompletion[] {
  const [, date = '', time = ''] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})?/.exec(place.written) ?? [];
  if (parseIsoDate(date) === undefined) return [];
  const { dayEndsAt, calendars, parties } = place.knowledge.time.facts;
  const ends = calendars.flatMap(({ hours }) => hours?.split('-') ?? []);
  const times =
    time === '' ? [...(dayEndsAt === undefined ? [] : [dayEndsAt]), '09:00', '12:00', '17:00', ...ends] : [time];
  const own = parties.flatMap(({ timeZone }) => timeZone ?? []);
  const zones = [presentIn(place.knowledge.time.facts, place.now).timeZone, ...own].filter(isTimeZone);
  return [...new Set(zones)].flatMap((zone, index) =>
    [...new Set(times)].map((each) => {
      const value = `${date}T${each}[${zone}]`;
      const detail = `${dateText(date, place.locale)}, ${each} ${placeText(zone)}`;
      return { label: value, kind: 'value' as const, detail, value, rank: Math.min(5, 1 + index) };
    }),
  );
}
