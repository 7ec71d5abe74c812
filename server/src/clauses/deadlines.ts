import { itemsAt, textIn } from '../model/answers/fields.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import { calendarIds } from './calendars.ts';
import type { Clause } from './clause.ts';
import { parties, timeZoneOf } from './known.ts';

/** One way to read every date: a zone, the end of a day, and whose days off count. */
export const deadlines: Clause = (facts) => ({
  timeZone: { placeholder: timeZoneOf(facts) },
  dayEndsAt: { placeholder: '17:00' },
  calendarIds: countedCalendars(facts),
  counting: { choices: ['excludeTriggerDay', 'includeTriggerDay'] },
  onNonWorkingDay: { choices: ['next', 'previous', 'keep'] },
  defaultBinding: { choices: ['firm', 'target'] },
  fiscalYearStart: { placeholder: '01-01' },
});

/** The calendars of client and supplier, else all there are, else those that are inserted with it. */
function countedCalendars(facts: SpecFacts): string[] {
  const known = itemsAt(facts, 'calendars').flatMap((calendar) => textIn(calendar, 'id') ?? []);
  const own = [...parties(facts, 'client'), ...parties(facts, 'supplier')].flatMap(
    (party) => textIn(party, 'calendarId') ?? [],
  );
  const counted = [...new Set(own)].filter((id) => known.includes(id));
  return counted.length > 0 ? counted : known.length > 0 ? known : calendarIds(facts);
}
