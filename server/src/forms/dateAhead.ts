import { type Day, firstOfMonth, lastDate, parseIsoDate, partsOf } from './calendar.ts';
import { type DurationUnit, units } from './durationWords.ts';
import type { FormFacts } from './form.ts';
import { numberWord } from './numbers.ts';

/** Folded (see `fold`): "in 2 weeks", "over drie dagen", "dans un mois"; and with the words behind it, "2 weeks from now". */
const before = /^(?:in|over|dans) (\d{1,3}|[\p{L}-]+) (\p{L}+)$/u;
const behind = /^(\d{1,3}|[\p{L}-]+) (\p{L}+) (?:from (?:now|today)|vanaf (?:nu|vandaag)|ab (?:jetzt|heute))$/u;

/** How many days a unit has, or months. Business days are none of these: a date by them needs a calendar. */
const lengths: Readonly<Partial<Record<DurationUnit, { readonly days: number } | { readonly months: number }>>> = {
  day: { days: 1 },
  'calendar day': { days: 1 },
  week: { days: 7 },
  month: { months: 1 },
  quarter: { months: 3 },
  year: { months: 12 },
};

/** The day that is so far ahead of today as a folded text says; [] where today is not known, undefined for other texts. */
export function readDayAhead(text: string, facts: FormFacts): readonly Day[] | undefined {
  const [, count = '', unitWord = ''] = before.exec(text) ?? behind.exec(text) ?? [];
  const number = /^\d/.test(count) ? Number(count) : count === 'a' ? 1 : numberWord(count);
  const unit = units.get(unitWord);
  const length = unit && lengths[unit];
  if (!length || number === undefined) return undefined;
  const today = parseIsoDate(facts.today);
  if (today === undefined) return [];
  return ['days' in length ? today + number * length.days : monthsAfter(today, number * length.months)];
}

/** The same day of a later month, or the last where that month is shorter. */
function monthsAfter(day: Day, months: number): Day {
  const { year, month, date } = partsOf(day);
  const first = firstOfMonth(year, month + months);
  const then = partsOf(first);
  return first + Math.min(date, lastDate(then.year, then.month)) - 1;
}
