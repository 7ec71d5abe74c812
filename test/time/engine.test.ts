import { describe, expect, it } from 'vitest';
import { createTimeEngine } from '../../server/src/time/timeEngine.ts';
import type { CalendarFacts, TimeFacts } from '../../server/src/time/types.ts';

const workweek = ['mon', 'tue', 'wed', 'thu', 'fri'];
const nl: CalendarFacts = {
  id: 'nl',
  country: 'NL',
  timeZone: 'Europe/Amsterdam',
  workingDays: workweek,
  hours: '09:00-17:30',
};
const pune: CalendarFacts = {
  id: 'in',
  country: 'IN',
  region: 'IN-MH',
  timeZone: 'Asia/Kolkata',
  workingDays: workweek,
  hours: '10:00-19:00',
};
const cairo: CalendarFacts = {
  id: 'eg',
  timeZone: 'Africa/Cairo',
  workingDays: ['sun', 'mon', 'tue', 'wed', 'thu'],
  hours: '09:00-17:00',
};
const nights: CalendarFacts = { ...nl, id: 'nights', hours: '22:00-06:00' };
const west: CalendarFacts = {
  id: 'us',
  country: 'US',
  timeZone: 'America/Los_Angeles',
  workingDays: workweek,
  hours: '09:00-17:00',
};

const facts: TimeFacts = {
  timeZone: 'Europe/Amsterdam',
  dayEndsAt: '17:00',
  calendarIds: ['nl', 'in'],
  calendars: [nl, pune, cairo, nights, west],
  parties: [
    { id: 'acme', timeZone: 'Europe/Amsterdam' },
    { id: 'nova', timeZone: 'Asia/Kolkata' },
    { id: 'typo', timeZone: 'Europe/Amsterdm' },
  ],
};
const engine = createTimeEngine(facts);
const withFacts = (changed: Partial<TimeFacts>) => createTimeEngine({ ...facts, ...changed });

describe('a deadline', () => {
  it('is a moment, on the clock of each party', () => {
    expect(engine.deadline('2026-09-01')).toEqual({
      date: '2026-09-01',
      moment: {
        instant: '2026-09-01T15:00:00Z',
        timeZone: 'Europe/Amsterdam',
        date: '2026-09-01',
        time: '17:00',
        offset: '+02:00',
        parties: [
          { partyId: 'acme', timeZone: 'Europe/Amsterdam', date: '2026-09-01', time: '17:00', offset: '+02:00' },
          { partyId: 'nova', timeZone: 'Asia/Kolkata', date: '2026-09-01', time: '20:30', offset: '+05:30' },
        ],
      },
      daysOff: [],
    });
  });

  it('has the time and zone that it names', () => {
    expect(engine.deadline('2026-09-01T24:00[Asia/Kolkata]')?.moment).toMatchObject({
      instant: '2026-09-01T18:30:00Z',
      date: '2026-09-02',
      time: '00:00',
    });
  });

  it('on a day off moves as the spec says', () => {
    expect(engine.deadline('2026-04-27')).toMatchObject({
      daysOff: [{ calendarId: 'nl', why: { kind: 'holiday', name: "King's Day", localName: 'Koningsdag' } }],
      movedTo: '2026-04-28',
    });
    expect(withFacts({ onNonWorkingDay: 'previous' }).deadline('2026-04-27')?.movedTo).toBe('2026-04-24');
    expect(withFacts({ onNonWorkingDay: 'keep' }).deadline('2026-04-27')).not.toHaveProperty('movedTo');
  });

  it('at a time that daylight saving skips or doubles says so', () => {
    expect(engine.deadline('2026-03-29T02:30[Europe/Amsterdam]')?.moment).toMatchObject({
      change: 'gap',
      time: '03:30',
      instant: '2026-03-29T01:30:00Z',
    });
    expect(engine.deadline('2026-10-25T02:30[Europe/Amsterdam]')?.moment).toMatchObject({
      change: 'fold',
      time: '02:30',
      instant: '2026-10-25T00:30:00Z',
    });
  });

  it('without a zone, or in none that exists, is a date alone', () => {
    expect(withFacts({ timeZone: undefined }).deadline('2026-09-01')).toEqual({ date: '2026-09-01', daysOff: [] });
    expect(withFacts({ timeZone: 'Mars/Olympus' }).deadline('2026-09-01')).toEqual({ date: '2026-09-01', daysOff: [] });
    expect(withFacts({ dayEndsAt: '25:00' }).deadline('2026-09-01')).toEqual({ date: '2026-09-01', daysOff: [] });
  });

  it.each(['2026-02-30', 'Friday', '', '2026-09-01T17:00', '2026-9-1'])('is not "%s"', (text) => {
    expect(engine.deadline(text)).toBeUndefined();
  });
});

