import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate } from '../../server/src/forms/calendar.ts';
import { readDuration } from '../../server/src/time/durations.ts';
import { temporal } from '../../server/src/time/temporal.ts';
import { createTimeEngine } from '../../server/src/time/timeEngine.ts';
import { weekdayNames } from '../../server/src/time/workCalendar.ts';
import { offsetAt } from '../../server/src/time/zoneChanges.ts';

const { PlainDate, PlainTime, PlainDateTime, Instant } = temporal();

/** Zones with summer time in either half of the year, by half an hour, without any, and with odd offsets. */
const zone = fc.constantFrom(
  ...'Europe/Amsterdam Asia/Kolkata America/New_York America/Los_Angeles America/Sao_Paulo Africa/Cairo Africa/Casablanca Asia/Kathmandu Australia/Lord_Howe Australia/Sydney Pacific/Auckland Pacific/Chatham America/St_Johns Europe/Dublin Asia/Tehran UTC'.split(
    ' ',
  ),
);
const country = fc.constantFrom(
  ...'NL BE DE FR GB IE PL RO UA IN PH VN US CA BR ZA EG TR JP AU XX'.split(' '),
  undefined,
);
/** Days of 2022 to 2036, as days since 1970. */
const day = fc.integer({ min: 18_993, max: 24_471 });
const date = day.map(isoDate);
const time = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`);
const hours = fc.tuple(time, time).map((ends) => ends.join('-'));
const workingDays = fc.subarray([...weekdayNames], { minLength: 1 });
const calendar = fc.record({ country, timeZone: zone, workingDays, hours });
const calendars = fc
  .array(calendar, { minLength: 1, maxLength: 3 })
  .map((all) => all.map((each, index) => ({ ...each, id: `c${index}` })));
const facts = fc.record({
  timeZone: zone,
  dayEndsAt: time,
  calendars,
  counting: fc.constantFrom('excludeTriggerDay', 'includeTriggerDay', undefined),
  onNonWorkingDay: fc.constantFrom('next', 'previous', 'keep', undefined),
});
const engine = facts.map((each) =>
  createTimeEngine({
    ...each,
    calendarIds: each.calendars.map(({ id }) => id),
    parties: [{ id: 'a', timeZone: 'Asia/Kolkata' }],
  }),
);
const unit = fc.constantFrom('minutes', 'hours', 'days', 'weeks', 'months', 'years');

describe('the date engine', () => {
  it('places a deadline where Temporal does, on every clock', () => {
    fc.assert(
      fc.property(engine, date, time, zone, (each, on, at, timeZone) => {
        const wall = PlainDate.from(on).toPlainDateTime(PlainTime.from(at));
        const moment = each.deadline(`${on}T${at}[${timeZone}]`)?.moment;
        const expected = wall.toZonedDateTime(timeZone);
        expect(moment?.instant).toBe(expected.toInstant().toString({ smallestUnit: 'second' }));
        const there = Instant.from(moment?.instant ?? '').toZonedDateTimeISO('Asia/Kolkata');
        expect(`${moment?.parties[0]?.date}T${moment?.parties[0]?.time}`).toBe(
          there.toPlainDateTime().toString({ smallestUnit: 'minute' }),
        );
        const isExact = expected.toPlainDateTime().equals(wall);
        expect(moment?.change === 'gap').toBe(!isExact);
        const isDoubled = expected.add({ hours: 1 }).toPlainTime().equals(wall.toPlainTime());
        if (isDoubled) expect(moment?.change).toBe('fold');
      }),
    );
  });

  it('finds every time that a change of the clock skips or doubles', () => {
    fc.assert(
      fc.property(zone, date, (timeZone, from) => {
        const change = PlainDate.from(from).toZonedDateTime(timeZone).getTimeZoneTransition('next');
        if (!change) return;
        const before = change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
        const minutes = (change.offsetNanoseconds - before) / 60_000_000_000;
        if (minutes === 0) return; // the name of the time changed, not the time
        // In the middle of what the clock skips or shows twice.
        const inside = change.toPlainDateTime().subtract({ minutes: Math.floor(minutes / 2) });
        const text = `${inside.toPlainDate()}T${inside.toPlainTime().toString({ smallestUnit: 'minute' })}[${timeZone}]`;
        const found = createTimeEngine({ calendarIds: [], calendars: [], parties: [] }).deadline(text);
        expect([text, found?.moment?.change]).toEqual([text, minutes > 0 ? 'gap' : 'fold']);
      }),
    );
  });

  it('knows what each clock shows, as Temporal does', () => {
    const minutes = fc.integer({ min: Date.UTC(2022, 0, 1) / 60_000, max: Date.UTC(2036, 0, 1) / 60_000 });
    fc.assert(
      fc.property(zone, minutes, (timeZone, minute) => {
        const zoned = Instant.fromEpochMilliseconds(minute * 60_000).toZonedDateTimeISO(timeZone);
        expect(offsetAt(timeZone, minute * 60_000) * 60_000_000_000).toBe(zoned.offsetNanoseconds);
      }),
    );
  });

  it('adds as Temporal does', () => {
    fc.assert(
      fc.property(engine, date, time, fc.integer({ min: 1, max: 400 }), unit, (each, on, at, count, name) => {
        const zoned = PlainDate.from(on).toZonedDateTime({ timeZone: 'Europe/Amsterdam', plainTime: at });
        const start = `${zoned.toPlainDate()}T${zoned.toPlainTime().toString({ smallestUnit: 'minute' })}[Europe/Amsterdam]`;
        const found = each.add(start, `${count} ${name}`);
        if (name === 'minutes' || name === 'hours') {
          const expected = zoned.toInstant().add({ [name]: count });
          // Of a time that the clock shows twice the first is meant.
          const again = each.deadline(start)?.moment?.instant;
          const start0 = Instant.from(again ?? '');
          expect(found?.moment?.instant).toBe(
            expected.add(zoned.toInstant().until(start0)).toString({ smallestUnit: 'second' }),
          );
        } else {
          const expected = PlainDate.from(on).add({ [name]: count });
          const inclusive = each.facts.counting === 'includeTriggerDay';
          const dates = inclusive ? [expected.subtract({ days: 1 }), expected] : [expected];
          expect(dates.map(String)).toContain(found?.date);
        }
      }),
    );
  });

  it('moves to the nearest business day, with none in between', () => {
    fc.assert(
      fc.property(engine, day, (each, from) => {
        const next = each.nextBusinessDay(isoDate(from));
        if (next === undefined) return;
        expect(each.isBusinessDay(next)).toBe(true);
        for (let at = from + 1; isoDate(at) < next; at++) expect(each.isBusinessDay(isoDate(at))).toBe(false);
        expect(each.previousBusinessDay(next) ?? '').not.toBe(next);
        const { movedTo, daysOff } = each.deadline(isoDate(from)) ?? {};
        expect(movedTo !== undefined).toBe(
          daysOff?.length !== 0 &&
            each.facts.onNonWorkingDay !== 'keep' &&
            (each.facts.onNonWorkingDay !== 'previous' || each.previousBusinessDay(isoDate(from)) !== undefined),
        );
        if (movedTo !== undefined) expect(each.isBusinessDay(movedTo)).toBe(true);
      }),
    );
  });

  it('counts business days one by one', () => {
    fc.assert(
      fc.property(engine, day, fc.integer({ min: 1, max: 60 }), (each, from, count) => {
        const end = each.add(isoDate(from), `${count} business days`)?.date;
        if (end === undefined) return;
        let counted = each.facts.counting === 'includeTriggerDay' && each.isBusinessDay(isoDate(from)) ? 1 : 0;
        for (let at = from + 1; isoDate(at) <= end; at++) if (each.isBusinessDay(isoDate(at))) counted++;
        expect(counted).toBe(count);
        expect(each.isBusinessDay(end)).toBe(true);
      }),
    );
  });

  it('counts a business hour as an hour in which everybody works', () => {
    fc.assert(
      fc.property(engine, date, fc.integer({ min: 1, max: 20 }), (each, from, count) => {
        const start = `${from}T12:00[UTC]`;
        const end = each.add(start, `${count} business hours`)?.moment?.instant;
        if (end === undefined) return;
        const minutes = Instant.from(end)
          .since(Instant.from(`${from}T12:00Z`))
          .total('minutes');
        expect(minutes).toBeGreaterThanOrEqual(60 * count);
        // Just before the end everybody is at work.
        const last = Instant.from(end).subtract({ minutes: 1 });
        for (const { id, timeZone, hours: worked } of each.facts.calendars) {
          const local = last.toZonedDateTimeISO(timeZone ?? 'UTC');
          const [opens = '', closes = ''] = worked?.split('-') ?? [];
          const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
          const startsBefore = closes <= opens && clock < closes;
          const shift = startsBefore ? local.toPlainDate().subtract({ days: 1 }) : local.toPlainDate();
          expect(each.dayOff(shift.toString(), id)).toBeUndefined();
          // Around a change of the clock a shift may begin or end an hour away.
          const isInside = closes > opens ? clock >= opens && clock < closes : clock >= opens || clock < closes;
          const isNearChange = local.hoursInDay !== 24 || local.subtract({ days: 1 }).hoursInDay !== 24;
          expect(isInside || isNearChange).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('finds the same overlap from either side, on every day of a season', () => {
    fc.assert(
      fc.property(engine, date, fc.integer({ min: 0, max: 700 }), (each, from, length) => {
        const to = PlainDate.from(from).add({ days: length }).toString();
        const seasons = each.overlap('c0', 'c0', from, to);
        expect(seasons[0]?.from).toBe(from);
        expect(seasons.at(-1)?.to).toBe(to);
        const [a, b] = [each.overlap('c0', 'c1', from, to), each.overlap('c1', 'c0', from, to)];
        for (const [index, season] of a.entries()) {
          if (index > 0) {
            expect(season.from).toBe(
              PlainDate.from(a[index - 1]?.to ?? '')
                .add({ days: 1 })
                .toString(),
            );
            expect(season.difference).not.toBe(a[index - 1]?.difference);
          }
          const [first, second] = each.facts.calendars;
          const noon = PlainDate.from(season.to).toZonedDateTime({
            timeZone: first?.timeZone ?? '',
            plainTime: '12:00',
          });
          const there = noon.withTimeZone(second?.timeZone ?? '');
          expect(season.difference * 60_000_000_000).toBe(there.offsetNanoseconds - noon.offsetNanoseconds);
        }
        const totals = (all: typeof a) =>
          new Map(all.map(({ difference, minutes }) => [Math.abs(difference), minutes]));
        for (const [difference, minutes] of totals(a)) {
          const other = totals(b).get(difference);
          if (other !== undefined && a.length === 1 && b.length === 1 && isDaytime(each.facts.calendars))
            expect(other).toBe(minutes);
        }
      }),
    );
  });

  it('places each meeting on a wanted weekday at its time', () => {
    fc.assert(
      fc.property(
        engine,
        date,
        time,
        fc.constantFrom('1 week', 'P2W', '1 month', '1 quarter', '1 day'),
        fc.subarray([...weekdayNames], { minLength: 1 }),
        zone,
        (each, from, at, every, weekdays, timeZone) => {
          const meetings = each.occurrences({ every, weekdays, at, from, timeZone }, '2040-12-31', 12);
          expect(meetings).toHaveLength(12);
          for (const [index, { start }] of meetings.entries()) {
            const written = PlainDate.from(start.date);
            if (start.change !== 'gap') {
              expect(start.time).toBe(at);
              expect(weekdays).toContain(weekdayNames[written.dayOfWeek - 1]);
              expect(start.date >= from).toBe(true);
            }
            if (index > 0) expect(start.instant > (meetings[index - 1]?.start.instant ?? '')).toBe(true);
          }
        },
      ),
    );
  });

  it('compares durations as their ends fall, whenever they begin', () => {
    const amount = fc.tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('hours', 'days', 'weeks', 'months', 'years'),
    );
    fc.assert(
      fc.property(engine, amount, amount, date, (each, [n, a], [m, b], from) => {
        const order = each.compare(`${n} ${a}`, `${m} ${b}`);
        const start = PlainDateTime.from(`${from}T00:00`);
        const real = PlainDateTime.compare(start.add({ [a]: n }), start.add({ [b]: m }));
        if (order !== undefined) expect([0, Math.sign(order)]).toContain(real);
        if (order === 0) expect(real).toBe(0);
      }),
    );
  });

  it('never throws, whatever stands there', () => {
    const junk = fc.oneof(
      fc.string(),
      fc.constantFrom('2026-02-30', '9999-12-31', '2026-09-01T17:00[Nowhere/At_All]', 'P99999Y', 'PT99999H', '24:00'),
      date,
      time,
    );
    const junkFacts = fc.record({
      timeZone: fc.option(junk, { nil: undefined }),
      dayEndsAt: fc.option(junk, { nil: undefined }),
      counting: junk,
      onNonWorkingDay: junk,
      fiscalYearStart: junk,
      calendarIds: fc.array(fc.constantFrom('a', 'b')),
      calendars: fc.array(
        fc.record({
          id: fc.constantFrom('a', 'b'),
          timeZone: junk,
          workingDays: fc.array(junk),
          hours: fc.oneof(junk, hours),
          country: fc.oneof(junk, fc.constant('NL')),
          region: junk,
          holidays: fc.array(fc.record({ date: junk, name: junk })),
        }),
      ),
      parties: fc.array(fc.record({ id: junk, timeZone: junk })),
    });
    fc.assert(
      fc.property(junkFacts, fc.array(junk, { minLength: 6, maxLength: 6 }), (some, texts) => {
        const [a = '', b = '', c = '', d = '', e = '', f = ''] = texts;
        const each = createTimeEngine(some);
        for (const on of [a, '2026-09-01', '2026-09-01T17:00[Europe/Amsterdam]']) {
          each.deadline(on);
          each.dayOff(on, 'a');
          each.isBusinessDay(on);
          each.nextBusinessDay(on, ['a', b]);
          for (const duration of [c, '3 business days', '5 business hours', 'P99999Y', 'PT99999H'])
            each.add(on, duration);
          each.occurrences({ every: d, at: e, timeZone: f, from: on, duration: c, weekdays: [b] }, '2027-01-01', 5);
          each.overlap('a', 'b', on, f);
          each.fiscalPeriod(b, on);
        }
        each.compare(c, d);
        each.fiscalPeriod(`FY${a}`);
        readDuration(e);
      }),
    );
  });
});

/** Shifts that do not go past midnight can be looked at from either side. */
function isDaytime(
  all: readonly { readonly hours?: string | undefined; readonly workingDays: readonly string[] }[],
): boolean {
  return all.every(
    ({ hours: worked = '', workingDays: days }) => days.length === 7 && worked.slice(0, 5) < worked.slice(6),
  );
}
