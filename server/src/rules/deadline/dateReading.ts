import { isoDate, parseIsoDate } from '../../forms/calendar.ts';
import type { FormFacts } from '../../forms/form.ts';
import { formNamed } from '../../forms/index.ts';
import type { TimeWording, WrittenDate } from '../../model/timeWording/index.ts';
import { comesBack, limitedTo } from './inText.ts';

/** What is the matter with a date in a text, and what can stand there instead. */
export interface DateReading {
  /**
   * - `ambiguous`: day and month may be turned
   * - `impossible`: there is no such day
   * - `limit`: whether the day itself counts
   * - `year`: which year
   * - `numbers`: one day, in numbers that are in another order; `order` where only the signs tell that they are
   */
  readonly trouble: 'ambiguous' | 'impossible' | 'limit' | 'year' | 'numbers' | 'order';
  /** For the whole wording, its limit included. */
  readonly values: readonly string[];
}

/** More choices than these are no help. */
const most = 4;

/** Reads a date in a text; undefined where nothing is the matter with it. */
export function readDate(wording: TimeWording & WrittenDate, facts: FormFacts): DateReading | undefined {
  const { core, limit, notation } = wording;
  const { trouble, suggestions } = formNamed('date').read(core, facts);
  const dates = suggestions.slice(0, most);
  const write = (date: string): string => (limit ? limitedTo(limit, date, wording) : date);
  if (trouble === 'wrong') return dates.length > 0 ? { trouble: 'impossible', values: dates.map(write) } : undefined;
  if (notation === 'numbers' && trouble === 'ambiguous') return { trouble: 'ambiguous', values: dates.map(write) };
  if (notation === 'wordsWithoutYear' && comesBack(wording)) return undefined;
  if (limit && limit.kind !== 'by') {
    const inclusive = limit.kind === 'before' ? [-1, 0] : [0, -1];
    const days = dates.slice(0, 1).flatMap((date) => inclusive.flatMap((more) => shifted(date, more)));
    return { trouble: 'limit', values: days.map(write) };
  }
  if (notation === 'wordsWithoutYear') return { trouble: 'year', values: dates.map(write) };
  // With the name of the month and the year a date is as exact in words.
  if (notation === 'words') return undefined;
  return { trouble: /^\d{4}|[.]/.test(core) ? 'order' : 'numbers', values: dates.slice(0, 1).map(write) };
}

function shifted(date: string, days: number): string[] {
  const day = parseIsoDate(date);
  return day === undefined ? [] : [isoDate(day + days)];
}
