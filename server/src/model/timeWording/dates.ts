import { end, type Limit, limitBefore, month, start } from './words.ts';

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

const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const ordinal = '(?:st|nd|rd|th|er|ème|e|ste|de|[.])?';
const year = String.raw`(?:(?:19|20)\d{2}|['’]\d{2})`;

/** With dots only where four digits tell a year: "3.4.26" is as well the version of something. */
const numbers = new RegExp(
  String.raw`${start}(?:\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{2}-\d{2}-(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.(?:19|20)\d{2}|(?:19|20)\d{2}/\d{1,2}/\d{1,2})${end}`,
  'gu',
);
/** "03/04" is a part of something, unless it is said to be a limit. */
const shortNumbers = new RegExp(String.raw`${start}\d{2}/\d{2}${end}`, 'gu');
const words = new RegExp(
  String.raw`${start}(?:${day}${ordinal}\s+(?:(?:of|de|van)\s+)?${month}(?:,?\s+(?<after>${year}))?|${month}\s+${day}(?:st|nd|rd|th)?(?:,?\s+(?<last>${year}))?)${end}`,
  'gu',
);
const version = /(?:\b[Vv]ersion|\b[Vv]ersie|\b[Rr]elease|\b[Ss]ection|\b[Aa]rtikel|\b[Pp]aragraph|\bv)\.?\s*$/u;

/** The dates of a text that are not written as year-month-day, in no order. */
export function datesIn(text: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  const add = (match: RegExpExecArray, notation: WrittenDate['notation'], limit: Limit | undefined): void => {
    const [core] = match;
    found.push({
      kind: 'date',
      start: limit?.start ?? match.index,
      end: match.index + core.length,
      core,
      limit,
      notation,
    });
  };
  for (const match of text.matchAll(numbers)) {
    if (!version.test(text.slice(Math.max(0, match.index - 12), match.index)))
      add(match, 'numbers', limitBefore(text, match.index));
  }
  for (const match of text.matchAll(shortNumbers)) {
    const limit = limitBefore(text, match.index);
    if (limit) add(match, 'numbers', limit);
  }
  for (const match of text.matchAll(words)) {
    const hasYear = (match.groups?.['after'] ?? match.groups?.['last']) !== undefined;
    const limit = limitBefore(text, match.index);
    // Without a year and a limit it is an example, or a day of each year.
    if (hasYear) add(match, 'words', limit);
    else if (limit) add(match, 'wordsWithoutYear', limit);
  }
  return found;
}
