import { type Day, isoDate, parseIsoDate, partsOf } from '../forms/calendar.ts';
import { type PeriodName, periodsOf } from '../forms/datePeriods.ts';
import type { DatePeriod } from './types.ts';

const year = String.raw`(FY|CY)? ?(?:(\d{4})(?:[-/](\d{2}|\d{4}))?|(\d{2})(?:[-/](\d{2}))?)`;
const part = '([QH])([1-4])';
const partFirst = new RegExp(`^${part}(?:[ /-]?${year})?$`);
const yearFirst = new RegExp(`^${year}(?:[ /-]?${part})?$`);

/**
 * The dates of `Q3`, `FY26`, `Q3 FY26`, `H1 2026` or `2026`, both included; undefined for other texts, and where more than one period can be
 * meant. Quarters and halves are counted from the start of the fiscal year. A fiscal year bears the name of the year it ends in;
 * `FY25/26` has both. A part of a plain year (`Q3 2026`) is clear only where the fiscal year is the calendar year.
 * @param near without a year it is the first such period that is not over on this date
 */
export function fiscalPeriod(text: string, fiscalYearStart: string, near: string | undefined): DatePeriod | undefined {
  const name = readName(text.trim().toUpperCase(), fiscalYearStart !== '01-01');
  if (!name) return undefined;
  const facts = { fiscalYearStart };
  if (name.year !== undefined) return datesOf(periodsOf(name, facts)[0]);
  const today = parseIsoDate(near);
  if (today === undefined) return undefined;
  const thisYear = partsOf(today).year;
  const all = [-1, 0, 1, 2].map((ahead) => periodsOf({ ...name, year: thisYear + ahead }, facts)[0]);
  return datesOf(all.find((period) => period !== undefined && period.last >= today));
}

function readName(text: string, isFiscal: boolean): PeriodName | undefined {
  const first = partFirst.exec(text);
  const last = first ? undefined : yearFirst.exec(text);
  const [kind, ...digits] = first?.slice(3, 8) ?? last?.slice(1, 6) ?? [];
  const [letter, number] = first?.slice(1, 3) ?? last?.slice(6, 8) ?? [];
  if (!first && !last) return undefined;
  const [long, longEnd, short, shortEnd] = digits;
  const from = fullYear(long ?? short);
  const end = fullYear(longEnd ?? shortEnd);
  if (short !== undefined && kind === undefined) return undefined; // "26" may be anything
  if (end !== undefined && (end !== (from ?? 0) + 1 || !isFiscal || kind === 'CY')) return undefined;
  const isPlain = kind === undefined && end === undefined && from !== undefined;
  if (isPlain && isFiscal && letter !== undefined) return undefined;
  if (kind === 'CY' && isFiscal && letter !== undefined) return undefined; // parts of it are not counted in this spec
  const unit = letter === 'Q' ? 'quarter' : letter === 'H' ? 'half' : 'year';
  if (unit === 'half' && Number(number) > 2) return undefined;
  const fiscal = isFiscal && kind !== 'CY' && !isPlain;
  const named = end ?? from;
  return {
    unit,
    fiscal,
    ...(number === undefined ? {} : { number: Number(number) }),
    ...(named === undefined ? {} : { year: named }),
  };
}

function fullYear(digits: string | undefined): number | undefined {
  if (digits === undefined) return undefined;
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function datesOf(period: { readonly first: Day; readonly last: Day } | undefined): DatePeriod | undefined {
  return period && { from: isoDate(period.first), to: isoDate(period.last) };
}
