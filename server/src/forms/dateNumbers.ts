import { type Day, dayOf, firstOfMonth, isoWeek, lastDate } from './calendar.ts';
import { type Period, type PeriodName, periodsOf } from './datePeriods.ts';
import { insideFirst, occurrences } from './dateWindow.ts';
import type { FormFacts } from './form.ts';

/** A day as it was written. Two digits of a year are those of this century. */
export interface Written {
  readonly year?: number;
  readonly month: number;
  readonly date: number;
}

/** What a text names: days, of which each is one meaning; a period; or a day that does not exist, with its neighbours. */
export type Named =
  /** `guessed` where the year was not written. */
  | { readonly kind: 'days'; readonly days: readonly Day[]; readonly guessed?: boolean }
  | { readonly kind: 'period'; readonly periods: readonly Period[] }
  | { readonly kind: 'impossible'; readonly near: readonly Day[] };

/** Reads dates that are digits only; undefined for others. */
export function readNumericDate(text: string, facts: FormFacts): Named | undefined {
  return readDay(text, facts) ?? readPeriod(text, facts) ?? readWithoutYear(text, facts);
}

function readDay(text: string, facts: FormFacts): Named | undefined {
  const yearFirst =
    groups(/^(\d{4})[-/. ] ?(\d{1,2})[-/. ] ?(\d{1,2})\.?$/, text) ?? groups(/^((?:19|2\d)\d{2})(\d{2})(\d{2})$/, text);
  if (yearFirst) {
    const [year = 0, second = 0, third = 0] = yearFirst;
    const turned = second > 12 ? dayOf(year, third, second) : undefined; // 2026-13-01 is a slip, not a notation
    return turned === undefined
      ? named([{ year, month: second, date: third }], facts)
      : { kind: 'impossible', near: [turned] };
  }
  const yearLast =
    groups(/^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|'?\d{2})$/, text) ??
    groups(/^(\d{2})(\d{2})((?:19|20)\d{2})$/, text);
  if (yearLast) {
    const [first = 0, second = 0, third = 0] = yearLast;
    const turned = first > 12 && third <= 31 ? [{ year: fullYear(first), month: second, date: third }] : [];
    return named([...eitherOrder(text, first, second, facts, { year: fullYear(third) }), ...turned], facts);
  }
  const [year = 0, week = 0, weekday = 0] = groups(/^(\d{4})-?w(\d{2})-?([1-7])$/, text) ?? [];
  const monday = isoWeek(year, week);
  if (weekday > 0 && monday !== undefined) return { kind: 'days', days: [monday + weekday - 1] };
  const [ofYear = 0, number = 0] = groups(/^(\d{4})-(\d{3})$/, text) ?? [];
  const ordinal = firstOfMonth(ofYear, 1) + number - 1;
  return number >= 1 && ordinal < firstOfMonth(ofYear + 1, 1) ? { kind: 'days', days: [ordinal] } : undefined;
}

function readPeriod(text: string, facts: FormFacts): Named | undefined {
  const week = groups(/^(\d{4})-?w(\d{1,2})$/, text);
  if (week) return period({ unit: 'week', year: week[0] ?? 0, number: week[1] ?? 0, iso: true }, facts);
  const years = groups(/^(?:20)?(\d{2})[-/](?:20)?(\d{2})$/, text);
  // "2025-26" runs over two years; "11/12" does not say so.
  if (years && years[1] === (years[0] ?? 0) + 1 && (years[1] > 12 || text.length > 5)) {
    return period({ unit: 'year', year: fullYear(years[1]), fiscal: true }, facts);
  }
  const month = groups(/^(\d{4})[-/. ](\d{1,2})$/, text) ?? groups(/^(\d{1,2})[-/. ](\d{4})$/, text)?.reverse();
  return month && period({ unit: 'month', year: month[0] ?? 0, number: month[1] ?? 0 }, facts);
}

function readWithoutYear(text: string, facts: FormFacts): Named | undefined {
  if (text === '24/7') return undefined; // never 24 July
  const [first, second] = groups(/^(\d{1,2})[-/. ](\d{1,2})\.?$/, text) ?? [];
  return first === undefined || second === undefined
    ? undefined
    : named(eitherOrder(text, first, second, facts, {}), facts);
}

/** Day before month as most of the world writes it, and the other way round unless there are dots, which nobody uses for that. */
function eitherOrder(
  text: string,
  first: number,
  second: number,
  facts: FormFacts,
  when: { readonly year?: number },
): Written[] {
  const dayFirst = { ...when, date: first, month: second };
  const monthFirst = { ...when, date: second, month: first };
  if (/^\d+ ?\. ?\d+/.test(text)) return [dayFirst];
  return /^en-us\b/i.test(facts.language ?? '') ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
}

function groups(pattern: RegExp, text: string): number[] | undefined {
  return pattern
    .exec(text)
    ?.slice(1)
    .map((digits) => Number(digits.replace("'", '')));
}

/** The days that one of these notes can mean, those inside the engagement first; without a year those that fall inside it. */
export function named(written: readonly Written[], facts: FormFacts): Named {
  const inYears = (note: Written, days: (year: number) => readonly Day[]): readonly Day[] =>
    note.year === undefined ? occurrences(days, (day) => day, facts) : days(note.year);
  const days = written.flatMap((note) => inYears(note, (year) => [dayOf(year, note.month, note.date) ?? []].flat()));
  const guessed = written.some(({ year }) => year === undefined);
  if (days.length > 0) return { kind: 'days', days: insideFirst([...new Set(days)], facts), guessed };
  if (guessed && written.some(({ month, date }) => dayOf(leapYear, month, date) !== undefined))
    return { kind: 'days', days, guessed };
  return { kind: 'impossible', near: written.flatMap((note) => inYears(note, (year) => afterLast(note, year))) };
}

/** For a day beyond the end of its month (31 June): the last of that month and the first of the next. */
function afterLast({ month, date }: Written, year: number): Day[] {
  if (dayOf(year, month, 1) === undefined || date <= lastDate(year, month) || date > 31) return [];
  const next = firstOfMonth(year, month + 1);
  return [next - 1, next];
}

/** A period by its name. */
export function period(name: PeriodName, facts: FormFacts): Named | undefined {
  const { year, number } = name;
  if (year !== undefined && (year < 1900 || year > 2999)) return undefined;
  if (number !== undefined && (number < 1 || number > 53)) return undefined;
  return { kind: 'period', periods: periodsOf(name, facts) };
}

/** Two digits are a year of this century. */
export function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

/** A year that has every day there is. */
const leapYear = 2000;
