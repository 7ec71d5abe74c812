import { type Day, isoDate, isoWeek, partsOf } from './calendar.ts';
import { readNumericDate } from './dateNumbers.ts';
import { daysOf, type Period } from './datePeriods.ts';
import { readDateText } from './dateText.ts';
import type { FormFacts } from './form.ts';
import { fold } from './text.ts';

/** What a period in a text can mean, as ISO texts, the likeliest first. */
export interface PeriodReading {
  /** The whole periods (`2026-07-01/2026-09-30`), a week also by its number (`2026-W12`); [] for a part of a period. */
  readonly intervals: readonly string[];
  /** The days at which they end, or on which their part is. */
  readonly lastDays: readonly string[];
  /** The days before they begin. */
  readonly daysBefore: readonly string[];
}

/** Reads a period by its name ("Q3", "week 12", "mid March"); [] for what this spec does not tell, undefined for another text. */
export function readPeriod(text: string, facts: FormFacts): PeriodReading | undefined {
  const folded = fold(text);
  const numeric = readNumericDate(folded, facts);
  const { told, part } = numeric ? { told: numeric, part: undefined } : (readDateText(folded, facts) ?? {});
  if (told?.kind !== 'period') return undefined;
  const whole = told.periods.map(toSunday);
  return {
    intervals: part === undefined ? unique(whole.flatMap(intervalsOf)) : [],
    lastDays: unique((part === undefined ? whole.map(({ last }) => last) : daysOf(told.periods, part)).map(isoDate)),
    daysBefore: unique(whole.map(({ first }) => isoDate(first - 1))),
  };
}

/** The five days of a week are a week all the same. */
function toSunday(period: Period): Period {
  return period.last - period.first === 4 ? { ...period, last: period.first + 6 } : period;
}

function intervalsOf({ first, last }: Period): string[] {
  return [...weekName(first, last), `${isoDate(first)}/${isoDate(last)}`];
}

/** `2026-W12`; the year is that of its Thursday. */
function weekName(first: Day, last: Day): string[] {
  if (last - first !== 6) return [];
  const { year } = partsOf(first + 3);
  const number = Math.round((first - (isoWeek(year, 1) ?? first)) / 7) + 1;
  return [`${year}-W${String(number).padStart(2, '0')}`];
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
