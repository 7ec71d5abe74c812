import { type Day, parseIsoDate, weekdayOf } from './calendar.ts';
import { fullYear, type Named, named, period } from './dateNumbers.ts';
import { eachInside, periodAround, todayInside } from './datePeriods.ts';
import { type DateWord, dateWords, type Part, type Unit } from './dateWords.ts';
import type { FormFacts } from './form.ts';

/** What a date in words comes down to. */
type Told =
  | Named
  /** Another day on each day that it is read. */
  | { readonly kind: 'moving'; readonly days: readonly Day[] }
  /** From one day to another, the last first. */
  | { readonly kind: 'range'; readonly days: readonly Day[] }
  | { readonly kind: 'season' };

type WordNumber = Extract<DateWord, { kind: 'number' }>;

/** The words of a date, sorted by kind; numbers, months and units stay in their order, of which `shape` has a letter each. */
interface Sorted {
  readonly part: Part | undefined;
  readonly relative: number | undefined;
  readonly fiscal: boolean;
  readonly numbers: readonly WordNumber[];
  readonly month: number | undefined;
  readonly unit: Unit | undefined;
  readonly weekday: number | undefined;
  readonly shape: string;
}

/** Reads a date or period in words ("1 September 2026", "mid Q3", "eind mei", "KW 12"); undefined for other texts. */
export function readDateText(
  text: string,
  facts: FormFacts,
): { readonly told: Told; readonly part: Part | undefined } | undefined {
  const words = dateWords(text);
  if (!words || words.length === 0) return undefined;
  if (words.some((word) => word.kind === 'season')) return { told: { kind: 'season' }, part: undefined };
  if (words.some((word) => word.kind === 'after')) return undefined;
  const sorted = sort(words);
  const told = sorted && (moving(words, sorted, facts) ?? fixed(sorted, facts));
  // "half juni" is the middle of June.
  const part = sorted?.unit === 'half' && sorted.month !== undefined ? 'mid' : sorted?.part;
  return told && { told, part };
}

function sort(words: readonly DateWord[]): Sorted | undefined {
  const all = <K extends DateWord['kind']>(kind: K) =>
    words.filter((word): word is Extract<DateWord, { kind: K }> => word.kind === kind);
  const months = all('month');
  // "Q3 of fiscal year 2026" has two units; the year is told by its number.
  const units = all('unit');
  const smaller = units.filter(({ value }) => value !== 'year');
  const counted = smaller.length > 0 || months.length > 0 ? smaller : units;
  if (months.length > 1 || counted.length > 1 || all('part').length > 1 || all('weekday').length > 1) return undefined;
  const letters = words.map((word) => {
    if (word.kind === 'number') return 'D';
    if (word.kind === 'month') return 'M';
    return word.kind === 'unit' && word === counted[0] ? 'U' : '';
  });
  return {
    part: all('part')[0]?.value,
    relative: all('relative')[0]?.value,
    fiscal: all('fiscal').length > 0,
    numbers: all('number'),
    month: months[0]?.value,
    unit: counted[0]?.value,
    weekday: all('weekday')[0]?.value,
    shape: letters.join(''),
  };
}

/** What moves with the day on which one reads it: "tomorrow", "next week", "Friday". */
function moving(
  words: readonly DateWord[],
  { relative, unit, weekday, shape }: Sorted,
  facts: FormFacts,
): Told | undefined {
  const today = parseIsoDate(facts.today);
  const ahead = words.find((word) => word.kind === 'dayFromToday');
  if (ahead)
    return shape === '' ? { kind: 'moving', days: today === undefined ? [] : [today + ahead.value] } : undefined;
  if (shape === 'U' && unit && relative !== undefined) {
    if (unit === 'week' && weekday !== undefined && today !== undefined) {
      return { kind: 'moving', days: [periodAround(today, unit, relative).first + weekday - 1] };
    }
    return { kind: 'period', periods: today === undefined ? [] : [periodAround(today, unit, relative)] };
  }
  if (shape !== '' || weekday === undefined) return undefined;
  if (today === undefined) return { kind: 'moving', days: [] };
  const coming = today + ((weekday - weekdayOf(today) + 6) % 7) + 1;
  return { kind: 'moving', days: relative === 1 ? [coming, coming + 7] : [coming] };
}

function fixed({ part, fiscal, numbers, month = 0, unit, shape }: Sorted, facts: FormFacts): Told | undefined {
  const [first, second, third] = numbers;
  const day = (date: WordNumber | undefined, of?: WordNumber): Told | undefined =>
    date && isDate(date) && isYear(of) && part === undefined
      ? named([{ ...yearOf(of), month, date: date.value }], facts)
      : undefined;
  const ofMonth = (of?: WordNumber): Told | undefined =>
    isYear(of) ? period({ unit: 'month', number: month, ...yearOf(of) }, facts) : undefined;

  switch (shape) {
    case 'DMD':
      return first?.year ? day(second, first) : day(first, second);
    case 'MDD':
      return day(first, second);
    case 'DDM':
      return first?.year ? day(second, first) : undefined;
    case 'DDMD': // "1-5 September 2026"
      return bothDays(day(first, third), day(second, third));
    case 'DM':
    case 'MD':
      return first?.year || part !== undefined ? ofMonth(first) : day(first);
    case 'M':
      return ofMonth();
    case 'UM':
    case 'UMD':
      return unit === 'month' || unit === 'half' ? ofMonth(first) : undefined;
    case 'D':
      return first?.year && (part !== undefined || first.digits === 4)
        ? period({ unit: 'year', ...yearOf(first), fiscal }, facts)
        : undefined;
    default:
      return unit && ofUnit(unit, shape, numbers, fiscal, facts);
  }
}

function isDate(number: WordNumber): boolean {
  return !number.year && number.value <= 31;
}

/** Whether a number can be a year; none at all can be the year that is not told. */
function isYear(number: WordNumber | undefined): boolean {
  return number === undefined || number.year || number.digits === 2;
}

function yearOf(number: WordNumber | undefined): { readonly year?: number } {
  return number ? { year: fullYear(number.value) } : {};
}

function ofUnit(
  unit: Unit,
  shape: string,
  [first, second]: readonly WordNumber[],
  fiscal: boolean,
  facts: FormFacts,
): Told | undefined {
  if (shape === 'U') return current(unit, fiscal, facts);
  if (unit === 'year') {
    // "FY 25/26" and "FY26": the later of the two names the year.
    const label = second ?? first;
    return isYear(label) ? period({ unit, ...yearOf(label), fiscal }, facts) : undefined;
  }
  if (unit === 'month' || !first || !['UD', 'DU', 'UDD', 'DUD'].includes(shape)) return undefined;
  const [number, year] = first.year ? [second, first] : [first, second];
  if (!number || number.year || !isYear(year)) return undefined;
  return period({ unit, number: number.value, fiscal, ...yearOf(year) }, facts);
}

/** "End of the quarter": of the one that today is in, where today is not known of each inside the engagement. */
function current(unit: Unit, fiscal: boolean, facts: FormFacts): Told | undefined {
  if (unit === 'year') return period({ unit, fiscal }, facts);
  const day = todayInside(facts);
  return { kind: 'period', periods: day === undefined ? eachInside(unit, facts) : [periodAround(day, unit, 0)] };
}

function bothDays(from: Told | undefined, to: Told | undefined): Told | undefined {
  if (from?.kind !== 'days' || to?.kind !== 'days') return undefined;
  return { kind: 'range', days: [...to.days, ...from.days] };
}
