import { localTimeAt } from '../time/zones.ts';
import { type Day, isoDate, msPerDay } from './calendar.ts';
import { clockPattern } from './clock.ts';
import type { FormFacts } from './form.ts';
import { fits } from './pattern.ts';
import { zonesNamed } from './timeZone.ts';
import { isTimeZone } from './zonedTime.ts';

/** A text cut into a date, a clock time and what says its time zone ('' where nothing does). All folded. */
interface DateAndTime {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
}

const zone = String.raw`(z|[+-]\d{1,2}(?::?\d{2})?|(?:utc|gmt)[+-]\d{1,2}(?::?\d{2})?|(?:[+-]\d{2}:?\d{2})?\[[^\]]{1,50}\]|\(?[a-z][a-z/_ +-]{1,50}\)?)?`;
const timeLast = new RegExp(String.raw`^(.{3,60}?)(?:(?<=\d)t|,? )(${clockPattern}) ?${zone}$`, 'u');
const timeFirst = new RegExp(`^(${clockPattern}),? (.{3,60})$`, 'u');

/** Cuts "1 sept 2026 5pm cet" into its parts; undefined where there is no time in it. */
export function splitTime(text: string): DateAndTime | undefined {
  const last = timeLast.exec(text);
  if (last) return { date: last[1] ?? '', time: last[2] ?? '', zone: (last[3] ?? '').replace(/[()]/gu, '').trim() };
  const first = timeFirst.exec(text);
  return first ? { date: first[2] ?? '', time: first[1] ?? '', zone: '' } : undefined;
}

/**
 * Each day with each time in each zone it can be in. A time with an offset is an instant: it becomes the same instant in the
 * spec's zone (else in UTC). A time without a zone is in the spec's zone; where that is not known it is only a date, if days end then.
 */
export function withTimes(
  days: readonly Day[],
  times: readonly string[],
  zoneText: string,
  facts: FormFacts,
): string[] {
  const own =
    facts.timeZone !== undefined && isTimeZone(facts.timeZone) && fits('timeZone', facts.timeZone)
      ? facts.timeZone
      : undefined;
  const moments = days.flatMap((day) => times.map((time) => ({ day, time })));
  const offset = offsetMinutes(zoneText);
  if (offset !== undefined) {
    return moments.map(({ day, time }) => {
      const { date, time: local } = localTimeAt(day * msPerDay + (minutesOf(time) - offset) * 60_000, own ?? 'UTC');
      return `${date}T${local}[${own ?? 'UTC'}]`;
    });
  }
  if (zoneText === '' && own === undefined)
    return moments.filter(({ time }) => time === facts.dayEndsAt).map(({ day }) => isoDate(day));
  const name = /\[(.+)\]/u.exec(zoneText)?.[1] ?? zoneText;
  const zones = zoneText === '' && own !== undefined ? [own] : zonesNamed(name, facts);
  return moments.flatMap(({ day, time }) =>
    withOtherClocks(zones, day).map((each) => `${isoDate(day)}T${time}[${each}]`),
  );
}

/** One zone of each of those whose clocks show the same on a day: it makes no difference which "CET" is meant. */
function withOtherClocks(zones: readonly string[], day: Day): string[] {
  if (zones.length < 2) return [...zones];
  const clocks = zones.map((zone) => localTimeAt((day + 0.5) * msPerDay, zone));
  return zones.filter(
    (_, index) =>
      clocks.findIndex((each) => each.date === clocks[index]?.date && each.time === clocks[index]?.time) === index,
  );
}

/** Minutes east of Greenwich of `+02:00`, `+0530`, `gmt+2`; undefined for other texts ("z" is a zone by name: UTC). */
function offsetMinutes(text: string): number | undefined {
  const match = /^(?:utc|gmt)?([+-])(\d{1,2}):?(\d{2})?$/u.exec(text);
  if (!match) return undefined;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
