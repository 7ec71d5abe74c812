import type { Spec } from '../document/engagementDocument.ts';
import { createTimeEngine, type TimeEngine } from '../time/timeEngine.ts';
import type { TimeFacts } from '../time/types.ts';
import { isSame } from './sameness.ts';
import type { SpecView } from './view.ts';

/** The sections that say how time is read. */
export const timeSections = ['deadlines', 'calendars', 'parties'] as const;

/** What an engine was made from. */
interface Made {
  readonly deadlines: unknown;
  readonly parties: unknown;
  readonly engine: TimeEngine;
}

/** Each engine is made once for its sections, which are the same views as long as they are the same. */
const engines = new WeakMap<object, Made>();

/** The engine for what a spec says about time: one for all rules, which keeps what it has found out. */
export function timeEngineOf(spec: SpecView<(typeof timeSections)[number]>): TimeEngine {
  const [deadlines, calendars, parties] = [spec.at('deadlines'), spec.at('calendars'), spec.at('parties')];
  const known = engines.get(calendars);
  if (known?.deadlines === deadlines && known.parties === parties) return known.engine;
  const engine = createTimeEngine(timeFactsOf(spec));
  engines.set(calendars, { deadlines, parties, engine });
  return engine;
}

/** The engine that was last made for a spec, which stays the same object while it is edited. */
const lastOf = new WeakMap<Spec, TimeEngine>();

/** As `timeEngineOf`, for who looks at the spec anew after each edit: the engine stays the same as long as what it was made from says the same. */
export function timeEngineFor(spec: Spec, view: SpecView<(typeof timeSections)[number]>): TimeEngine {
  const facts = timeFactsOf(view);
  const last = lastOf.get(spec);
  if (last && isSame(last.facts, facts)) return last;
  const engine = createTimeEngine(facts);
  lastOf.set(spec, engine);
  return engine;
}

/** What a spec says about time; see `createTimeEngine`. Whatever stands there is passed on as it is: the engine takes what it understands. */
function timeFactsOf(spec: SpecView<(typeof timeSections)[number]>): TimeFacts {
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
