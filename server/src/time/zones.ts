import { type Temporal, temporal } from './temporal.ts';
import type { ClockChange, LocalTime, Moment, PartyFacts } from './types.ts';

const clockTime = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** The instant at which the clocks of a time zone show a time on a date (`24:00` is the end of the date); undefined for what is not one of these. */
export function zonedAt(
  date: string,
  time: string,
  timeZone: string,
): { readonly zoned: Temporal.ZonedDateTime; readonly change: ClockChange | undefined } | undefined {
  if (!clockTime.test(time)) return undefined;
  return orUndefined(() => {
    const day = temporal().PlainDate.from(date);
    const wall =
      time === '24:00' ? day.add({ days: 1 }).toPlainDateTime() : day.toPlainDateTime(temporal().PlainTime.from(time));
    const zoned = wall.toZonedDateTime(timeZone);
    const other = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
    const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' });
    if (other.epochMilliseconds === later.epochMilliseconds) return { zoned, change: undefined };
    return { zoned, change: other.toPlainDateTime().equals(wall) ? 'fold' : 'gap' };
  });
}

/** What the clocks in a time zone show at an instant. */
export function localTime(zoned: Temporal.ZonedDateTime): LocalTime {
  return {
    timeZone: zoned.timeZoneId,
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
    offset: zoned.offset,
  };
}

/**
 * The same for milliseconds since 1970-01-01T00:00Z.
 * @param timeZone a name that the platform knows
 */
export function localTimeAt(instant: number, timeZone: string): LocalTime {
  return localTime(temporal().Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone));
}

/** The moment with the clocks of the parties; those with a time zone that nobody knows are left out. */
export function momentOf(
  zoned: Temporal.ZonedDateTime,
  parties: readonly PartyFacts[],
  change?: ClockChange | undefined,
): Moment {
  return {
    instant: zoned.toInstant().toString({ smallestUnit: 'second' }),
    ...localTime(zoned),
    ...(change ? { change } : {}),
    parties: parties.flatMap(({ id, timeZone }) => {
      const there = timeZone === undefined ? undefined : inZone(zoned, timeZone);
      return there ? [{ partyId: id, ...localTime(there) }] : [];
    }),
  };
}

/** The same instant in another time zone; undefined for one that nobody knows. */
function inZone(zoned: Temporal.ZonedDateTime, timeZone: string): Temporal.ZonedDateTime | undefined {
  return orUndefined(() => zoned.withTimeZone(timeZone));
}

/** What a calculation gives, or undefined where Temporal has no answer: an unknown zone, a date that is too far away. */
export function orUndefined<V>(calculate: () => V): V | undefined {
  try {
    return calculate();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
