import { isCodeLike, quotedRanges } from '../../lexicon/guards.ts';
import type { ProseText } from '../prose.ts';
import { clocksIn, type WrittenClock } from './clocks.ts';
import { numericDatesIn, type WrittenDate, wordDatesIn } from './dates.ts';
import { conflictsIn, daysIn, type WrittenConflict, type WrittenDays } from './days.ts';
import { periodsIn, type WrittenPeriod } from './periods.ts';
import { month } from './words.ts';

export type { WrittenClock } from './clocks.ts';
export type { WrittenDate } from './dates.ts';
export type { WrittenConflict, WrittenDays } from './days.ts';
export type { WrittenPeriod } from './periods.ts';
export type { Limit, TimeLanguage } from './words.ts';

/** A date, time or duration in a text: what it is and where, as offsets in UTF-16 code units of the decoded text. */
export type Written = WrittenDate | WrittenPeriod | WrittenDays | WrittenConflict | WrittenClock;

/** A date, time or duration in a text that two readers may take for two different ones. */
export type TimeWording = Written & { readonly text: ProseText };

/**
 * The dates, times and durations of the texts that not everybody reads alike, those of a text in order: as far as that depends on numbers or on
 * the names of months. Wordings of words alone are in the lexicons. What stands in quotes or is part of code, a path or an address is left out.
 */
export function timeWordingIn(prose: readonly ProseText[]): TimeWording[] {
  const found: TimeWording[] = [];
  for (const text of prose) {
    for (const written of writtenIn(text.scalar.text)) found.push({ ...written, text });
  }
  return found;
}

/** The same in one text. */
export function writtenIn(text: string): Written[] {
  const hasDigits = /\d/.test(text);
  const hasMonths = text.search(month) >= 0;
  const all: Written[] = [
    ...(hasMonths ? wordDatesIn(text) : []),
    ...periodsIn(text, { hasMonths, hasDigits }),
    ...daysIn(text),
    ...(hasDigits ? [...numericDatesIn(text), ...conflictsIn(text), ...clocksIn(text)] : []),
  ];
  if (all.length === 0) return all;
  const quoted = quotedRanges(text);
  const isMeant = ({ start, end }: Written): boolean =>
    !quoted.some((quote) => quote.start <= start && end <= quote.end) && !isCodeLike(text, start, end);
  return withoutOverlaps(all.filter(isMeant).sort((a, b) => a.start - b.start || b.end - a.end));
}

/** Of what overlaps the first, and of those that begin together the longest. */
function withoutOverlaps(sorted: readonly Written[]): Written[] {
  const kept: Written[] = [];
  for (const each of sorted) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}
