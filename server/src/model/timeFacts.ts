import type { TimeFacts } from '../time/types.ts';
import type { SpecView } from './view.ts';

/** The sections that say how time is read. */
export const timeSections = ['deadlines', 'calendars', 'parties'] as const;

/** What a spec says about time; see `createTimeEngine`. Whatever stands there is passed on as it is: the engine takes what it understands. */
export function timeFactsOf(spec: SpecView<(typeof timeSections)[number]>): TimeFacts {
  const deadlines = spec.at('deadlines');
  return {
    timeZone: deadlines.at('timeZone').text,
    dayEndsAt: deadlines.at('dayEndsAt').text,
    calendarIds: deadlines.at('calendarIds').texts,
    counting: deadlines.at('counting').text,
    onNonWorkingDay: deadlines.at('onNonWorkingDay').text,
    fiscalYearStart: deadlines.at('fiscalYearStart').text,
    calendars: spec.at('calendars').items.flatMap((calendar) => {
      const id = calendar.at('id').text;
      if (id === undefined) return [];
      return {
        id,
        timeZone: calendar.at('timeZone').text,
        workingDays: calendar.at('workingDays').texts,
        hours: calendar.at('hours').text,
        country: calendar.at('country').text,
        region: calendar.at('region').text,
        holidays: calendar.at('holidays').items.map((holiday) => ({
          date: holiday.at('date').text ?? '',
          name: holiday.at('name').text ?? '',
        })),
      };
    }),
    parties: spec.at('parties').items.flatMap((party) => {
      const id = party.at('id').text;
      if (id === undefined) return [];
      return {
        id,
        timeZone: party.at('timeZone').text,
        calendarId: party.at('calendarId').text,
        country: party.at('country').text,
      };
    }),
  };
}
