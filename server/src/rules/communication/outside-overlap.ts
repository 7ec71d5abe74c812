import { fits } from '../../forms/pattern.ts';
import type { Calendar, Meeting } from '../../generated/format.ts';
import { timeEngineOf, timeSections } from '../../model/timeFacts.ts';
import { byId, type View } from '../../model/view.ts';
import type { MeetingFacts } from '../../time/types.ts';
import { severityOfGap } from '../absence.ts';
import { calendarsOf, lastDate } from '../deadline/attendance.ts';
import { replaceBy } from '../fixes.ts';
import { defineRule } from '../rule.ts';
import { moreOverlap } from './moreOverlap.ts';
import { nearestTimes } from './nearestTimes.ts';

/** Less than this, in minutes, and a question asked in the morning is answered tomorrow. */
const leastOverlap = 120;

export default defineRule({
  meta: {
    id: 'communication/outside-overlap',
    summary:
      'A meeting outside the working hours of people who attend it, in summer or in winter, or teams that share less than two hours a day.',
    why: 'Whoever has to come in the evening comes late, tired or not at all. A clock that changes in one country and not in the other moves a meeting by an hour without anybody noticing.',
    source: 'Demand S18: time zones; IANA time zone database',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      outside: {
        en: '{place} is at {time} for people who work {hours} (calendar "{calendar}", from {date}), so they may not come. Write a time at which everybody works, such as {value}.',
        nl: '{place} is om {time} voor mensen die {hours} werken (kalender "{calendar}", vanaf {date}), dus zij komen misschien niet. Schrijf een tijd waarop iedereen werkt, zoals {value}.',
      },
      never: {
        en: '{place} is at {time} for people who work {hours} (calendar "{calendar}", from {date}), and there is no time at which everybody works. Let the "hours" of the calendars overlap, or invite fewer people.',
        nl: '{place} is om {time} voor mensen die {hours} werken (kalender "{calendar}", vanaf {date}), en er is geen tijd waarop iedereen werkt. Laat de "hours" van de kalenders overlappen, of nodig minder mensen uit.',
      },
      little: {
        en: 'Calendars {first} and {second} share only {minutes} minutes a day (from {date}), so many questions wait until the next day. Change "hours" so that they share two hours.',
        nl: 'Kalenders {first} en {second} hebben maar {minutes} minuten per dag gemeen (vanaf {date}), dus veel vragen blijven een dag liggen. Pas "hours" aan, zodat ze twee uur overlappen.',
      },
      hours: { en: 'These are the working hours: {hours}.', nl: 'Dit zijn de werktijden: {hours}.' },
      replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
    },
    examples: {
      invalid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: slack, tool: slack, address: "https://acme.slack.example", respondWithin: 4 business hours }\n  meetings:\n    - { id: stand-up, type: standUp, every: 1 week, weekdays: [wed], at: ⟦"16:00"⟧, timeZone: Europe/Amsterdam, from: 2026-03-04, duration: 15 minutes, chairRoleId: delivery-manager, attendeeRoleIds: [product-owner, delivery-manager] }\n',
      ],
      valid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: slack, tool: slack, address: "https://acme.slack.example", respondWithin: 4 business hours }\n  meetings:\n    - { id: stand-up, type: standUp, every: 1 week, weekdays: [wed], at: "10:00", timeZone: Europe/Amsterdam, from: 2026-03-04, duration: 15 minutes, chairRoleId: delivery-manager, attendeeRoleIds: [product-owner, delivery-manager] }\n',
      ],
    },
  },
  reads: ['status'],
  sections: [...timeSections, 'communication', 'engagement', 'roles'],
  checkSpec({ spec, status, nameOf, report, say }) {
    const engine = timeEngineOf(spec);

    const tooShort = new Set<string>();
    for (const [first, second] of pairsOfSides()) reportPair(first, second);
    for (const meeting of spec.at('communication').at('meetings').items) reportMeeting(meeting);

    function reportPair(first: View<Calendar>, second: View<Calendar>): void {
      const [firstId, secondId] = [first.at('id').text ?? '', second.at('id').text ?? ''];
      const start = spec.at('engagement').at('startDate').text?.slice(0, 10) ?? '';
      const wish = { firstId, secondId, from: start, to: lastDate(spec, start), least: leastOverlap };
      const seasons = engine.overlap(firstId, secondId, wish.from, wish.to);
      const worst = seasons.toSorted((a, b) => a.minutes - b.minutes)[0];
      if (!worst || worst.minutes >= leastOverlap) return;
      tooShort.add(firstId).add(secondId);
      const [hours, other] = [second.at('hours'), first.at('hours')];
      report({
        message: 'little',
        range: hours.range,
        severity: severityOfGap(status.value),
        data: { first: `"${firstId}"`, second: `"${secondId}"`, minutes: worst.minutes, date: worst.from },
        related: [{ range: other.range, message: say('hours', { hours: other.text ?? '' }) }],
        fixes: (now) => {
          const value = moreOverlap(engine.facts, wish);
          return value === undefined ? [] : replaceBy(now, hours, value, say('replace', { value }));
        },
      });
    }

    function reportMeeting(meeting: View<Meeting>): void {
      const facts = meetingFacts(meeting);
      if (!facts) return;
      const calendars = calendarsOf(meeting, spec);
      const until = lastDate(spec, facts.from);
      const [first] = engine.outsideHours(facts, calendars, until);
      if (!first) return;
      const { calendarId, from: date, time, hours } = first;
      const times = nearestTimes(engine.timesWithin(facts, calendars, until), facts.at);
      // Where two calendars hardly meet, that is what is to be put right.
      if (times.length === 0 && tooShort.has(calendarId)) return;
      const at = meeting.at('at');
      const other = byId(spec.at('calendars'), calendarId)?.at('hours');
      const data = { place: nameOf(meeting), time, hours, calendar: calendarId, date };
      report({
        ...(times[0] === undefined
          ? { message: 'never', data }
          : { message: 'outside', data: { ...data, value: times[0] } }),
        range: at.range,
        related: other ? [{ range: other.range, message: say('hours', { hours }) }] : undefined,
        fixes: (now) => times.flatMap((value) => replaceBy(now, at, value, say('replace', { value }))),
      });
    }

    /** The calendars of each client with those of each supplier, each pair once. */
    function pairsOfSides(): (readonly [View<Calendar>, View<Calendar>])[] {
      const of = (side: string): Set<View<Calendar>> =>
        new Set(
          spec
            .at('parties')
            .items.filter((party) => party.at('type').text === side)
            .flatMap((party) => byId(spec.at('calendars'), party.at('calendarId').text) ?? []),
        );
      const suppliers = [...of('supplier')];
      return [...of('client')].flatMap((client) =>
        suppliers.filter((supplier) => supplier !== client).map((supplier) => [client, supplier] as const),
      );
    }
  },
});

/** When a meeting is; undefined where it does not tell a date, or a time that can be read. */
function meetingFacts(meeting: View<Meeting>): MeetingFacts | undefined {
  const [at, from] = [meeting.at('at').text, meeting.at('from').text];
  if (at === undefined || from === undefined || !fits('clockTime', at) || !fits('date', from)) return undefined;
  return {
    at,
    from,
    every: meeting.at('every').text,
    weekdays: meeting.at('weekdays').texts,
    timeZone: meeting.at('timeZone').text,
    duration: meeting.at('duration').text,
  };
}
