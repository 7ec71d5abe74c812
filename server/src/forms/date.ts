import { type Day, isoDate, weekdayOf } from './calendar.ts';
import { parseClock } from './clock.ts';
import { readDayAhead } from './dateAhead.ts';
import { readNumericDate } from './dateNumbers.ts';
import { daysOf } from './datePeriods.ts';
import { takeSurroundings } from './datePrefix.ts';
import { readDateText } from './dateText.ts';
import { splitTime, withTimes } from './dateTime.ts';
import { defineForm, type FormFacts, type Reading, reading, type Trouble } from './form.ts';
import { fold } from './text.ts';

/** What a text names: days in order of likelihood, and what is the matter with it. */
interface Days {
  readonly days: readonly Day[];
  readonly trouble: Trouble;
}

/** A date (`2026-09-01`), or a date with a clock time in a time zone (`2026-09-01T17:00[Europe/Amsterdam]`). */
export const dateForm = defineForm('date', (text, facts) => {
  const folded = fold(text);
  const ahead = readDayAhead(folded, facts);
  if (ahead) return inDays(moving(ahead));
  const { limit, weekday, endOfDay, core } = takeSurroundings(folded);
  if (core === '') return endOfDay ? inDays(readDays('today', facts), 'period') : undefined;
  const range = readRange(core, facts);
  if (range) return range;
  const whole = readDays(core, facts, limit);
  if (whole) return inDays(limitTo(agreeWith(weekday, whole), limit));
  const split = splitTime(core);
  const day = split && readDays(split.date, facts);
  if (!split || !day) return undefined;
  const days = agreeWith(weekday, day);
  const times = parseClock(split.time);
  const values = withTimes(days.days, times, split.zone, facts);
  // Without any zone to go by a time is not a moment; an unknown zone or an impossible time is no time at all.
  if (values.length === 0) return times.length > 0 && split.zone === '' ? reading('ambiguous') : undefined;
  return reading(days.trouble === 'otherNotation' && values.length > 1 ? 'ambiguous' : days.trouble, values);
});

function inDays(found: Days | undefined, trouble = found?.trouble): Reading | undefined {
  return found && trouble && reading(trouble, found.days.map(isoDate));
}

function readDays(text: string, facts: FormFacts, limit?: 'before' | 'until'): Days | undefined {
  const numeric = readNumericDate(text, facts);
  const words = numeric ? { told: numeric, part: undefined } : readDateText(text, facts);
  if (!words) return undefined;
  const { told, part } = words;
  switch (told.kind) {
    case 'days':
      return { days: told.days, trouble: told.days.length === 1 && !told.guessed ? 'otherNotation' : 'ambiguous' };
    case 'moving':
      return moving(told.days);
    case 'range':
      return { days: told.days, trouble: 'period' };
    case 'period':
      // "before June" ends where June begins; "before the end of June" is that end.
      return limit === 'before' && part === undefined
        ? { days: told.periods.map(({ first }) => first - 1), trouble: 'period' }
        : { days: daysOf(told.periods, part), trouble: 'period' };
    case 'season':
      return { days: [], trouble: 'period' };
    case 'impossible':
      return { days: told.near, trouble: 'wrong' };
  }
}

/** What is another day on each day that it is read: without a today nobody can say which. */
function moving(days: readonly Day[]): Days {
  return { days, trouble: days.length === 0 ? 'vague' : 'ambiguous' };
}

/** "before" and "until" a day: whether that day counts is what people differ about. */
function limitTo(found: Days, limit: 'before' | 'until' | undefined): Days {
  if (limit === undefined || found.trouble === 'wrong' || found.trouble === 'period') return found;
  const days = found.days.flatMap((day) => (limit === 'before' ? [day - 1, day] : [day, day - 1]));
  return { days, trouble: 'ambiguous' };
}

/** A day of the week settles what is ambiguous; one that fits none of the days adds the nearest day that it fits. */
function agreeWith(weekday: number | undefined, { days, trouble }: Days): Days {
  if (weekday === undefined || (trouble !== 'otherNotation' && trouble !== 'ambiguous')) return { days, trouble };
  const fitting = days.filter((day) => weekdayOf(day) === weekday);
  if (fitting.length > 0) return { days: fitting, trouble: fitting.length === 1 ? 'otherNotation' : 'ambiguous' };
  const nearest = days.map((day) => day + ((weekday - weekdayOf(day) + 10) % 7) - 3);
  return { days: [...days, ...nearest], trouble: 'ambiguous' };
}

const between =
  /^(?:van |von |from |between |du )?(.{6,40}?)(?: - | to | until | till | tot | bis | and | en | und | au |\/(?=\d{4}-))(.{6,40})$/u;

/** "2026-09-01/2026-09-30", "1 June 2026 - 5 June 2026": the last day, then the first. */
function readRange(text: string, facts: FormFacts): Reading | undefined {
  const [, from, to] = between.exec(text) ?? [];
  const first = from === undefined ? undefined : readDays(from, facts);
  const last = to === undefined ? undefined : readDays(to, facts);
  if (first?.days.length !== 1 || last?.trouble !== 'otherNotation') return undefined;
  return reading('period', [...last.days, ...first.days].map(isoDate));
}
