import { type Day, dayOf, firstOfMonth, isoWeek, lastDate } from './calendar.ts';
import { type PeriodName, periodsOf } from './datePeriods.ts';
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
  | { readonly kind: 'days'; readonly days: readonly Day[] }
  | { readonly kind: 'period'; readonly periods: ReturnType<typeof periodsOf> }
  | { readonly kind: 'impossible'; readonly near: readonly Day[] };

/** Reads dates that are digits only; undefined for others. */
export function readNumericDate(text: string, facts: FormFacts): Named | undefined {
  const groups = (pattern: RegExp): number[] | undefined => pattern.exec(text)?.slice(1).map((digits) => Number(digits.replace("'", '')));
  const american = /^en-us\b/i.test(facts.language ?? '');
  const eitherOrder = (first: number, second: number, year?: number): Written[] => {
    const when = year === undefined ? {} : { year: fullYear(year) };
    const dayFirst = { ...when, date: first, month: second };
    const monthFirst = { ...when, date: second, month: first };
    return american ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  };

  const yearFirst = groups(/^(\d{4})[-/. ] ?(\d{1,2})[-/. ] ?(\d{1,2})\.?$/) ?? groups(/^(\d{4})(\d{2})(\d{2})$/);
  if (yearFirst) {
    const [year = 0, second = 0, third = 0] = yearFirst;
    const usual = named([{ year, month: second, date: third }], facts);
    if (usual.kind === 'days' || second <= 12) return usual;
    return named([{ year, month: third, date: second }], facts);
  }
  const yearLast = groups(/^(\d{1,2}) ?[-/. ] ?(\d{1,2}) ?[-/. ] ?(\d{4}|'?\d{2})$/);
  if (yearLast) {
    const [first = 0, second = 0, third = 0] = yearLast;
    const turned = first > 12 && third <= 31 ? [{ year: fullYear(first), month: second, date: third }] : [];
    return named([...eitherOrder(first, second, third), ...turned], facts);
  }
  const isoWeekDay = groups(/^(\d{4})-?w(\d{2})-?([1-7])$/);
  if (isoWeekDay) {
    const [year = 0, week = 0, weekday = 0] = isoWeekDay;
    const monday = isoWeek(year, week);
    return monday === undefined ? undefined : { kind: 'days', days: [monday + weekday - 1] };
  }
  const ofWeek = groups(/^(\d{4})-?w(\d{1,2})$/);
  if (ofWeek) return period({ unit: 'week', year: ofWeek[0] ?? 0, number: ofWeek[1] ?? 0, iso: true }, facts);
  const ordinal = groups(/^(\d{4})-(\d{3})$/);
  if (ordinal) {
    const [year = 0, number = 0] = ordinal;
    const day = firstOfMonth(year, 1) + number - 1;
    return number >= 1 && day < firstOfMonth(year + 1, 1) ? { kind: 'days', days: [day] } : undefined;
  }
  const fiscalYear = groups(/^(?:20)?(\d{2})[-/](?:20)?(\d{2})$/);
  if (fiscalYear && fiscalYear[1] === (fiscalYear[0] ?? 0) + 1 && (fiscalYear[1] > 12 || text.length > 5)) {
    return period({ unit: 'year', year: fullYear(fiscalYear[1]), fiscal: true }, facts);
  }
  const month = groups(/^(\d{4})[-/. ](\d{1,2})$/) ?? groups(/^(\d{1,2})[-/. ](\d{4})$/)?.reverse();
  if (month) return period({ unit: 'month', year: month[0] ?? 0, number: month[1] ?? 0 }, facts);
  const noYear = groups(/^(\d{1,2})[-/. ](\d{1,2})\.?$/);
  return noYear && named(eitherOrder(noYear[0] ?? 0, noYear[1] ?? 0), facts);
}

/** The days that one of these notes can mean, those inside the engagement first. */
export function named(written: readonly Written[], facts: FormFacts): Named {
  const days = written.flatMap(({ year, month, date }) => {
    const inYear = (each: number): Day[] => [dayOf(each, month, date) ?? []].flat();
    return year === undefined ? occurrences(inYear, (day) => day, facts) : inYear(year);
  });
  if (days.length > 0) return { kind: 'days', days: insideFirst([...new Set(days)], facts) };
  const near = written.flatMap(({ year, month, date }) => {
    const known = year !== undefined && year >= 1900 && year <= 2999 && month >= 1 && month <= 12;
    if (!known || date <= lastDate(year, month) || date > 31) return [];
    const next = firstOfMonth(year, month + 1);
    return [next - 1, next];
  });
  return written.some(({ year, month, date }) => year === undefined && month <= 12 && date <= 31)
    ? { kind: 'days', days: [] }
    : { kind: 'impossible', near };
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
