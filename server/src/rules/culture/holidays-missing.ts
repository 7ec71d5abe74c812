import { holidayItems } from '../../clauses/holidays.ts';
import { parseIsoDate } from '../../forms/calendar.ts';
import { fits } from '../../forms/pattern.ts';
import { lastDay } from '../../model/lastDay.ts';
import { timeEngineOf } from '../../model/timeFacts.ts';
import { severityOfGap } from '../absence.ts';
import { addInto } from '../fixes.ts';
import { defineRule } from '../rule.ts';

/** With fewer days of a year in the engagement, and nothing known of its holidays, there may be none. */
const someMonths = 92;

export default defineRule({
  meta: {
    id: 'culture/holidays-missing',
    summary: 'A calendar without days off for a year of the engagement.',
    why: 'Nobody abroad knows by heart when Ascension Day, Diwali or King’s Day is. A deadline or a meeting on such a day is planned without knowing it, and missed.',
    source: 'Demands S18 and S19: differences in holidays',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      none: {
        en: 'The other party does not know when everybody in calendar "{calendar}" is off in {years}. Write "holidays", or write in "holidaySource" where they are published.',
        nl: 'De andere partij weet niet wanneer iedereen in kalender "{calendar}" vrij is in {years}. Schrijf "holidays", of schrijf in "holidaySource" waar de vrije dagen staan.',
      },
      years: {
        en: 'The list of days off does not cover the whole engagement: calendar "{calendar}" has none in {years}. Add those of {years} to "holidays".',
        nl: 'De lijst met vrije dagen dekt niet de hele samenwerking: kalender "{calendar}" heeft er geen in {years}. Voeg die van {years} toe aan "holidays".',
      },
      insert: { en: 'Insert {count} public holidays of {place}', nl: 'Voeg {count} feestdagen van {place} in' },
    },
    examples: {
      invalid: [
        'calendars:\n  - { ⟦id⟧: nl, country: NL, timeZone: Europe/Amsterdam, workingDays: [mon, tue, wed, thu, fri], hours: "09:00-17:30" }\n  - { id: in, country: IN, timeZone: Asia/Kolkata, workingDays: [mon, tue, wed, thu, fri], hours: "10:00-19:00", holidaySource: https://nova.example/holidays }\n',
      ],
      valid: [
        'calendars:\n  - { id: nl, country: NL, timeZone: Europe/Amsterdam, workingDays: [mon, tue, wed, thu, fri], hours: "09:00-17:30", holidays: [{ date: 2026-04-27, name: King’s Day }] }\n  - { id: in, country: IN, timeZone: Asia/Kolkata, workingDays: [mon, tue, wed, thu, fri], hours: "10:00-19:00", holidaySource: https://nova.example/holidays }\n',
      ],
    },
  },
  reads: ['status'],
  sections: ['deadlines', 'calendars', 'parties', 'engagement'],
  checkSpec({ spec, status, report, say }) {
    const [start, end] = [spec.at('engagement').at('startDate').text, spec.at('engagement').at('endDate').text];
    if (start === undefined || !fits('date', start) || (end !== undefined && !fits('date', end))) return;
    const engine = timeEngineOf(spec);
    const days = { from: start.slice(0, 10), to: lastDay(start, end) };
    for (const calendar of spec.at('calendars').items) {
      const id = calendar.at('id').text;
      const list = calendar.at('holidays');
      if (id === undefined || calendar.at('holidaySource').exists) continue;
      const missing = yearsOf(days)
        .filter(({ year }) => !engine.listsHolidays(id, year))
        .map((part) => ({ ...part, holidays: engine.publicHolidays(id, part.from, part.to) }))
        .filter(({ year, from, to, holidays }) =>
          engine.knowsHolidays(id, year) ? holidays.length > 0 : daysBetween(from, to) >= someMonths,
        );
      if (missing.length === 0) continue;
      const holidays = missing.flatMap((part) => part.holidays);
      const isTold = list.node === undefined && missing.every(({ year }) => engine.knowsHolidays(id, year));
      const [country, region] = [calendar.at('country').text, calendar.at('region').text];
      report({
        message: list.items.length > 0 ? 'years' : 'none',
        range: list.exists ? list.keyRange : calendar.keyRange,
        // The public holidays of the country count anyway; what is missing is that people see them.
        severity: isTold ? 'information' : severityOfGap(status.value),
        data: { calendar: id, years: missing.map(({ year }) => year).join(', ') },
        fixes: (now) => {
          if (holidays.length === 0) return [];
          const title = say('insert', { count: holidays.length, place: region ?? country ?? id });
          return addInto(now, calendar, 'holidays', holidayItems(now.facts, country, holidays), title);
        },
      });
    }
  },
});

/** The part of each year between two dates; of long engagements the first years. */
function yearsOf({ from, to }: { readonly from: string; readonly to: string }) {
  const [first, last] = [Number(from.slice(0, 4)), Math.min(Number(to.slice(0, 4)), Number(from.slice(0, 4)) + 20)];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => {
    const year = first + index;
    return { year, from: year === first ? from : `${year}-01-01`, to: year === last ? to : `${year}-12-31` };
  });
}

function daysBetween(from: string, to: string): number {
  return (parseIsoDate(to) ?? 0) - (parseIsoDate(from) ?? 0);
}
