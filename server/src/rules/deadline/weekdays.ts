import { parseIsoDate, weekdayOf } from '../../forms/calendar.ts';
import type { Message } from '../rule.ts';

/** What a rule calls the days of the week. */
export const weekdayMessages = {
  mon: { en: 'Monday', nl: 'maandag' },
  tue: { en: 'Tuesday', nl: 'dinsdag' },
  wed: { en: 'Wednesday', nl: 'woensdag' },
  thu: { en: 'Thursday', nl: 'donderdag' },
  fri: { en: 'Friday', nl: 'vrijdag' },
  sat: { en: 'Saturday', nl: 'zaterdag' },
  sun: { en: 'Sunday', nl: 'zondag' },
} as const satisfies Readonly<Record<string, Message>>;

export type Weekday = keyof typeof weekdayMessages;

export const weekdays = Object.keys(weekdayMessages) as readonly Weekday[];

/** The day of the week of an ISO date. */
export function weekdayOn(date: string): Weekday {
  return weekdays[weekdayOf(parseIsoDate(date) ?? 0) - 1] ?? 'mon';
}