describe('days off', () => {
  it('are weekends and holidays of the country and region', () => {
    expect(engine.dayOff('2026-09-05', 'nl')).toEqual({ kind: 'weekend' });
    expect(engine.dayOff('2026-09-06', 'eg')).toBeUndefined();
    expect(engine.dayOff('2026-09-04', 'eg')).toEqual({ kind: 'weekend' });
    expect(engine.dayOff('2026-05-01', 'in')).toEqual({ kind: 'holiday', name: 'Buddha Purnima, Maharashtra Day' });
    expect(engine.dayOff('2026-05-01', 'nl')).toBeUndefined();
    expect(engine.dayOff('2026-05-01', 'nowhere')).toBeUndefined();
  });

  it("are the calendar's own, for the years that it lists", () => {
    const listed = withFacts({ calendars: [{ ...nl, holidays: [{ date: '2026-12-31', name: 'Bridge day' }] }] });
    expect(listed.dayOff('2026-12-31', 'nl')).toEqual({ kind: 'holiday', name: 'Bridge day' });
    expect(listed.dayOff('2026-04-27', 'nl')).toBeUndefined();
    expect(listed.dayOff('2027-04-27', 'nl')).toMatchObject({ name: "King's Day" });
  });

  it('are known for the years of the list and of the country', () => {
    const own = { ...cairo, holidays: [{ date: '2050-01-07', name: 'Christmas' }] };
    const both = withFacts({ calendars: [nl, own] });
    expect([2026, 2050].map((year) => both.knowsHolidays('nl', year))).toEqual([true, false]);
    expect([2026, 2050].map((year) => both.knowsHolidays('eg', year))).toEqual([false, true]);
  });

  it('can be listed for the working days of a calendar', () => {
    const listed = engine.publicHolidays('nl', '2026-04-06', '2026-05-14');
    expect(listed.map(({ date, localName }) => [date, localName])).toEqual([
      ['2026-04-06', 'Tweede paasdag'],
      ['2026-04-27', 'Koningsdag'],
      ['2026-05-14', 'Hemelvaartsdag'],
    ]);
    expect(engine.publicHolidays('eg', '2026-01-01', '2026-12-31')).toEqual([]);
    expect(engine.publicHolidays('nl', 'now', '2026-12-31')).toEqual([]);
    expect(engine.listsHolidays('nl', 2026)).toBe(false);
  });

  it('move a date without anybody asking for its moment', () => {
    expect(engine.dueDay('2026-04-27T09:00[Mars/Olympus]')).toEqual({
      date: '2026-04-27',
      daysOff: [{ calendarId: 'nl', why: { kind: 'holiday', name: "King's Day", localName: 'Koningsdag' } }],
      movedTo: '2026-04-28',
    });
  });

  it('of one calendar are enough', () => {
    expect(engine.isBusinessDay('2026-04-14')).toBe(false); // in Pune
    expect(engine.isBusinessDay('2026-04-14', ['nl'])).toBe(true);
    expect(engine.nextBusinessDay('2026-04-30')).toBe('2026-05-04');
    expect(engine.previousBusinessDay('2026-05-04')).toBe('2026-04-30');
    expect(engine.nextBusinessDay('someday')).toBeUndefined();
  });

  it('without end have no business day behind them', () => {
    const never = withFacts({
      calendars: [
        { ...nl, workingDays: ['mon'] },
        { ...pune, workingDays: ['tue'] },
      ],
    });
    expect(never.nextBusinessDay('2026-09-01')).toBeUndefined();
    expect(never.add('2026-09-01', '3 business days')).toBeUndefined();
    expect(never.deadline('2026-09-01')?.daysOff).toHaveLength(1);
  });
});

