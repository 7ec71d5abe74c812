import { isoDate, msPerDay, parseIsoDate } from '../forms/calendar.ts';
import { textsIn } from '../model/answers/fields.ts';
import { dateText, momentText } from '../model/timeText.ts';
import { clockIn, presentIn } from '../time/present.ts';
import type { Moment } from '../time/types.ts';
import { changesBetween } from '../time/zoneChanges.ts';
import { orUndefined } from '../time/zones.ts';
import { type HoverPlace, type HoverSource, keyAt, siblingText, valueOfForm } from './hoverPlace.ts';

/** So far ahead are the changes to and from summer time looked up. */
const year = 366 * msPerDay;
/** How many dates of a series are told. */
const fewDates = 3;
/** Nobody plans a series in longer steps than would have so many dates within this time, in days. */
const farAhead = 3 * 366;

const words = {
  en: { from: (date: string) => `From ${date}:`, next: 'Next:' },
  nl: { from: (date: string) => `Vanaf ${date}:`, next: 'Eerstvolgende:' },
} as const;

/** A time of day: what the clocks of the parties show then, now and after each change to or from summer time within a year. */
export const clockSource: HoverSource = (place) => {
  const scalar = valueOfForm(place, 'clockTime');
  const timeZone = siblingText(place.spot, 'timeZone') ?? place.knowledge.time.facts.timeZone;
  if (!scalar || timeZone === undefined) return undefined;
  const { locale, write } = place;
  const seasons = seasonsOf(scalar.text, timeZone, place);
  if (seasons.length === 0) return undefined;
  const lines = seasons.map((moment, index) => {
    const told = write.text(momentText(moment, locale));
    return index === 0 ? told : `${words[locale].from(dateText(moment.date, locale) ?? moment.date)} ${told}`;
  });
  return { range: scalar.range, text: write.lines(lines) };
};

/** The time today, and on the first day from which the clocks of the parties are differently far apart. */
function seasonsOf(time: string, timeZone: string, { knowledge, now }: HoverPlace): Moment[] {
  const today = clockIn(timeZone, now)?.date;
  if (today === undefined) return [];
  const zones = [timeZone, ...knowledge.time.facts.parties.flatMap((party) => party.timeZone ?? [])];
  const changes = zones.flatMap((zone) => orUndefined(() => changesBetween(zone, now, now + year)) ?? []);
  const dates = changes.flatMap(({ at }) => clockIn(timeZone, at + msPerDay / 2)?.date ?? []);
  const moments = [...new Set([today, ...dates.toSorted()])].flatMap(
    (date) => knowledge.time.deadline(`${date}T${time}[${timeZone}]`)?.moment ?? [],
  );
  return moments.filter((moment, index) => clocksOf(moment) !== clocksOf(moments[index - 1]));
}

function clocksOf(moment: Moment | undefined): string {
  return moment?.parties.map(({ timeZone, time }) => `${time} ${timeZone}`).join() ?? '';
}

/** How often a meeting is: its next dates. */
export const seriesSource: HoverSource = (place) => {
  const scalar = valueOfForm(place, 'duration');
  const { spot, knowledge, locale, now, write } = place;
  const from = siblingText(spot, 'from');
  if (!scalar || keyAt(spot) !== 'every' || from === undefined) return undefined;
  const today = presentIn(knowledge.time.facts, now).date;
  const ahead = isoDate((parseIsoDate(today) ?? 0) + farAhead);
  // There are no meetings behind the end of the engagement.
  const last = [ahead, knowledge.facts.text('engagement', 'endDate') ?? ahead].toSorted()[0] ?? ahead;
  const meeting = {
    from,
    every: scalar.text,
    weekdays: spot.map ? textsIn({ path: [], map: spot.map }, 'weekdays') : [],
  };
  const dates = knowledge.time.meetingDates(meeting, last).filter((date) => date >= today);
  if (dates.length === 0) return undefined;
  const told = dates.slice(0, fewDates).map((date) => dateText(date, locale) ?? date);
  return { range: scalar.range, text: write.blocks([words[locale].next, write.list(told)]) };
};
