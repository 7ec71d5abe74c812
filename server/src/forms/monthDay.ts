import { lastDate } from './calendar.ts';
import { dateWords } from './dateWords.ts';
import { clear, defineForm, type Reading, reading } from './form.ts';
import { fold } from './text.ts';

/** A leap year, so that 29 February is there. */
const anyYear = 2000;

/** A day of every year, `04-01`. */
export const monthDayForm = defineForm('monthDay', (text, facts) => {
  const folded = fold(text).replace(/^(?:per|on|op|am|le|from|vanaf|ab|the) /u, '');
  return inDigits(folded, /^en-us\b/i.test(facts.language ?? '')) ?? inWords(folded);
});

function inDigits(text: string, american: boolean): Reading | undefined {
  const dated = /^(?:\d{4}-|--)(\d{1,2})-?(\d{1,2})$/.exec(text);
  if (dated) return dayOrNearest(Number(dated[1]), Number(dated[2]));
  const match = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2})\.?$/.exec(text) ?? /^(\d{2})()(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [first, sign, second] = [Number(match[1]), match[2] ?? '', Number(match[3])];
  // With dots the day comes first everywhere; with a hyphen, or nothing, it may be this form short of a sign.
  if (sign === '.') return dayOrNearest(second, first);
  const monthFirst = american || sign === '-' || sign === '';
  const orders = monthFirst
    ? [monthDay(first, second), monthDay(second, first)]
    : [monthDay(second, first), monthDay(first, second)];
  return clear(orders.flat()) ?? (monthFirst ? dayOrNearest(first, second) : dayOrNearest(second, first));
}

function inWords(text: string): Reading | undefined {
  const words = dateWords(text) ?? [];
  const month = words.find((word) => word.kind === 'month')?.value;
  const numbers = words.filter((word) => word.kind === 'number');
  const part = words.find((word) => word.kind === 'part')?.value;
  if (month === undefined || numbers.length > 2 || words.length > 3 + (part ? 1 : 0)) return undefined;
  const date = numbers.find((number) => !number.year)?.value;
  if (date !== undefined) return dayOrNearest(month, date);
  const [first, last] = [monthDay(month, 1), monthDay(month, lastDate(anyYear, month))];
  return reading('period', part === 'end' ? last : first);
}

function dayOrNearest(month: number, date: number): Reading | undefined {
  const exact = clear(monthDay(month, date));
  if (exact || month < 1 || month > 12 || date < 1) return exact;
  return reading('wrong', date <= 31 ? monthDay(month, lastDate(anyYear, month)) : []);
}

function monthDay(month: number, date: number): string[] {
  if (month < 1 || month > 12 || date < 1 || date > lastDate(anyYear, month)) return [];
  return [`${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`];
}
