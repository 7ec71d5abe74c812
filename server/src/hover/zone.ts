import { msPerDay } from '../forms/calendar.ts';
import { dateText, placeText } from '../model/timeText.ts';
import { clockIn } from '../time/present.ts';
import { changesBetween } from '../time/zoneChanges.ts';
import { orUndefined } from '../time/zones.ts';
import { type HoverSource, valueOfForm } from './hoverPlace.ts';

/** So far ahead the next change of the clocks is looked up. */
const year = 366 * msPerDay;

const words = {
  en: {
    now: (time: string, date: string, offset: string) => `Now ${time} on ${date} (UTC${offset}).`,
    next: (date: string, offset: string) => `The clocks change on ${date}, to UTC${offset}.`,
    never: 'The clocks do not change within a year.',
  },
  nl: {
    now: (time: string, date: string, offset: string) => `Nu ${time} op ${date} (UTC${offset}).`,
    next: (date: string, offset: string) => `De klok verspringt op ${date}, naar UTC${offset}.`,
    never: 'De klok verspringt het komende jaar niet.',
  },
} as const;

/** A time zone: what the clocks show there now, and when they change next. */
export const zoneSource: HoverSource = (place) => {
  const scalar = valueOfForm(place, 'timeZone');
  const { locale, now, write } = place;
  const here = scalar && clockIn(scalar.text, now);
  if (!scalar || !here) return undefined;
  const say = words[locale];
  const change = orUndefined(() => changesBetween(scalar.text, now, now + year))?.[0];
  const then = change && clockIn(scalar.text, change.at);
  const lines = [
    write.bold(placeText(scalar.text)),
    say.now(here.time, dateText(here.date, locale) ?? here.date, here.offset),
    then ? say.next(dateText(then.date, locale) ?? then.date, then.offset) : say.never,
  ];
  return { range: scalar.range, text: write.lines(lines) };
};
