import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { isoDate, parseIsoDate, weekdayOf } from '../../server/src/forms/calendar.ts';
import { holidayTable } from '../../server/src/generated/holidays.ts';
import { easter, orthodoxEaster } from '../../server/src/time/easter.ts';
import { publicHolidays } from '../../server/src/time/holidays.ts';

/** Days off from Monday to Friday that everybody in the place knows. */
const known: readonly (readonly [place: string, days: string])[] = [
  ['NL', '2026-01-01 2026-04-06 2026-04-27 2026-05-14 2026-05-25 2026-12-25 2027-04-27 2025-04-26'],
  ['BE', '2026-04-06 2026-05-01 2026-05-14 2026-07-21 2026-11-11 2026-12-25'],
  ['DE', '2026-04-03 2026-04-06 2026-05-01 2026-05-14 2026-05-25 2025-10-03'],
  ['DE-BY', '2026-01-06 2026-06-04 2027-11-01'],
  ['FR', '2026-05-01 2026-05-08 2026-07-14 2027-11-01 2026-11-11'],
  ['AT', '2026-01-06 2026-06-04 2026-10-26 2026-12-08'],
  ['LU', '2026-05-01 2026-06-23 2026-12-25'],
  ['GB-ENG', '2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28'],
  ['GB-SCT', '2026-01-02 2026-08-03 2026-11-30'],
  ['IE', '2026-02-02 2026-03-17 2026-05-04 2026-06-01 2026-08-03 2026-10-26'],
  ['US', '2026-01-19 2026-05-25 2026-06-19 2026-07-03 2026-09-07 2026-11-11 2026-11-26 2026-12-25'],
  ['CA-QC', '2026-05-18 2026-06-24 2026-07-01 2026-09-07 2026-10-12'],
  ['ES', '2026-01-06 2026-04-03 2026-05-01 2026-10-12 2026-12-08'],
  ['PT', '2026-06-10 2026-10-05 2026-12-01 2026-12-08'],
  ['IT', '2026-01-06 2026-04-06 2026-06-02 2026-12-08'],
  ['PL', '2026-01-06 2026-05-01 2026-06-04 2026-11-11 2026-12-24'],
  ['CZ', '2026-05-08 2026-07-06 2026-09-28 2026-10-28 2026-11-17'],
  ['RO', '2026-01-06 2026-04-10 2026-04-13 2026-12-01'],
  ['BG', '2026-03-03 2026-04-10 2026-04-13 2026-05-06 2026-09-22'],
  ['GR', '2026-02-23 2026-03-25 2026-04-10 2026-04-13 2026-10-28'],
  ['SE', '2026-01-06 2026-05-14 2025-06-06'],
  ['DK', '2026-04-02 2026-04-03 2026-05-14 2026-05-25'],
  ['IN', '2026-01-26 2026-10-02 2026-12-25 2025-08-15'],
  ['IN-MH', '2026-03-19 2026-05-01 2026-09-14 2025-10-22'],
  ['IN-TG', '2026-01-26'], // the code that Telangana had before 2023
  ['JP', '2026-01-12 2026-02-11 2026-02-23 2026-04-29 2026-05-06 2026-09-22 2026-11-03'],
  ['ZA', '2026-04-03 2026-04-06 2026-04-27 2026-06-16 2026-08-10 2026-09-24'],
  ['BR', '2026-04-03 2026-04-21 2026-09-07 2026-10-12'],
  ['TR', '2026-04-23 2026-05-01 2026-05-19 2026-07-15 2026-10-29 2026-05-28'],
  ['VN', '2026-02-17 2026-04-30 2026-05-01 2026-09-02'],
  ['PH', '2026-04-02 2026-06-12 2026-11-30 2026-12-30'],
];

/** Places for which both libraries have the same days off from Monday to Friday, in every year compared. */
const sameInBoth =
  'BE DE DE-BY DE-BE FR AT CH-ZH LU GB-ENG IE ES PT IT PL CZ HR SI EE LT SE NO DK MT AU-NSW AU-VIC NZ JP BR CL CO IL';

const holidaysOf = (place: string) => publicHolidays(place.slice(0, 2), place.length > 2 ? place : undefined);

function weekdaysOff(place: string, from: number, to: number): string[] {
  const days = [...(holidaysOf(place)?.days.keys() ?? [])].filter((day) => weekdayOf(day) <= 5).map(isoDate);
  return days.filter((date) => date >= `${from}` && date < `${to + 1}`).sort();
}

describe('the public holidays', () => {
  it.each(known)('of %s have those that everybody knows', (place, days) => {
    const found = holidaysOf(place)?.days;
    const missing = days.split(' ').filter((date) => !found?.has(parseIsoDate(date) ?? 0));
    expect(missing).toEqual([]);
  });

  it.each(sameInBoth.split(' '))('of %s are those of date-holidays', (place) => {
    const [country = '', region = ''] = place.split('-');
    const other = new Holidays(country, region, { types: ['public'] });
    const years = Array.from({ length: 7 }, (_, index) => 2024 + index);
    const days = years
      .flatMap((year) => other.getHolidays(year))
      .map(({ date }) => date.slice(0, 10))
      .filter((date) => weekdayOf(parseIsoDate(date) ?? 0) <= 5);
    expect(weekdaysOff(place, 2024, 2030)).toEqual([...new Set(days)].sort());
  });

  it('are named in English, and in the language of the country where we can write it', () => {
    const name = (place: string, date: string) => holidaysOf(place)?.days.get(parseIsoDate(date) ?? 0);
    expect(name('NL', '2026-04-27')).toEqual([{ name: "King's Day", localName: 'Koningsdag' }]);
    expect(name('GB-ENG', '2026-12-28')).toEqual([{ name: 'Boxing Day' }]); // stands in for the 26th, a Saturday
    expect(name('JP', '2026-11-03')).toEqual([{ name: 'Culture Day' }]);
    expect(name('EG', '2026-05-27')).toEqual([{ name: 'Eid al-Adha', isEstimate: true }]);
  });

  it('of a region that nobody knows are those of the country', () => {
    expect(weekdaysOff('BE-VLG', 2026, 2026)).toEqual(weekdaysOff('BE', 2026, 2026));
    expect(publicHolidays('DE', 'FR-BRE')?.days).toEqual(publicHolidays('DE')?.days);
  });

  it('of a country that nobody knows are not there', () => {
    expect(publicHolidays('XX')).toBeUndefined();
    expect(publicHolidays('toString')).toBeUndefined();
  });

  it('can all be read, each in its years', () => {
    for (const [country, text] of Object.entries(holidayTable().countries)) {
      const regions = text.slice(0, text.indexOf('|')).split(',').slice(1);
      for (const place of [undefined, ...regions.map((region) => `${country}-${region}`)]) {
        const found = publicHolidays(country, place);
        const years = [...(found?.days.keys() ?? [])].map((day) => Number(isoDate(day).slice(0, 4)));
        expect(years.every((year) => found && year >= found.years.first && year <= found.years.last)).toBe(true);
        expect([...(found?.days.values() ?? [])].flat().every(({ name }) => name !== '')).toBe(true);
      }
    }
  });
});

describe('Easter', () => {
  it('is on the dates that the churches keep', () => {
    const western = ['2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2038-04-25', '2008-03-23'];
    const eastern = ['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02', '2038-04-25', '2013-05-05'];
    const year = (date: string) => Number(date.slice(0, 4));
    expect(western.map((date) => isoDate(easter(year(date))))).toEqual(western);
    expect(eastern.map((date) => isoDate(orthodoxEaster(year(date))))).toEqual(eastern);
  });
});
