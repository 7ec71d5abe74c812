import { type Day, firstOfMonth, isoWeek, mondayOf, parseIsoDate, partsOf, usWeek, weekdayOf } from './calendar.ts';
import { insideOnly, occurrences, windowOf } from './dateWindow.ts';
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

const monthsIn: Readonly<Record<'month' | 'quarter' | 'half' | 'year', number>> = { month: 1, quarter: 3, half: 6, year: 12 };

/** The periods a name can mean, best first; [] where this spec does not tell which. */
export function periodsOf(name: PeriodName, facts: FormFacts): readonly Period[] {
  const { year } = name;
  if (year === undefined) return occurrences((each) => inYear(name, each, facts), lastOf, facts);
  return insideOnly(inYear(name, year, facts), lastOf, facts);
}

/** This period (0) or the next (1), seen from a day. */
export function periodAround(day: Day, unit: Unit, ahead: number): Period {
  if (unit === 'week') return week(mondayOf(day) + 7 * ahead);
  const { year, month } = partsOf(day);
  const months = monthsIn[unit];
  return span(year, Math.floor((month - 1) / months) * months + 1 + ahead * months, months);
}

/** The days a part of a period can mean; without a part its last day, its last weekday (Monday to Friday) and its first day. */
export function daysOf({ first, middle, last }: Period, part: Part | undefined): Day[] {
  const lastWeekday = last - Math.max(0, weekdayOf(last) - 5);
  if (part === 'start') return [first];
  if (part === 'mid') return [middle];
  return part === 'end' ? [last, lastWeekday] : [last, lastWeekday, first];
}

const lastOf = (period: Period): Day => period.last;

function inYear({ unit, number = 1, fiscal = false, iso = false }: PeriodName, year: number, facts: FormFacts): Period[] {
  if (unit === 'week') return weeks(year, number, iso || !/^en\b/.test(facts.language ?? 'en'));
  const months = monthsIn[unit];
  if (number < 1 || number * months > 12) return [];
  const calendar = span(year, 1 + (number - 1) * months, months);
  if (unit === 'month') return [calendar];
  const offset = fiscalMonth(facts) - 1;
  if (offset === 0) return [calendar];
  // A fiscal year mostly bears the name of the year it ends in, and with some companies that of the year it starts in.
  const byEnd = span(year - 1, 1 + offset + (number - 1) * months, months);
  const byStart = span(year, 1 + offset + (number - 1) * months, months);
  return fiscal ? [byEnd, byStart] : [calendar, byEnd, byStart];
}

/** The month (1..12) a fiscal year starts in; 1 where it is not told. */
function fiscalMonth(facts: FormFacts): number {
  const month = /^(0[1-9]|1[0-2])-\d{2}$/.exec(facts.fiscalYearStart ?? '')?.[1];
  return Number(month ?? 1);
}

function weeks(year: number, number: number, iso: boolean): Period[] {
  const monday = isoWeek(year, number);
  if (monday === undefined) return [];
  return iso ? [week(monday)] : [week(monday), week(usWeek(year, number))];
}

function week(monday: Day): Period {
  return { first: monday, middle: monday + 2, last: monday + 4 };
}

function span(year: number, month: number, months: number): Period {
  const first = firstOfMonth(year, month);
  const last = firstOfMonth(year, month + months) - 1;
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
  const periods = occurrences((year) => numbers.flatMap((number) => inYear({ unit, number }, year, {})), lastOf, facts);
  return [...periods].sort((a, b) => a.last - b.last);
}
