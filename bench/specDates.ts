import type { Random } from './random.ts';

/** The Monday on which a generated engagement starts, and its last day. */
export const start = '2026-02-02';
export const end = '2027-12-17';

/** Free in one of the calendars of a generated spec. */
export const holidays: Readonly<Record<string, readonly { readonly date: string; readonly name: string }[]>> = {
  nl: [
    { date: '2026-04-06', name: 'Easter Monday' },
    { date: '2026-04-27', name: "King's Day" },
    { date: '2026-05-14', name: 'Ascension Day' },
    { date: '2026-05-25', name: 'Whit Monday' },
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2027-01-01', name: "New Year's Day" },
    { date: '2027-03-29', name: 'Easter Monday' },
    { date: '2027-04-27', name: "King's Day" },
    { date: '2027-05-06', name: 'Ascension Day' },
    { date: '2027-05-17', name: 'Whit Monday' },
  ],
  pl: [
    { date: '2026-04-06', name: 'Easter Monday' },
    { date: '2026-05-01', name: 'Labour Day' },
    { date: '2026-06-04', name: 'Corpus Christi' },
    { date: '2026-11-11', name: 'Independence Day' },
    { date: '2026-12-24', name: 'Christmas Eve' },
    { date: '2026-12-25', name: 'Christmas Day' },
    { date: '2027-01-01', name: "New Year's Day" },
    { date: '2027-01-06', name: 'Epiphany' },
    { date: '2027-03-29', name: 'Easter Monday' },
    { date: '2027-05-03', name: 'Constitution Day' },
    { date: '2027-05-27', name: 'Corpus Christi' },
    { date: '2028-01-06', name: 'Epiphany' },
    { date: '2027-11-01', name: "All Saints' Day" },
    { date: '2027-11-11', name: 'Independence Day' },
  ],
};

const free = new Set(Object.values(holidays).flatMap((days) => days.map(({ date }) => date)));
const day = 24 * 60 * 60 * 1000;

/** The first Tuesday, Wednesday or Thursday on which everybody works, `days` after the start or later. */
export function workday(days: number): string {
  for (let time = Date.parse(start) + days * day; ; time += day) {
    const date = new Date(time).toISOString().slice(0, 10);
    const weekday = new Date(time).getUTCDay();
    if (weekday >= 2 && weekday <= 4 && !free.has(date)) return date;
  }
}

/** A working day of the engagement. */
export function anyWorkday(random: Random): string {
  return workday(random.int(10, 670));
}