describe('a period', () => {
  const end = (start: string, duration: string, changed: Partial<TimeFacts> = {}): string | undefined => {
    const found = withFacts(changed).add(start, duration);
    return found && `${found.date} ${found.moment?.instant.slice(11, 16)}`;
  };
  const counted = { counting: 'includeTriggerDay' };

  it('in days ends with its last day, whatever the hour it is triggered', () => {
    expect(end('2026-03-02', '5 days')).toBe('2026-03-07 16:00');
    expect(end('2026-03-02T09:15[Europe/Amsterdam]', '5 calendar days')).toBe('2026-03-07 16:00');
    expect(end('2026-03-02', '1 week')).toBe('2026-03-09 16:00');
    expect(end('2026-01-31', '1 month')).toBe('2026-02-28 16:00');
    expect(end('2026-03-02', '1 quarter')).toBe('2026-06-02 15:00');
    expect(end('2026-03-02', 'P1Y')).toBe('2027-03-02 16:00');
  });

  it('can count the day of the trigger', () => {
    expect(end('2026-03-02', '5 days', counted)).toBe('2026-03-06 16:00');
    expect(end('2026-03-01', '1 month', counted)).toBe('2026-03-31 15:00');
    expect(end('2026-01-31', '1 month', counted)).toBe('2026-02-28 16:00');
    expect(end('2026-03-02', '5 business days', counted)).toBe('2026-03-09 16:00');
    expect(end('2026-03-07', '1 business day', counted)).toBe('2026-03-09 16:00');
  });

  it('in business days needs all calendars to work', () => {
    expect(end('2026-03-02', '5 business days')).toBe('2026-03-10 16:00'); // Holi in Pune on the 3rd
    expect(end('2026-03-02', '5 business days', { calendarIds: ['nl'] })).toBe('2026-03-09 16:00');
    expect(end('2026-03-02', '5 business days', { calendarIds: [] })).toBeUndefined();
  });

  it('in hours runs on the clock, over a change of it too', () => {
    expect(end('2026-03-28T12:00[Europe/Amsterdam]', '24 hours')).toBe('2026-03-29 11:00');
    expect(end('2026-03-28T12:00[Europe/Amsterdam]', 'P1DT12H')).toBe('2026-03-30 22:00'); // midnight in Amsterdam
    expect(end('2026-03-28', '30 minutes')).toBe('2026-03-28 16:30');
  });

  it('in business hours counts hours that the calendars share', () => {
    // From 16:00 in Amsterdam Pune has gone home; the next day begins at 09:00 there, with 6.5 hours together.
    expect(end('2026-04-08T16:00[Europe/Amsterdam]', '4 business hours')).toBe('2026-04-09 11:00');
    expect(end('2026-04-08T16:00[Europe/Amsterdam]', '8 business hours')).toBe('2026-04-10 08:30');
    expect(end('2026-03-12T16:00[Europe/Amsterdam]', '4 business hours', { calendarIds: ['nl', 'us'] })).toBe(
      '2026-03-23 16:30',
    );
    expect(end('2026-06-08', '4 business hours', { calendarIds: ['in', 'us'] })).toBeUndefined();
    expect(end('2026-06-08T23:00[Europe/Amsterdam]', '8 business hours', { calendarIds: ['nights'] })).toBe(
      '2026-06-09 21:00',
    );
  });

  it('may move like any date, but not in hours', () => {
    expect(engine.add('2026-03-27', '1 month')).toMatchObject({ date: '2026-04-27', movedTo: '2026-04-28' });
    expect(engine.add('2026-03-27T16:00[Europe/Amsterdam]', '24 hours')).not.toHaveProperty('movedTo');
  });

  it.each(['P0D', '0 days', 'soon', '99999 years', 'PT', '99999 business days'])('is not "%s"', (duration) => {
    expect(engine.add('2026-03-02', duration)).toBeUndefined();
  });
});

