import type { Meeting } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import { readDuration } from '../../time/durations.ts';
import { addInto } from '../fixes.ts';
import { isUnreadable } from '../readable.ts';
import { defineRule, type Now } from '../rule.ts';

/** A figure may come up so many times before it is talked about. */
const mostWindows = 3;

/** What is talked about this often, in days, is talked about often enough for any figure. */
const oftenEnough = 35;

/** The meetings in which figures are usually talked about, the best first. */
const usualTypes = ['evaluation', 'review', 'steering', 'planning', 'retrospective'];

/** More meetings to choose from than these make choosing harder than writing. */
const mostFixes = 3;

export default defineRule({
  meta: {
    id: 'kpi/not-reviewed',
    summary: 'KPIs that no meeting talks about, or only long after they were measured.',
    why: 'A figure that nobody discusses changes nothing. When the first talk about it comes after a quarter, the cause is forgotten and the damage is done.',
    source: 'Demands S25 and S29: monitor the process, periodic reviews',
    defaultSeverity: 'information',
    fixable: true,
    messages: {
      never: {
        en: 'The figures are measured but never discussed. Add "kpis" to the "topics" of a regular meeting, such as the evaluation.',
        nl: 'De cijfers worden gemeten maar nooit besproken. Voeg "kpis" toe aan "topics" van een vast overleg, zoals de evaluatie.',
      },
      late: {
        en: '{place} is measured over {window}, but discussed only once in {every}. Add "kpis" to the "topics" of a meeting that is held more often.',
        nl: '{place} wordt gemeten over {window}, maar pas eens in {every} besproken. Voeg "kpis" toe aan "topics" van een overleg dat vaker plaatsvindt.',
      },
      meeting: { en: 'The meeting in which KPIs are discussed', nl: "Het overleg waarin KPI's worden besproken" },
      add: { en: 'Add the topic to {meeting}', nl: 'Voeg het onderwerp toe aan {meeting}' },
    },
    examples: {
      invalid: [
        '⟦kpis⟧:\n  - id: escaped-defects\n    category: quality\n    metric: Severity 1 defects found by customers per calendar month\n    unit: count\n    target: { op: lte, value: 2 }\n    window: { duration: 1 month }\n    source: Jira filter 10482\n    ownerRoleId: delivery-manager\n    onBreach: { action: The delivery manager sends a report., within: 3 business days }\ncommunication:\n  workingLanguage: en\n  meetings:\n    - { id: stand-up, type: standUp, every: 1 week, topics: [delivery, risks] }\n    - { id: evaluation, type: evaluation, every: 12 weeks, topics: [collaboration] }\n',
      ],
      valid: [
        'communication:\n  workingLanguage: en\n  meetings:\n    - { id: steering, type: steering, every: 4 weeks, topics: [kpis, budget] }\n',
      ],
    },
  },
  reads: ['unreadable'],
  sections: ['kpis', 'communication'],
  checkSpec({ spec, unreadable, nameOf, report, say }) {
    // What could not be read may be a meeting.
    if (isUnreadable(unreadable, 'communication')) return;
    const kpis = spec.at('kpis');
    const meetings = spec
      .at('communication')
      .at('meetings')
      .items.filter((meeting) => daysIn(meeting.at('every').text));
    // Without any regular meeting, that is what is to be said.
    if (kpis.items.length === 0 || meetings.length === 0) return;
    const often = (meeting: View<Meeting>): number => daysIn(meeting.at('every').text) ?? Number.POSITIVE_INFINITY;
    const [soonest] = meetings
      .filter((meeting) => meeting.at('topics').texts.includes('kpis'))
      .toSorted((a, b) => often(a) - often(b));
    const addTo = (others: readonly View<Meeting>[]) => (now: Now) =>
      others
        .slice(0, mostFixes)
        .flatMap((meeting) => addInto(now, meeting, 'topics', ['kpis'], say('add', { meeting: nameOf(meeting) })));
    if (!soonest) {
      const usual = usualTypes.flatMap((type) => meetings.filter((meeting) => meeting.at('type').text === type));
      report({ message: 'never', range: kpis.keyRange, fixes: addTo(usual.length > 0 ? usual : meetings) });
      return;
    }
    const every = often(soonest);
    if (every <= oftenEnough) return;
    for (const kpi of kpis.items) {
      const window = kpi.at('window').at('duration');
      const days = daysIn(window.text);
      if (days === undefined || every <= mostWindows * days) continue;
      report({
        message: 'late',
        range: window.range,
        data: { place: nameOf(kpi), window: window.text ?? '', every: soonest.at('every').text ?? '' },
        related: [{ range: soonest.at('every').range, message: say('meeting') }],
        fixes: addTo(meetings.filter((meeting) => often(meeting) <= Math.max(oftenEnough, mostWindows * days))),
      });
      return; // the other KPIs would have the same answer
    }
  },
});

/** How many days a duration takes, about; undefined for a text that is none. */
function daysIn(duration: string | undefined): number | undefined {
  const read = duration === undefined ? undefined : readDuration(duration);
  if (!read) return undefined;
  if (read.kind === 'business') return read.unit === 'day' ? (read.count * 7) / 5 : read.count / 8;
  const { years, months, weeks, days, hours, minutes } = read.parts;
  return 365 * years + 30 * months + 7 * weeks + days + hours / 24 + minutes / 1440;
}
