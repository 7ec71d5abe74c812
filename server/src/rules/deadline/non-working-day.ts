import { replaceValue } from '../../edits/replaceValue.ts';
import type { Meeting } from '../../generated/format.ts';
import { timeEngineOf, timeSections } from '../../model/timeFacts.ts';
import type { View } from '../../model/view.ts';
import { isInDays, readDuration } from '../../time/durations.ts';
import type { DayOff } from '../../time/types.ts';
import { defineRule } from '../rule.ts';
import { dueDates, dueSections } from './dueDates.ts';
import { betterDay, seriesOf } from './meetingSeries.ts';
import { moveDate } from './moveDate.ts';
import { moveSeries } from './moveSeries.ts';
import { weekdayMessages, weekdayOn } from './weekdays.ts';

/** A series that loses less than this share of its meetings can do without them. */
const share = 1 / 8;
/** Of so many meetings a single one is moved when its day comes. */
const fewMeetings = 5;
const everyBusinessDay = '1 business day';

export default defineRule({
  meta: {
    id: 'deadline/non-working-day',
    summary: 'A date, or the meetings of a series, on which one of the parties does not work.',
    why: 'Holidays and weekends differ between countries. A date that one party cannot keep moves by itself, and each party moves it in another direction.',
    source: 'Demands S18 and S19: work across cultures; Regulation (EEC) 1182/71, article 3(4)',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      moves: {
        en: 'Nobody works on {date} in calendar "{calendar}" ({why}), so the date moves to {moved} unnoticed. Write {moved}.',
        nl: 'Op {date} werkt niemand in kalender "{calendar}" ({why}), dus de datum schuift ongemerkt naar {moved}. Schrijf {moved}.',
      },
      stays: {
        en: 'Nobody works on {date} in calendar "{calendar}" ({why}), so this comes too early or too late. Write a business day, such as {moved}.',
        nl: 'Op {date} werkt niemand in kalender "{calendar}" ({why}), dus dit komt te vroeg of te laat. Schrijf een werkdag, zoals {moved}.',
      },
      once: {
        en: 'Some people are off on {date} (calendar "{calendar}": {why}) and miss this meeting. Write another date, such as {moved}.',
        nl: 'Een deel van de mensen is op {date} vrij (kalender "{calendar}": {why}) en mist dit overleg. Schrijf een andere datum, zoals {moved}.',
      },
      series: {
        en: 'Some people are off on {count} of the {all} dates of this meeting, such as {date} (calendar "{calendar}": {why}). Choose another day, such as {weekday}.',
        nl: 'Een deel van de mensen is vrij op {count} van de {all} datums van dit overleg, zoals {date} (kalender "{calendar}": {why}). Kies een andere dag, zoals {weekday}.',
      },
      daily: {
        en: 'Some people are off on {count} of the {all} dates of this meeting, such as {date} (calendar "{calendar}": {why}). Write {value}.',
        nl: 'Een deel van de mensen is vrij op {count} van de {all} datums van dit overleg, zoals {date} (kalender "{calendar}": {why}). Schrijf {value}.',
      },
      move: { en: 'Move to {weekday} {date}', nl: 'Verplaats naar {weekday} {date}' },
      moveSeries: {
        en: 'Move the meetings to {weekday}, from {date}',
        nl: 'Verplaats de overleggen naar {weekday}, vanaf {date}',
      },
      replace: { en: 'Replace by "{value}"', nl: 'Vervang door "{value}"' },
      ...weekdayMessages,
    },
    examples: {
      invalid: [
        'milestones:\n  - { id: go-live, title: Go-live, due: ⟦2026-04-27⟧, binding: target }\n',
        'openIssues:\n  - { id: hosting, question: Which data centre hosts the test servers?, ownerRoleId: product-owner, due: ⟦2026-09-05⟧ }\n',
      ],
      valid: ['milestones:\n  - { id: go-live, title: Go-live, due: 2026-04-28, binding: target }\n'],
    },
  },
  sections: [...timeSections, ...dueSections, 'roles', 'communication', 'engagement'],
  checkSpec({ spec, report, say }) {
    const engine = timeEngineOf(spec);
    const reason = (date: string, why: DayOff): string => {
      if (why.kind === 'weekend') return say(weekdayOn(date));
      return why.localName === undefined ? why.name : `${why.localName}, ${why.name}`;
    };
    const move =
      (view: View<string>, dates: readonly (string | undefined)[]) => (now: Parameters<typeof moveDate>[0]) =>
        [...new Set(dates)].flatMap((date) =>
          date === undefined ? [] : moveDate(now, view, date, say('move', { date, weekday: say(weekdayOn(date)) })),
        );

    for (const { due, text } of dueDates(spec)) {
      const deadline = engine.dueDay(text);
      const [first] = deadline?.daysOff ?? [];
      if (!deadline || !first) continue;
      const { date, movedTo } = deadline;
      const [next, previous] = [engine.nextBusinessDay(date), engine.previousBusinessDay(date)];
      const moved = movedTo ?? next;
      if (moved === undefined) continue; // calendars that share no working day are not a matter of this date
      report({
        message: movedTo === undefined ? 'stays' : 'moves',
        range: due.range,
        data: { date, calendar: first.calendarId, why: reason(date, first.why), moved },
        fixes: move(due, [moved, next, previous]),
      });
    }

    for (const meeting of spec.at('communication').at('meetings').items) {
      const series = seriesOf(meeting, spec, engine);
      const [first] = series?.off ?? [];
      if (!series || !first) continue;
      const { date, calendarId } = first;
      const data = { date, calendar: calendarId, why: reason(date, first.why), count: series.off.length };
      const all = series.dates.length;
      if (all === 1 && !meeting.at('every').exists) {
        const next = engine.nextBusinessDay(date, series.calendarIds);
        if (next === undefined) continue;
        const fixes = move(meeting.at('from'), [next, engine.previousBusinessDay(date, series.calendarIds)]);
        report({ message: 'once', range: meeting.at('from').range, data: { ...data, moved: next }, fixes });
      } else if (series.off.length >= all * share && (series.off.length > 1 || all < fewMeetings)) {
        const every = meeting.at('every');
        if (isDaily(meeting)) {
          const fixes = ({ document }: Parameters<typeof moveDate>[0]) =>
            every.node
              ? [
                  {
                    title: say('replace', { value: everyBusinessDay }),
                    edits: [replaceValue(document, every.node, everyBusinessDay)],
                  },
                ]
              : [];
          const value = `"${everyBusinessDay}"`;
          report({ message: 'daily', range: every.range, data: { ...data, all, value }, fixes });
          continue;
        }
        const better = betterDay(meeting, series, engine);
        if (!better) continue;
        const weekday = say(better.weekday);
        const title = say('moveSeries', { weekday, date: better.from });
        const named = meeting.at('weekdays');
        report({
          message: 'series',
          range: named.exists ? named.range : meeting.at('from').range,
          data: { ...data, all, weekday },
          fixes: (now) => moveSeries(now, meeting, better, title),
        });
      }
    }
  },
});

/** True for a meeting on each day, weekends included. */
function isDaily(meeting: View<Meeting>): boolean {
  const every = readDuration(meeting.at('every').text ?? '');
  return (
    every?.kind === 'calendar' && isInDays(every.parts) && every.parts.days === 1 && !meeting.at('weekdays').exists
  );
}