describe('two durations', () => {
  const compared = (a: string, b: string): 'sooner' | 'later' | 'same' | undefined => {
    const order = engine.compare(a, b);
    if (order === undefined) return undefined;
    return order < 0 ? 'sooner' : order > 0 ? 'later' : 'same';
  };
  it.each([
    ['PT15M', '1 hour', 'sooner'],
    ['24 hours', '1 day', 'same'],
    ['1 quarter', 'P3M', 'same'],
    ['12 months', '1 year', 'same'],
    ['30 days', '1 month', undefined],
    ['27 days', '1 month', 'sooner'],
    ['5 weeks', '1 month', 'later'],
    ['4 business hours', '1 business day', 'sooner'],
    ['9 business hours', '1 business day', 'later'],
    ['1 business day', '24 hours', 'later'],
    ['2 business days', '1 week', 'sooner'],
    ['2 business days', '3 days', undefined],
    ['4 business hours', '15 minutes', 'later'],
    ['1 business day', 'soon', undefined],
  ] as const)('%s and %s', (a, b, expected) => {
    expect(compared(a, b)).toBe(expected);
    const other = expected === 'sooner' ? 'later' : expected === 'later' ? 'sooner' : expected;
    expect(compared(b, a)).toBe(other);
  });
});

describe('the overlap of two calendars', () => {
  const year = ['2026-01-01', '2026-12-31'] as const;

  it('changes with the season', () => {
    expect(engine.overlap('nl', 'in', ...year)).toEqual(
      [
        { from: '2026-01-01', to: '2026-03-28', difference: 270, end: '14:30', start: '13:30', minutes: 330 },
        { from: '2026-03-29', to: '2026-10-24', difference: 210, end: '15:30', start: '12:30', minutes: 390 },
        { from: '2026-10-25', to: '2026-12-31', difference: 270, end: '14:30', start: '13:30', minutes: 330 },
      ].map(({ start, end, ...season }) => ({
        ...season,
        shared: [{ first: `09:00-${end}`, second: `${start}-19:00` }],
        weekdays: workweek,
      })),
    );
  });

  it('has the weeks in which one continent has changed its clocks and the other has not', () => {
    const seasons = engine.overlap('nl', 'us', ...year);
    expect(seasons.map(({ from, minutes }) => [from, minutes])).toEqual([
      ['2026-01-01', 0],
      ['2026-03-08', 30],
      ['2026-03-29', 0],
      ['2026-10-25', 30],
      ['2026-11-01', 0],
    ]);
  });

  it('goes past midnight', () => {
    const [winter] = engine.overlap('nights', 'in', '2026-01-05', '2026-01-09');
    expect(winter).toMatchObject({
      shared: [{ first: '05:30-06:00', second: '10:00-10:30' }],
      minutes: 30,
      weekdays: ['mon', 'tue', 'wed', 'thu'],
    });
  });

  it('leaves out the days on which one of them is off', () => {
    expect(engine.overlap('nl', 'eg', ...year)[0]?.weekdays).toEqual(['mon', 'tue', 'wed', 'thu']);
  });

  it('is not known without hours, zone or dates', () => {
    const lame = withFacts({
      calendars: [nl, { ...pune, hours: 'nine to five' }, { ...west, timeZone: 'US/Nowhere' }],
    });
    expect(lame.overlap('nl', 'in', ...year)).toEqual([]);
    expect(lame.overlap('nl', 'us', ...year)).toEqual([]);
    expect(engine.overlap('nl', 'mars', ...year)).toEqual([]);
    expect(engine.overlap('nl', 'in', '2026-12-31', '2026-01-01')).toEqual([]);
    expect(engine.overlap('nl', 'in', 'now', 'then')).toEqual([]);
  });
});

