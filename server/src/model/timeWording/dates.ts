import { begins, end, type Limit, limitBefore, month, year } from './words.ts';

/** A date that is written in another way than year-month-day. Offsets are UTF-16 code units. */
export interface WrittenDate {
  readonly kind: 'date';
  readonly start: number;
  readonly end: number;
  /** The date without the limit. */
  readonly core: string;
  readonly limit: Limit | undefined;
  /** How it was written: numbers alone, or with the name of the month; and with the year or not. */
  readonly notation: 'numbers' | 'words' | 'wordsWithoutYear';
}

/** With dots only where four digits tell a year: "3.4.26" is as well the version of something. */
const numbers = new RegExp(
  String.raw`(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{2}-\d{2}-(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.${year}|${year}/\d{1,2}/\d{1,2}|(?<short>\d{2}/\d{2}))${end}`,
  'gu',
);
const version = /(?:\b[Vv]ersion|\b[Vv]ersie|\b[Rr]elease|\b[Ss]ection|\b[Aa]rtikel|\b[Pp]aragraph|\bv)\.?\s*$/u;

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const anyYear = String.raw`(?:${year}|['’]\d{2})`;
const dayBefore = new RegExp(String.raw`${day}(?:st|nd|rd|th|er|ème|ste|de|e|[.])?\s+(?:(?:of|de|van)\s+)?$`, 'u');
const yearBehind = new RegExp(String.raw`^\.?,?\s+${anyYear}${end}`, 'u');
const dayBehind = new RegExp(String.raw`^\.?\s+${day}(?:st|nd|rd|th)?(?<year>,?\s+${anyYear})?${end}`, 'u');
const ended = new RegExp(`^${end}`, 'u');
/** The longest of what stands before or behind a month, in UTF-16 code units. */
const reach = 16;

/** The dates of a text that are written in numbers, and not as year-month-day, in no order. */
export function numericDatesIn(text: string): WrittenDate[] {
  return [...text.matchAll(numbers)].flatMap((match) => {
    const { index } = match;
    if (!begins(text, index) || version.test(text.slice(Math.max(0, index - reach), index))) return [];
    const limit = limitBefore(text, index);
    // "03/04" is a part of something, unless it is said to be a limit.
    if (match.groups?.['short'] !== undefined && !limit) return [];
    return [dateFrom(text, index, index + match[0].length, 'numbers', limit)];
  });
}

/** The dates of a text that are written with the name of a month, in no order. */
export function wordDatesIn(text: string): WrittenDate[] {
  return [...text.matchAll(month)].flatMap((match) => {
    const last = match.index + match[0].length;
    const behind = text.slice(last, last + reach);
    const before = text.slice(Math.max(0, match.index - reach), match.index);
    const number = dayBefore.exec(before)?.[0];
    if (number !== undefined) return dayFirst(text, match.index - number.length, last, behind);
    const rest = begins(text, match.index) ? dayBehind.exec(behind) : null;
    if (!rest) return [];
    return told(text, match.index, last + rest[0].length, rest.groups?.['year'] !== undefined);
  });
}

function dayFirst(text: string, start: number, last: number, behind: string): WrittenDate[] {
  if (!begins(text, start)) return [];
  const withYear = yearBehind.exec(behind)?.[0];
  if (withYear !== undefined) return told(text, start, last + withYear.length, true);
  return ended.test(behind) ? told(text, start, last, false) : [];
}

/** Without a year and a limit it is an example, or a day of each year. */
function told(text: string, start: number, last: number, hasYear: boolean): WrittenDate[] {
  const limit = limitBefore(text, start);
  if (!hasYear && !limit) return [];
  return [dateFrom(text, start, last, hasYear ? 'words' : 'wordsWithoutYear', limit)];
}

function dateFrom(
  text: string,
  start: number,
  last: number,
  notation: WrittenDate['notation'],
  limit: Limit | undefined,
): WrittenDate {
  return { kind: 'date', start: limit?.start ?? start, end: last, core: text.slice(start, last), limit, notation };
}
