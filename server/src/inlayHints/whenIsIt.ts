import { dateText, momentText, placeText } from '../model/timeText.ts';
import type { Moment } from '../time/types.ts';
import type { HintContext, HintPart, HintPlace } from './hint.ts';
import { dayAndMonth, shortWeekday } from './shortDates.ts';

/** The keys of dates by which something is done, up to a time of that day; these move when they are a day off. */
const dueKeys: ReadonlySet<unknown> = new Set(['due', 'verifyBy']);
/** The keys of dates of which the weekday matters. */
const dayKeys: ReadonlySet<unknown> = new Set(['startDate', 'endDate']);

/** Behind a deadline its weekday, where it moves when that is a day off, and until when it is; behind other dates of a plan the weekday. */
export function whenIsIt({ spot, text }: HintPlace, { knowledge, locale }: HintContext): HintPart[] {
  const key = spot.path.at(-1);
  const weekday = shortWeekday(text, locale);
  if (weekday === undefined) return [];
  if (dayKeys.has(key)) return [{ text: weekday }];
  if (!dueKeys.has(key)) return [];
  const { date = text, moment, movedTo } = knowledge.time.deadline(text) ?? {};
  const moved =
    movedTo === undefined ? [] : ['→', shortWeekday(movedTo, locale) ?? '', dayAndMonth(movedTo, locale) ?? ''];
  // A date that tells its own time needs no other; where it moves, the place is left to the tooltip.
  const place = moment && movedTo === undefined ? [placeText(moment.timeZone)] : [];
  const clock = moment && !text.includes('T') ? [timeOn(date, moment), ...place] : [];
  return [
    {
      text: [weekday, ...moved, ...clock].join(' '),
      tooltip: moment && `${dateText(date, locale) ?? date}, ${momentText(moment, locale)}`,
    },
  ];
}

/** The end of a day is the start of the next on any clock, but people mean the day. */
function timeOn(date: string, moment: Moment): string {
  return moment.date === date ? moment.time : '24:00';
}