describe('a meeting', () => {
  const dates = (meeting: Parameters<typeof engine.occurrences>[0], until = '2027-12-31', limit = 5): string[] =>
    engine.occurrences(meeting, until, limit).map(({ start }) => start.date);
  const at = '10:00';

  it('stays at its time in its own zone, and changes elsewhere', () => {
    const meetings = engine.occurrences(
      { every: '1 week', weekdays: ['tue'], at, from: '2026-03-24', duration: '15 minutes' },
      '2026-03-31',
    );
    expect(meetings.map(({ start }) => [start.time, start.parties[1]?.time])).toEqual([
      ['10:00', '14:30'],
      ['10:00', '13:30'],
    ]);
    expect(meetings.map(({ end }) => end?.time)).toEqual(['10:15', '10:15']);
  });

  it('is counted from the week of its first date', () => {
    expect(dates({ every: 'P2W', weekdays: ['mon', 'wed'], at, from: '2026-03-18' }, '2026-04-15')).toEqual([
      '2026-03-18',
      '2026-03-30',
      '2026-04-01',
      '2026-04-13',
      '2026-04-15',
    ]);
    expect(dates({ every: '2 weeks', at, from: '2026-03-18' }, '2026-04-15')).toEqual([
      '2026-03-18',
      '2026-04-01',
      '2026-04-15',
    ]);
  });

  it('keeps its place in the month', () => {
    expect(dates({ every: '3 months', weekdays: ['thu'], at, from: '2026-06-04' }, '2026-12-31')).toEqual([
      '2026-06-04',
      '2026-09-03',
      '2026-12-03',
    ]);
    expect(dates({ every: '1 month', weekdays: ['fri'], at, from: '2026-01-30' }, '2026-04-30')).toEqual([
      '2026-01-30',
      '2026-02-27',
      '2026-03-27',
      '2026-04-24',
    ]);
    expect(dates({ every: 'P1M', at, from: '2026-01-31' }, '2026-04-30')).toEqual([
      '2026-01-31',
      '2026-02-28',
      '2026-03-31',
      '2026-04-30',
    ]);
  });

  it('can be on business days, or on some weekdays of every day, or once', () => {
    expect(dates({ every: '1 business day', at, from: '2026-04-24' }, '2026-04-29')).toEqual([
      '2026-04-24',
      '2026-04-28',
      '2026-04-29',
    ]);
    expect(dates({ every: '1 day', weekdays: ['mon', 'thu'], at, from: '2026-04-24' }, '2026-05-01')).toEqual([
      '2026-04-27',
      '2026-04-30',
    ]);
    expect(dates({ at, from: '2026-04-24', weekdays: ['tue'] })).toEqual(['2026-04-28']);
    expect(dates({ at, from: '2026-04-24' })).toEqual(['2026-04-24']);
  });

  it('in the night of a change is told to be', () => {
    const nightly = engine.occurrences({ every: '1 day', at: '02:30', from: '2026-03-28' }, '2026-03-30');
    expect(nightly.map(({ start }) => [start.time, start.change])).toEqual([
      ['02:30', undefined],
      ['03:30', 'gap'],
      ['02:30', undefined],
    ]);
  });

  it('has an end, even when nobody gives one', () => {
    expect(engine.occurrences({ every: '1 day', at, from: '2026-01-01' }, '2999-12-31')).toHaveLength(1000);
  });

  it('is not known by the hour, without a date or without a zone', () => {
    expect(dates({ every: '4 hours', at, from: '2026-01-01' })).toEqual([]);
    expect(dates({ every: 'weekly', at, from: '2026-01-01' })).toEqual([]);
    expect(dates({ every: '1 week', at, from: 'March' })).toEqual([]);
    expect(dates({ every: '1 week', at: 'noon', from: '2026-01-01' })).toEqual([]);
    expect(dates({ every: '1 week', at, from: '2026-01-01', timeZone: 'Europe/Amsterdm' })).toEqual([]);
  });
});

