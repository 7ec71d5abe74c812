import { type Day, isoDate, parseIsoDate } from '../../forms/calendar.ts';
import type { Meeting } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import { type Weekday, weekdayMessages, weekdayOn, weekdays } from '../deadline/weekdays.ts';
import { replaceBy } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';

/** A kick-off comes before the work; beyond a quarter it is no preparation any more. */
const preparation = 92;

export default defineRule({
  meta: {
    id: 'communication/meeting-dates',
    summary: 'The first date of a meeting is not one of its weekdays, or lies outside the engagement.',
    why: 'Repeats are counted from the first date. When that is not a day of the meeting, half of the people come in one week and the other half in the next.',
    source: 'RFC 5545, section 3.8.5.3: the first date is part of the recurrence; demand S20',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      weekday: {
        en: '{date} is a {day} and not a day of this meeting ({days}), so nobody knows in which weeks it takes place. Write the date of the first meeting.',
        nl: '{date} is een {day} en geen dag van dit overleg ({days}), dus niemand weet in welke weken het plaatsvindt. Schrijf de datum van het eerste overleg.',
      },
      late: {
        en: 'The first meeting ({date}) is after the end of the engagement, so it never takes place. Write a date before {end}.',
        nl: 'Het eerste overleg ({date}) is na het einde van de samenwerking, dus het vindt nooit plaats. Schrijf een datum voor {end}.',
      },
      early: {
        en: 'The first meeting ({date}) is more than three months before the engagement begins. Write a date near {start}.',
        nl: 'Het eerste overleg ({date}) is meer dan drie maanden voor het begin van de samenwerking. Schrijf een datum bij {start}.',
      },
      ends: { en: 'The engagement ends here.', nl: 'De samenwerking eindigt hier.' },
      begins: { en: 'The engagement begins here.', nl: 'De samenwerking begint hier.' },
      replace: { en: 'Replace by {value}', nl: 'Vervang door {value}' },
      ...weekdayMessages,
    },
    examples: {
      invalid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: pager, tool: phone, address: "tel:+31201234500", purpose: Severity 1, respondWithin: 15 minutes, alwaysOn: true }\n  meetings:\n    - { id: stand-up, type: standUp, every: 1 week, weekdays: [tue], at: "10:00", timeZone: Europe/Amsterdam, from: ⟦2026-03-04⟧ }\n',
      ],
      valid: [
        'communication:\n  workingLanguage: en\n  channels:\n    - { id: pager, tool: phone, address: "tel:+31201234500", purpose: Severity 1, respondWithin: 15 minutes, alwaysOn: true }\n  meetings:\n    - { id: stand-up, type: standUp, every: 1 week, weekdays: [tue], at: "10:00", timeZone: Europe/Amsterdam, from: 2026-03-10 }\n',
      ],
    },
  },
  sections: ['communication', 'engagement'],
  checkSpec({ spec, report, say }) {
    const terms = spec.at('engagement');
    const [start, end] = [terms.at('startDate'), terms.at('endDate')];
    const [first, stop] = [parseIsoDate(start.text), parseIsoDate(end.text)];
    // An end before the start is the mistake, not the dates between them.
    const last = first !== undefined && stop !== undefined && stop < first ? undefined : stop;
    const moveTo = (day: Day, date: View<string>) => (now: Now) =>
      replaceBy(now, date, isoDate(day), say('replace', { value: isoDate(day) }));
    for (const meeting of spec.at('communication').at('meetings').items) {
      const from = meeting.at('from');
      const day = parseIsoDate(from.text);
      if (day === undefined) continue;
      const days = daysOf(meeting);
      const date = isoDate(day);
      if (last !== undefined && day > last) {
        report({
          message: 'late',
          range: from.range,
          data: { date, end: isoDate(last) },
          related: [{ range: end.range, message: say('ends') }],
          fixes: moveTo(onDay(first ?? last - 6, days), from),
        });
      } else if (first !== undefined && day < first - preparation) {
        report({
          message: 'early',
          range: from.range,
          data: { date, start: isoDate(first) },
          related: [{ range: start.range, message: say('begins') }],
          fixes: moveTo(onDay(first, days), from),
        });
      } else if (days.length > 0 && !days.includes(nameOfDay(day))) {
        report({
          message: 'weekday',
          range: from.range,
          data: { date, day: say(nameOfDay(day)), days: days.map((name) => say(name)).join(', ') },
          fixes: moveTo(onDay(day, days), from),
        });
      }
    }
  },
});

function daysOf(meeting: View<Meeting>): Weekday[] {
  return meeting.at('weekdays').texts.flatMap((text) => weekdays.find((day) => day === text) ?? []);
}

function nameOfDay(day: Day): Weekday {
  return weekdayOn(isoDate(day));
}

/** The first of the weekdays on a day or after it; the day itself where the meeting names none. */
function onDay(day: Day, days: readonly Weekday[]): Day {
  for (let next = day; next < day + 7; next++) if (days.includes(nameOfDay(next))) return next;
  return day;
}
