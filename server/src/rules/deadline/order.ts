import { fits } from '../../forms/pattern.ts';
import type { Milestone } from '../../generated/format.ts';
import { timeEngineOf, timeSections } from '../../model/timeFacts.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { removeItemOf, swap } from '../fixes.ts';
import { defineRule, type Now } from '../rule.ts';
import { dueDates, dueSections } from './dueDates.ts';
import { circlesIn, type Wait, waitsOf } from './milestoneGraph.ts';
import { moveDate } from './moveDate.ts';

export default defineRule({
  meta: {
    id: 'deadline/order',
    summary:
      'Dates that cannot all be kept: an end before the start, a milestone before what it waits for, milestones that wait for each other.',
    why: 'Dates that contradict each other are found when the first of them passes. By then the parties argue about which of the two was meant.',
    source: 'INCOSE Guide to Writing Requirements R35; practice of project planning',
    defaultSeverity: 'error',
    fixable: true,
    messages: {
      end: {
        en: 'The engagement is over before it begins: it ends on {end} and starts on {start}. Write an end date after the start.',
        nl: 'De samenwerking is voorbij voordat ze begint: ze eindigt op {end} en begint op {start}. Schrijf een einddatum na de start.',
      },
      before: {
        en: '{place} cannot be on time: it is due on {date}, but waits for {dependency} until {other}. Write a date after {other}.',
        nl: '{place} kan niet op tijd klaar zijn: de datum is {date}, maar het wachten op {dependency} duurt tot {other}. Schrijf een datum na {other}.',
      },
      sameDay: {
        en: '{place} is late as soon as {dependency} is an hour late, because both are due on {date}. Write a later date, such as {later}.',
        nl: '{place} is te laat zodra {dependency} een uur te laat is, want de datum van beide is {date}. Schrijf een latere datum, zoals {later}.',
      },
      circle: {
        en: 'None of these milestones can ever begin, because each waits for another: {circle}. Remove one of them from "dependsOnIds".',
        nl: 'Geen van deze mijlpalen kan ooit beginnen, want elk wacht op een andere: {circle}. Haal er een weg uit "dependsOnIds".',
      },
      self: {
        en: '{place} can never begin, because it waits for itself. Remove it from its own "dependsOnIds".',
        nl: '{place} kan nooit beginnen, want het wacht op zichzelf. Haal het weg uit de eigen "dependsOnIds".',
      },
      early: {
        en: 'Nobody works on this yet: it is due on {date}, but the engagement starts on {limit}. Write a date after the start.',
        nl: 'Hier werkt dan nog niemand aan: de datum is {date}, maar de samenwerking begint pas op {limit}. Schrijf een datum na de start.',
      },
      late: {
        en: 'Nobody works on this any more: the date is {date}, but the engagement ends on {limit}. Write a date before the end, or move the end.',
        nl: 'Hier werkt dan niemand meer aan: de datum is {date}, maar de samenwerking eindigt op {limit}. Schrijf een datum voor het einde, of verplaats het einde.',
      },
      starts: { en: 'The engagement starts here.', nl: 'Hier begint de samenwerking.' },
      ends: { en: 'The engagement ends here.', nl: 'Hier eindigt de samenwerking.' },
      waitsFor: { en: '{place} is due on {date}.', nl: 'De datum van {place} is {date}.' },
      alsoWaits: { en: 'It waits for {place}.', nl: 'Dit wacht op {place}.' },
      swap: { en: 'Swap the two dates', nl: 'Verwissel de twee datums' },
      move: { en: 'Move {place} to {date}', nl: 'Verplaats {place} naar {date}' },
      moveHere: { en: 'Move to {date}', nl: 'Verplaats naar {date}' },
      leaveOut: { en: 'Do not wait for {place}', nl: 'Wacht niet op {place}' },
    },
    examples: {
      invalid: [
        'engagement:\n  model: projectDelivery\n  startDate: 2026-03-02\n  endDate: ⟦2025-12-18⟧\nmilestones: []\n',
        'milestones:\n  - { id: beta, title: Beta, due: 2026-06-30, binding: target }\n  - { id: go-live, title: Go-live, due: ⟦2026-06-02⟧, binding: target, dependsOnIds: [beta] }\n',
      ],
      valid: [
        'milestones:\n  - { id: beta, title: Beta, due: 2026-06-30, binding: target }\n  - { id: go-live, title: Go-live, due: 2026-09-01, binding: target, dependsOnIds: [beta] }\n',
      ],
    },
  },
  sections: [...timeSections, ...dueSections, 'engagement'],
  checkSpec({ spec, nameOf, report, say }) {
    const engine = timeEngineOf(spec);
    const engagement = spec.at('engagement');
    const [start, end] = [dateAt(engagement.at('startDate')), dateAt(engagement.at('endDate'))];
    const isReversed = start !== undefined && end !== undefined && end < start;

    if (isReversed) {
      const [from, to] = [engagement.at('startDate'), engagement.at('endDate')];
      report({
        message: 'end',
        range: to.range,
        data: { start, end },
        related: [{ range: from.range, message: say('starts') }],
        fixes: (now) => swap(now, from, to, say('swap')),
      });
    }

    const waits = waitsOf(spec.at('milestones'));
    const circles = circlesIn(waits);
    for (const circle of circles) reportCircle(circle);
    const circular = new Set(circles.flat());
    for (const wait of waits) if (!circular.has(wait)) reportWait(wait);

    if (!isReversed) {
      for (const { due } of dueDates(spec)) reportOutside(due);
    }

    function reportCircle(circle: readonly Wait[]): void {
      const last = circle.at(-1);
      if (!last) return;
      // The date says which of them was not meant; else the one that closes the circle.
      const wrong = circle.find(({ milestone, dependency }) => isBefore(milestone, dependency)) ?? last;
      const ids = circle.map(({ milestone }) => milestone.at('id').text ?? '');
      report({
        message: circle.length === 1 ? 'self' : 'circle',
        range: wrong.place.range,
        data: circle.length === 1 ? { place: nameOf(wrong.milestone) } : { circle: [...ids, ids[0]].join(' → ') },
        related: circle
          .filter((wait) => wait !== wrong)
          .map(({ place, dependency }) => ({
            range: place.range,
            message: say('alsoWaits', { place: nameOf(dependency) }),
          })),
        fixes: (now) => leaveOut(now, wrong, say('leaveOut', { place: nameOf(wrong.dependency) })),
      });
    }

    function reportWait(wait: Wait): void {
      const { milestone, dependency } = wait;
      const [due, otherDue] = [milestone.at('due'), dependency.at('due')];
      const [date, other] = [dateAt(due), dateAt(otherDue)];
      if (date === undefined || other === undefined || date > other || isAfter(due, otherDue)) return;
      const later = engine.nextBusinessDay(other) ?? other;
      report({
        message: date === other ? 'sameDay' : 'before',
        severity: date === other ? 'warning' : undefined,
        range: due.range,
        data:
          date === other
            ? { place: nameOf(milestone), dependency: nameOf(dependency), date, later }
            : { place: nameOf(milestone), dependency: nameOf(dependency), date, other },
        related: [{ range: otherDue.range, message: say('waitsFor', { place: nameOf(dependency), date: other }) }],
        fixes: (now) => reorder(now, wait),
      });
    }

    /** Moves one of the two where that does not bring it into trouble with a third. */
    function reorder(now: Now, wait: Wait): Fix[] {
      const { milestone, dependency } = wait;
      const [date, other] = [dateAt(milestone.at('due')), dateAt(dependency.at('due'))];
      if (date === undefined || other === undefined) return [];
      const [later, earlier] = [engine.nextBusinessDay(other), engine.previousBusinessDay(date)];
      const next = waits
        .filter((each) => each.dependency === milestone)
        .map((each) => dateAt(each.milestone.at('due')));
      const first = waits
        .filter((each) => each.milestone === dependency)
        .map((each) => dateAt(each.dependency.at('due')));
      const canBeLater = later !== undefined && next.every((each) => each === undefined || each > later);
      const canBeEarlier = earlier !== undefined && first.every((each) => each === undefined || each < earlier);
      const title = (view: View<Milestone>, to: string): string => say('move', { place: nameOf(view), date: to });
      return [
        ...(canBeLater ? moveDate(now, milestone.at('due'), later, title(milestone, later)) : []),
        ...(canBeEarlier ? moveDate(now, dependency.at('due'), earlier, title(dependency, earlier)) : []),
        ...leaveOut(now, wait, say('leaveOut', { place: nameOf(dependency) })),
      ];
    }

    function reportOutside(view: View<string>): void {
      const date = dateAt(view);
      if (date === undefined) return;
      const isEarly = start !== undefined && date < start && view.path[0] === 'milestones';
      const isLate = end !== undefined && date > end;
      if (!isEarly && !isLate) return;
      const limit = (isEarly ? start : end) ?? '';
      const nearest = isEarly
        ? engine.isBusinessDay(limit)
          ? limit
          : engine.nextBusinessDay(limit)
        : engine.isBusinessDay(limit)
          ? limit
          : engine.previousBusinessDay(limit);
      const bound = isEarly ? engagement.at('startDate') : engagement.at('endDate');
      report({
        message: isEarly ? 'early' : 'late',
        severity: 'warning',
        range: view.range,
        data: { date, limit },
        related: [{ range: bound.range, message: say(isEarly ? 'starts' : 'ends') }],
        fixes: (now) => (nearest === undefined ? [] : moveDate(now, view, nearest, say('moveHere', { date: nearest }))),
      });
    }

    /** Of two dates on the same day with a clock time each: whether the first is the later one. */
    function isAfter(a: View<string>, b: View<string>): boolean {
      const [first, second] = [a, b].map(({ text }) => engine.deadline(text ?? '')?.moment?.instant);
      return first !== undefined && second !== undefined && first > second;
    }
  },
});

function dateAt({ text }: View<string>): string | undefined {
  return text !== undefined && fits('date', text) ? text.slice(0, 10) : undefined;
}

function isBefore(a: View<Milestone>, b: View<Milestone>): boolean {
  const [first, second] = [dateAt(a.at('due')), dateAt(b.at('due'))];
  return first !== undefined && second !== undefined && first < second;
}

function leaveOut(now: Now, { milestone, place }: Wait, title: string): Fix[] {
  return removeItemOf(now, milestone.at('dependsOnIds'), place, title);
}
