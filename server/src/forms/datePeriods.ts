import { type Day, firstOfMonth, isoWeek, mondayOf, parseIsoDate, partsOf, usWeek, weekdayOf } from './calendar.ts';
import { nearestFirst, occurrences, windowOf } from './dateWindow.ts';
import type { Part, Unit } from './dateWords.ts';
import type { FormFacts } from './form.ts';

/** A stretch of days, the first and the last included; `middle` is what "mid" means of it. */
export interface Period {
  readonly first: Day;
  readonly middle: Day;
  readonly last: Day;
}

/** Which period a text names. Without `year` the occurrences inside the engagement are meant, without `number` the unit itself. */
export interface PeriodName {
  readonly unit: Unit;
  /** Quarter 1..4, half 1..2, month 1..12, week 1..53; none for a year. */
  readonly number?: number;
  readonly year?: number;
  /** Said to be a fiscal one. */
  readonly fiscal?: boolean;
  /** Weeks are those of ISO 8601 and no others. */
  readonly iso?: boolean;
}

const monthsIn: Readonly<Record<'month' | 'quarter' | 'half' | 'year', number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** The periods a name can mean, that of the calendar year before those of the fiscal year; [] where this spec does not tell which. */
export function periodsOf(name: PeriodName, facts: FormFacts): readonly Period[] {
  const { unit, year, fiscal = false } = name;
  const start = fiscalStart(facts);
  const calendarOnly =
    unit === 'week' || unit === 'month' || start === undefined || (unit === 'year' && year !== undefined && !fiscal);
  const calendar = (each: number): Period[] => ofCalendar(name, each, facts);
  const byEnd = (each: number): Period[] => ofFiscal(name, each - 1, start);
  const byStart = (each: number): Period[] => ofFiscal(name, each, start);
  if (year === undefined) {
    const find = (inYear: (each: number) => Period[]): readonly Period[] => occurrences(inYear, lastOf, facts);
    return calendarOnly ? find(calendar) : [...(fiscal ? [] : find(calendar)), ...find(byEnd)];
  }
  if (calendarOnly) return calendar(year);
  // A fiscal year mostly bears the name of the year it ends in, and with some companies that of the year it starts in.
  const both = nearestFirst([...byEnd(year), ...byStart(year)], lastOf, facts);
  return fiscal ? both : [...calendar(year), ...both];
}

/** This period (0) or the next (1), seen from a day. */
export function periodAround(day: Day, unit: Unit, ahead: number): Period {
  if (unit === 'week') return week(mondayOf(day) + 7 * ahead);
  const { year, month } = partsOf(day);
  const months = monthsIn[unit];
  return span(year, Math.floor((month - 1) / months) * months + 1 + ahead * months, months);
}

/**
 * The days that a part of one of these periods can mean, best first; without a part their last days, the last weekdays (Monday
 * to Friday) and the first days.
 */
export function daysOf(periods: readonly Period[], part: Part | undefined): Day[] {
  if (part === 'start') return periods.map(({ first }) => first);
  if (part === 'mid') return periods.map(({ middle }) => middle);
  const ends = [...periods.map(lastOf), ...periods.map(({ last }) => last - Math.max(0, weekdayOf(last) - 5))];
  return part === 'end' ? ends : [...ends, ...periods.map(({ first }) => first)];
}

const lastOf = (period: Period): Day => period.last;

function ofCalendar({ unit, number = 1, iso = false }: PeriodName, year: number, facts: FormFacts): Period[] {
  if (unit === 'week') return weeks(year, number, iso || !/^en\b/.test(facts.language ?? 'en'));
  const months = monthsIn[unit];
  return number * months > 12 ? [] : [span(year, 1 + (number - 1) * months, months)];
}

/** The part of the fiscal year that starts in a calendar year. */
function ofFiscal({ unit, number = 1 }: PeriodName, year: number, start: FiscalStart | undefined): Period[] {
  if (unit === 'week' || start === undefined) return [];
  const months = monthsIn[unit];
  return number * months > 12 ? [] : [span(year, start.month + (number - 1) * months, months, start.date)];
}

interface FiscalStart {
  readonly month: number;
  readonly date: number;
}

/** The first day of the fiscal year; undefined where that is the calendar year or not told. */
function fiscalStart(facts: FormFacts): FiscalStart | undefined {
  const match = /^(0[1-9]|1[0-2])-([0-2]\d)$/.exec(facts.fiscalYearStart ?? '');
  return match && match[0] !== '01-01' ? { month: Number(match[1]), date: Number(match[2]) } : undefined;
}

function weeks(year: number, number: number, iso: boolean): Period[] {
  const monday = isoWeek(year, number);
  if (monday === undefined) return [];
  return iso ? [week(monday)] : [week(monday), week(usWeek(year, number))];
}

function week(monday: Day): Period {
  return { first: monday, middle: monday + 2, last: monday + 4 };
}

function span(year: number, month: number, months: number, date = 1): Period {
  const first = firstOfMonth(year, month) + date - 1;
  const last = firstOfMonth(year, month + months) + date - 2;
  return { first, middle: first + Math.floor((last - first + 1) / 2) - 1, last };
}

/** Today, or the engagement's first or last day when today is before or after it; undefined where the caller did not tell today. */
export function todayInside(facts: FormFacts): Day | undefined {
  const today = parseIsoDate(facts.today);
  const window = windowOf(facts);
  return today === undefined || !window ? today : Math.min(Math.max(today, window.from), window.to);
}

/** All months, quarters or halves of the engagement; [] for weeks, of which there are too many. */
export function eachInside(unit: Unit, facts: FormFacts): readonly Period[] {
  if (unit === 'week') return [];
  const numbers = Array.from({ length: 12 / monthsIn[unit] }, (_, index) => index + 1);
  const periods = occurrences(
    (year) => numbers.flatMap((number) => ofCalendar({ unit, number }, year, facts)),
    lastOf,
    facts,
  );
  return [...periods].sort((a, b) => a.last - b.last);
}
