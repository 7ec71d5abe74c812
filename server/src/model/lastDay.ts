import { isoDate, parseIsoDate } from '../forms/calendar.ts';

const aYear = 365;

/** The last day to look at of something that begins on a date: that of the engagement, or a year later where it has no end. */
export function lastDay(from: string, end: string | undefined): string {
  const start = parseIsoDate(from);
  if (end !== undefined) return end.slice(0, 10);
  return start === undefined ? from : isoDate(start + aYear);
}
