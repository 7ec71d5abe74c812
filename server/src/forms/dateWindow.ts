import { type Day, parseIsoDate, partsOf } from './calendar.ts';
import type { FormFacts } from './form.ts';

/** The days an agreement is about, both included. */
interface Window {
  readonly from: Day;
  readonly to: Day;
}

const aYear = 365;

/**
 * The engagement's first and last day; where one is not known a year from the other, where neither is a year from today,
 * undefined where this spec tells nothing.
 */
export function windowOf(facts: FormFacts): Window | undefined {
  const start = parseIsoDate(facts.startDate);
  const end = parseIsoDate(facts.endDate);
  const from = start ?? (end === undefined ? parseIsoDate(facts.today) : end - aYear);
  if (from === undefined) return undefined;
  const to = end ?? from + aYear;
  return from <= to ? { from, to } : { from: to, to: from };
}

/** Those inside the window first; the order stays otherwise. */
export function insideFirst(days: readonly Day[], facts: FormFacts): Day[] {
  const window = windowOf(facts);
  return window
    ? [...days.filter((day) => away(day, window) === 0), ...days.filter((day) => away(day, window) > 0)]
    : [...days];
}

/** Those inside the window; where there are none all of them, the nearest to it first. */
export function nearestFirst<T>(items: readonly T[], dayOf: (item: T) => Day, facts: FormFacts): readonly T[] {
  const window = windowOf(facts);
  if (!window) return items;
  const inside = items.filter((item) => away(dayOf(item), window) === 0);
  return inside.length > 0 ? inside : [...items].sort((a, b) => away(dayOf(a), window) - away(dayOf(b), window));
}

/**
 * What a text without a year can mean: that of each year inside the window, or the nearest to it where none is inside (a gate
 * before the start, a report after the end). [] where no window is known.
 */
export function occurrences<T>(
  inYear: (year: number) => readonly T[],
  dayOf: (item: T) => Day,
  facts: FormFacts,
): readonly T[] {
  const window = windowOf(facts);
  if (!window) return [];
  const first = partsOf(window.from).year - 1;
  const last = Math.min(partsOf(window.to).year + 1, first + 12);
  const all = Array.from({ length: last - first + 1 }, (_, index) => inYear(first + index)).flat();
  const distances = all.map((item) => away(dayOf(item), window));
  const nearest = Math.min(...distances);
  return all.filter((_, index) => distances[index] === nearest);
}

function away(day: Day, { from, to }: Window): number {
  return Math.max(from - day, day - to, 0);
}
