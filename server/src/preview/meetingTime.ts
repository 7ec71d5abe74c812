import type { MapNode } from '../document/tree.ts';
import { textIn, textsIn } from '../model/answers/fields.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { momentText } from '../model/timeText.ts';
import type { Locale } from '../rules/rule.ts';
import { clockStretches } from '../time/clockStretches.ts';
import type { MeetingFacts } from '../time/types.ts';

const or = { en: 'or', nl: 'of' } as const satisfies Record<Locale, string>;

/** A year of a daily meeting. */
const mostDates = 370;

/**
 * "10:00 in Amsterdam (14:30 in Kolkata) or 10:00 in Amsterdam (13:30 in Kolkata)": when a meeting is on the clocks of all parties, in summer
 * and in winter. Undefined where its first date, its time or its zone cannot be told.
 */
export function meetingTime({ time, facts }: Knowledge, map: MapNode, locale: Locale): string | undefined {
  const fields = { path: [], map };
  const [from, at] = [textIn(fields, 'from'), textIn(fields, 'at')];
  if (from === undefined || at === undefined) return undefined;
  const meeting: MeetingFacts = {
    from,
    at,
    every: textIn(fields, 'every'),
    weekdays: textsIn(fields, 'weekdays'),
    timeZone: textIn(fields, 'timeZone'),
  };
  const dates = time.meetingDates(meeting, facts.text('engagement', 'endDate') ?? yearAfter(from), mostDates);
  const zones = [meeting.timeZone ?? time.facts.timeZone, ...time.facts.parties.map((party) => party.timeZone)];
  const texts = firstOfEachStretch(dates, zones).flatMap((date) =>
    time
      .occurrences({ from: date, at, timeZone: meeting.timeZone }, date, 1)
      .map(({ start }) => momentText(start, locale)),
  );
  return texts.length === 0 ? undefined : [...new Set(texts)].join(` ${or[locale]} `);
}

/** The first date, and the first one after each change of a clock: on all others the clocks show the same as on one of these. */
function firstOfEachStretch(dates: readonly string[], zones: readonly (string | undefined)[]): string[] {
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  // A zone that nobody knows has no stretches, and must not hide those of the others.
  const changes = [...new Set(zones)].flatMap((zone) =>
    zone === undefined ? [] : clockStretches([zone], first, last),
  );
  const days = [first, ...changes.map(({ from }) => from).toSorted()];
  return [...new Set(days.flatMap((day) => dates.find((date) => date >= day) ?? []))];
}

function yearAfter(date: string): string {
  return `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
}
