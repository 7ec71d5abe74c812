import { isoDate, parseIsoDate } from '../../forms/calendar.ts';
import { fits } from '../../forms/pattern.ts';
import { textsIn } from '../../model/answers/fields.ts';
import { byId } from '../../model/view.ts';
import type { SpecPlace } from '../specPlace.ts';
import { Moments, type NamedDate } from './moments.ts';
import { besides } from './written.ts';

/** A date to choose, and what it is. */
export interface RankedDate extends NamedDate {
  readonly rank: number;
}

/** Ranks of what comes first, of what comes behind it, and of what does not fit the order of the dates around it. */
const [first, later, outside] = [1, 3, 7];
/** As many as are seen at a glance stand before all others. */
const atAGlance = 6;

/** The dates that somebody may want at a place, the likeliest first; each once, with all that it is. */
export function datesFor(place: SpecPlace): RankedDate[] {
  const moments = new Moments(place);
  const named = merged(candidatesAt(place, moments));
  const { from, to } = boundsAt(place, moments);
  return named.map((each, index) => {
    const fitting = (from === undefined || each.date >= from) && (to === undefined || each.date <= to);
    return { ...each, rank: fitting ? (index < atAGlance ? first : later) : outside };
  });
}

function candidatesAt(place: SpecPlace, moments: Moments): NamedDate[] {
  const { path } = place;
  const key = String(path.at(-1));
  if (path[0] === 'calendars') return holidaysAt(place, moments);
  if (key === 'signedOn' || key === 'reviewedOn') return moments.past();
  if (path[0] === 'engagement' && key === 'startDate') return moments.starts();
  if (path[0] === 'engagement' && key === 'endDate') return moments.ends(besides(place, 'startDate'));
  if (path[0] === 'communication') return moments.meetings();
  return moments.deadlines();
}

/** The public holidays that the calendar does not list yet, of its country and region, in this year and the next. */
function holidaysAt({ knowledge, path }: SpecPlace, moments: Moments): NamedDate[] {
  const calendar = knowledge.view.at('calendars').items[Number(path[1])];
  const id = calendar?.at('id').text;
  if (!calendar || id === undefined) return [];
  const listed = calendar.at('holidays').items.flatMap((holiday) => holiday.at('date').text ?? []);
  const year = Number(moments.today.slice(0, 4));
  return knowledge.time
    .publicHolidays(id, moments.today, `${year + 1}-12-31`)
    .filter(({ date }) => !listed.includes(date))
    .map(({ date, name }) => ({ date, name }));
}

/** Between which dates the date of a place belongs, by the others around it. */
function boundsAt(place: SpecPlace, { today, start, end }: Moments): { readonly from?: string; readonly to?: string } {
  const { knowledge, path, map } = place;
  const key = String(path.at(-1));
  if (path[0] === 'engagement') {
    const from = key === 'endDate' ? besides(place, 'startDate') : undefined;
    const to = key === 'startDate' ? besides(place, 'endDate') : undefined;
    return { ...(from === undefined ? {} : { from: nextDay(from) }), ...(to === undefined ? {} : { to }) };
  }
  if (path[0] === 'onboarding') return { from: today, ...(start === undefined || start < today ? {} : { to: start }) };
  if (path[0] === 'milestones' && map) {
    const before = textsIn({ path, map }, 'dependsOnIds').flatMap(
      (id) => byId(knowledge.view.at('milestones'), id)?.at('due').text?.slice(0, 10) ?? [],
    );
    return { from: latest([today, ...before]), ...(end === undefined ? {} : { to: end }) };
  }
  if (path[0] === 'communication')
    return { ...(start === undefined ? {} : { from: start }), ...(end === undefined ? {} : { to: end }) };
  return {};
}

function latest(dates: readonly string[]): string {
  return dates.reduce((last, next) => (next > last ? next : last));
}

function nextDay(date: string): string {
  return isoDate((parseIsoDate(date) ?? 0) + 1);
}

/** Each date once, with all its names, in the order in which it comes first. */
function merged(dates: readonly NamedDate[]): NamedDate[] {
  const names = new Map<string, string[]>();
  for (const { date, name } of dates) {
    if (!fits('date', date)) continue;
    const known = names.get(date) ?? [];
    if (!known.includes(name)) names.set(date, [...known, name]);
  }
  return [...names].map(([date, all]) => ({ date, name: all.join(', ') }));
}
