/** A day of the Gregorian calendar: the number of days since 1970-01-01. */
export type Day = number;

export const msPerDay = 86_400_000;

/** The numbers of months and days as dates write them. */
const twoDigits = Array.from({ length: 32 }, (_, number) => String(number).padStart(2, '0'));

/** The day of a year (1900..2999), month (1..12) and day of the month; undefined where the calendar has none such. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || date < 1 || date > lastDate(year, month))
    return undefined;
  return firstOfMonth(year, month) + date - 1;
}

/** The first day of a month; months outside 1..12 count on into other years. */
export function firstOfMonth(year: number, month: number): Day {
  return Math.floor(Date.UTC(year, month - 1, 1) / msPerDay);
}

/** How many days a month has. */
export function lastDate(year: number, month: number): number {
  return firstOfMonth(year, month + 1) - firstOfMonth(year, month);
}

/** Year, month (1..12) and day of the month of a day. */
export function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const at = new Date(day * msPerDay);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** `2026-09-01` */
export function isoDate(day: Day): string {
  const { year, month, date } = partsOf(day);
  // What the engine does itself costs five times as much, and long series are made of these.
  if (year >= 1000 && year <= 9999) return `${year}-${twoDigits[month]}-${twoDigits[date]}`;
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}

/** The day that an ISO date, or a text that starts with one, names; undefined for anything else. */
export function parseIsoDate(text: string | undefined): Day | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text ?? '');
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** Monday is 1, Sunday 7 (ISO 8601). */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the week a day is in. */
export function mondayOf(day: Day): Day {
  return day - weekdayOf(day) + 1;
}

/** The Monday of an ISO 8601 week (week 1 holds 4 January); undefined where the year has no such week. */
export function isoWeek(year: number, week: number): Day | undefined {
  const first = mondayOf(firstOfMonth(year, 1) + 3);
  const next = mondayOf(firstOfMonth(year + 1, 1) + 3);
  const monday = first + 7 * (week - 1);
  return week >= 1 && monday < next ? monday : undefined;
}

/** The Monday of a week as the United States count them (week 1 holds 1 January, weeks start on Sunday). */
export function usWeek(year: number, week: number): Day {
  const newYear = firstOfMonth(year, 1);
  const firstSunday = newYear - (weekdayOf(newYear) % 7);
  return firstSunday + 7 * (week - 1) + 1;
}
