import { type Day, dayOf, firstOfMonth, lastDate, weekdayOf } from '../forms/calendar.ts';
import { easter, orthodoxEaster } from './easter.ts';

/** How many characters a single day takes in the table: its distance from 1 January of the first year, in base 36. */
export const dayWidth = 3;

/** The years of a table. There are at most 36: a year is one character in it, its distance from the first one in base 36. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/**
 * The day that a rule names in a year; undefined where it names none. A rule is `0427` (month and day), `e-2` (days from western
 * Easter), `o1` (days from Orthodox Easter) or `w113` (month in base 36, weekday from Monday 1, which one of the month; 5 is the last).
 */
export function dayByRule(rule: string, year: number): Day | undefined {
  if (rule.startsWith('e')) return easter(year) + Number(rule.slice(1));
  if (rule.startsWith('o')) return orthodoxEaster(year) + Number(rule.slice(1));
  if (rule.startsWith('w'))
    return weekdayIn(year, Number.parseInt(rule[1] ?? '', 36), Number(rule[2]), Number(rule[3]));
  return dayOf(year, Number(rule.slice(0, 2)), Number(rule.slice(2)));
}

/**
 * The days that a text of rules and days stands for, in no order. It has rules, each with the years in which it does not hold
 * behind a `!` (`0427!ag`), and the other days behind an `=` (`=0a10lq`), with spaces between.
 */
export function expandDays(text: string, years: Years): Day[] {
  return text.split(' ').flatMap((word) => (word.startsWith('=') ? listed(word, years) : byRule(word, years)));
}

function weekdayIn(year: number, month: number, weekday: number, which: number): Day {
  const first = firstOfMonth(year, month);
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (which - 1);
  return day < first + lastDate(year, month) ? day : day - 7;
}

function listed(word: string, { first }: Years): Day[] {
  const start = firstOfMonth(first, 1);
  const days: Day[] = [];
  for (let at = 1; at < word.length; at += dayWidth) {
    days.push(start + Number.parseInt(word.slice(at, at + dayWidth), 36));
  }
  return days;
}

function byRule(word: string, { first, last }: Years): Day[] {
  const [rule = '', without = ''] = word.split('!');
  const days: Day[] = [];
  for (let year = first; year <= last; year++) {
    const day = without.includes((year - first).toString(36)) ? undefined : dayByRule(rule, year);
    if (day !== undefined) days.push(day);
  }
  return days;
}