describe('the hours of a meeting', () => {
  const weekly = { every: '1 week', weekdays: ['wed'], from: '2026-06-03', duration: '1 hour' };
  const all = ['nl', 'in'];

  it('are outside those of a calendar from the first date on which they are', () => {
    expect(engine.outsideHours({ ...weekly, at: '13:30' }, all, '2026-12-18')).toEqual([]);
    expect(engine.outsideHours({ ...weekly, at: '15:00' }, all, '2026-10-24')).toEqual([
      { calendarId: 'in', from: '2026-06-03', time: '18:30', hours: '10:00-19:00' },
    ]);
    // In winter an hour later in Pune.
    expect(engine.outsideHours({ ...weekly, at: '14:00' }, all, '2026-12-18')).toEqual([
      { calendarId: 'in', from: '2026-10-28', time: '18:30', hours: '10:00-19:00' },
    ]);
    expect(engine.outsideHours({ ...weekly, at: '08:45' }, ['nl', 'nights'], '2026-12-18')).toHaveLength(2);
    expect(engine.outsideHours({ ...weekly, at: '02:00' }, ['nights'], '2026-12-18')).toEqual([]);
  });

  it('can be moved to where everybody works all year', () => {
    const times = engine.timesWithin(weekly, all, '2026-12-18');
    expect([times[0], times.at(-1)]).toEqual(['09:00', '13:30']);
    expect(engine.timesWithin(weekly, ['in', 'us'], '2026-12-18')).toEqual([]);
  });

  it('are nobody’s matter without a date, a zone or calendars', () => {
    expect(engine.outsideHours({ ...weekly, at: '03:00', from: 'soon' }, all, '2026-12-18')).toEqual([]);
    expect(engine.outsideHours({ ...weekly, at: 'noon' }, all, '2026-12-18')).toEqual([]);
    expect(engine.outsideHours({ ...weekly, at: '03:00' }, [], '2026-12-18')).toEqual([]);
    expect(engine.outsideHours({ ...weekly, at: '03:00', timeZone: 'Mars/Olympus' }, ['in'], '2026-12-18')).toEqual([]);
  });
});

describe('a fiscal period', () => {
  const india = withFacts({ fiscalYearStart: '04-01' });
  it.each([
    ['Q3', '2026-07-01/2026-09-30', '2026-10-01/2026-12-31'],
    ['q3 fy26', '2026-07-01/2026-09-30', '2025-10-01/2025-12-31'],
    ['FY26 Q3', '2026-07-01/2026-09-30', '2025-10-01/2025-12-31'],
    ['FY26', '2026-01-01/2026-12-31', '2025-04-01/2026-03-31'],
    ['FY2025/26', undefined, '2025-04-01/2026-03-31'],
    ['H1 2026', '2026-01-01/2026-06-30', undefined],
    ['2026-Q3', '2026-07-01/2026-09-30', undefined],
    ['2026', '2026-01-01/2026-12-31', '2026-01-01/2026-12-31'],
    ['H3 2026', undefined, undefined],
    ['26', undefined, undefined],
    ['spring', undefined, undefined],
  ])('%s', (text, calendar, fiscal) => {
    const written = (found: ReturnType<typeof engine.fiscalPeriod>) => found && `${found.from}/${found.to}`;
    expect(written(engine.fiscalPeriod(text, '2026-05-05'))).toBe(calendar);
    expect(written(india.fiscalPeriod(text, '2026-05-05'))).toBe(fiscal);
  });

  it('without a year needs a date that it is near to', () => {
    expect(engine.fiscalPeriod('Q3')).toBeUndefined();
    expect(engine.fiscalPeriod('Q1', '2026-05-05')).toEqual({ from: '2027-01-01', to: '2027-03-31' });
  });
});
