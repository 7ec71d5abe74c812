import { type Day, isoDate, parseIsoDate, partsOf, weekdayOf } from '../forms/calendar.ts';
import { type PublicHoliday, type PublicHolidays, publicHolidays } from './holidays.ts';
import type { CalendarFacts, DayOff, ListedHoliday } from './types.ts';

export const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Hours of work, in minutes from the start of the date; past 1440 on the next date. */
export interface WorkHours {
  readonly start: number;
  readonly end: number;
}

/** The holidays that a calendar lists, and the years that they name. */
interface OwnHolidays {
  readonly names: ReadonlyMap<Day, string>;
  readonly years: ReadonlySet<number>;
}

/** The working days and hours of one calendar. Holidays are looked up when they are first asked for. */
export class WorkCalendar {
  readonly facts: CalendarFacts;
  /** Monday is 1; none where the calendar names no weekday that we know. */
  readonly workingDays: ReadonlySet<number>;
  /** Undefined where they are not told. */
  readonly hours: WorkHours | undefined;
  #own: OwnHolidays | undefined;
  #public: { readonly found: PublicHolidays | undefined } | undefined;

  constructor(facts: CalendarFacts) {
    this.facts = facts;
    const known = facts.workingDays.map((name) => weekdayNames.indexOf(name as (typeof weekdayNames)[number]) + 1);
    this.workingDays = new Set(known.filter((weekday) => weekday > 0));
    this.hours = readHours(facts.hours);
  }

  /** Why nobody works on a day; undefined for a working day, and where nothing is known of it. */
  dayOff(day: Day): DayOff | undefined {
    if (this.workingDays.size > 0 && !this.workingDays.has(weekdayOf(day))) return { kind: 'weekend' };
    const own = this.#listed();
    const name = own.names.get(day);
    if (name !== undefined) return { kind: 'holiday', name };
    if (own.years.has(partsOf(day).year)) return undefined;
    const holidays = this.#holidays()?.days.get(day);
    if (!holidays) return undefined;
    const isEstimate = holidays.every((holiday) => holiday.isEstimate);
    return { kind: 'holiday', ...namesOf(holidays), ...(isEstimate ? { isEstimate } : {}) };
  }

  /** The public holidays of the country and region on working days, whatever the calendar lists itself. */
  publicHolidays(from: Day, to: Day): ListedHoliday[] {
    const all = [...(this.#holidays()?.days ?? [])].sort(([a], [b]) => a - b);
    return all.flatMap(([day, names]) => {
      if (day < from || day > to || (this.workingDays.size > 0 && !this.workingDays.has(weekdayOf(day)))) return [];
      return { date: isoDate(day), ...namesOf(names) };
    });
  }

  /** The years in which the calendar itself lists holidays. */
  get listedYears(): ReadonlySet<number> {
    return this.#listed().years;
  }

  /** Whether the days off in a year are known, from the spec's own list or from the country. */
  knowsHolidays(year: number): boolean {
    if (this.#listed().years.has(year)) return true;
    const years = this.#holidays()?.years;
    return years !== undefined && year >= years.first && year <= years.last;
  }

  #listed(): OwnHolidays {
    if (!this.#own) {
      const names = new Map<Day, string>();
      for (const { date, name } of this.facts.holidays ?? []) {
        const day = parseIsoDate(date);
        if (day !== undefined) names.set(day, name);
      }
      this.#own = { names, years: new Set([...names.keys()].map((day) => partsOf(day).year)) };
    }
    return this.#own;
  }

  #holidays(): PublicHolidays | undefined {
    const { country, region } = this.facts;
    const code = country ?? region?.slice(0, 2);
    this.#public ??= { found: code === undefined ? undefined : publicHolidays(code, region) };
    return this.#public.found;
  }
}

/** Holidays that fall together have one name. */
function namesOf(holidays: readonly PublicHoliday[]): { readonly name: string; readonly localName?: string } {
  const name = holidays.map((holiday) => holiday.name).join(', ');
  const localName = holidays.map((holiday) => holiday.localName ?? holiday.name).join(', ');
  return { name, ...(localName === name ? {} : { localName }) };
}

function readHours(text: string | undefined): WorkHours | undefined {
  const match = /^([01]\d|2[0-4]):([0-5]\d)-([01]\d|2[0-4]):([0-5]\d)$/.exec(text ?? '');
  if (!match) return undefined;
  const [, startHour, startMinute, endHour, endMinute] = match.map(Number) as [number, number, number, number, number];
  const start = startHour * 60 + startMinute;
  const end = endHour * 60 + endMinute;
  return { start, end: end > start ? end : end + 1440 };
}
