import type { FormFacts } from '../../forms/form.ts';
import { readPeriod } from '../../forms/periodText.ts';
import type { TimeWording, WrittenPeriod } from '../../model/timeWording/index.ts';
import { comesBack, limitedTo } from './inText.ts';

/** More choices than these are no help. */
const most = 3;

/**
 * What can stand at the place of a period in a text, its limit included, best first: the dates between which it is, or the date by which
 * something is done. [] where this spec does not tell; undefined where the wording is no period, or one that comes back.
 */
export function periodInstead(wording: TimeWording & WrittenPeriod, facts: FormFacts): readonly string[] | undefined {
  const { core, limit } = wording;
  const reading = readPeriod(core, facts);
  if (!reading || (!/\d{2}/.test(core) && comesBack(wording))) return undefined;
  const { intervals, lastDays, daysBefore } = reading;
  if (!limit) return (intervals.length > 0 ? intervals : lastDays).slice(0, most);
  const isPart = intervals.length === 0;
  const dates = limit.kind === 'before' && !isPart ? daysBefore : lastDays;
  return dates.slice(0, most).map((date) => limitedTo(limit, date, wording));
}
