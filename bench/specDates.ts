import type { Random } from './random.ts';

/** The Monday on which a generated engagement starts, and its last day. */
export const start = '2026-02-02';
export const end = '2028-01-28';

/** Free in one of the calendars of a generated spec. */
export const holidays: Readonly<Record<string, readonly { readonly date: string; readonly name: string }[]>> = {
  nl: [
    { date: '2026-04-06', name: 'Easter Monday' },
    { date: '2026-04-27', name: "King's Day" },
    { date: '2027-05-06', name: 'Ascension Day' },
  ],
  pl: [
    { date: '2026-04-06', name: 'Easter Monday' },
    { date: '2026-06-04', name: 'Corpus Christi' },
    { date: '2027-05-27', name: 'Corpus Christi' },
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
  return workday(random.int(10, 700));
}
