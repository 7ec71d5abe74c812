import { type Day, firstOfMonth } from '../forms/calendar.ts';

/** Easter Sunday of the western churches, by the anonymous Gregorian method (Meeus). */
export function easter(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  return firstOfMonth(year, 3) + h + l - 7 * m + 21;
}

/** Easter Sunday of the eastern churches, by the Julian calendar; for the years 1900 to 2099. */
export function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const julian = d + e + 114; // month * 31 + day - 1, Julian
  return firstOfMonth(year, Math.floor(julian / 31)) + (julian % 31) + 13;
}
