import { workshop } from '../../clauses/relationship.ts';
import { type Day, isoDate, parseIsoDate } from '../../forms/calendar.ts';
import type { View } from '../../model/view.ts';
import { insertInto, replaceBy } from '../fixes.ts';
import { isLonger } from '../longer.ts';
import { defineRule, type Now } from '../rule.ts';
import { severityOfHabit, sizeSections } from '../smallEngagement.ts';

/** How long teams may work without meeting. */
const longest = '6 months';
/** As many days at most. */
const longestDays = 184;

export default defineRule({
  meta: {
    id: 'relationship/no-visit-or-workshop',
    summary: 'The teams do not visit each other and hold no joint workshop at least every six months.',
    why: 'What a day together clears up takes months of messages. Teams that never meet keep guessing what the other means.',
    source: 'Demands S35, S36: invest deliberately; a site visit or joint workshops, which may be digital',
    defaultSeverity: 'warning',
    fixable: true,
    messages: {
      missing: {
        en: 'The teams never spend a day together and keep guessing what the others mean. Add "workshops" every 3 months, which may be over video, or "visits" with dates.',
        nl: 'De teams zijn nooit een dag samen en blijven raden wat de ander bedoelt. Voeg "workshops" toe, elke 3 maanden en eventueel via video, of "visits" met datums.',
      },
      rare: {
        en: 'With {every} between two workshops, new people work for a long time before they meet the others. Hold one at least every 6 months.',
        nl: 'Met {every} tussen twee workshops werken nieuwe mensen lang voordat ze de anderen ontmoeten. Houd er ten minste elke 6 maanden een.',
      },
      gap: {
        en: 'The teams do not meet for more than six months, from {from} to {to}. Plan a visit in between, or add "workshops" every 6 months.',
        nl: 'De teams ontmoeten elkaar langer dan zes maanden niet, van {from} tot {to}. Plan een bezoek daartussen, of voeg "workshops" toe, elke 6 maanden.',
      },
      insert: { en: 'Insert "workshops"', nl: 'Voeg "workshops" in' },
      often: { en: 'Hold them every 6 months', nl: 'Houd ze elke 6 maanden' },
    },
    examples: {
      invalid: [
        '⟦relationship⟧:\n  bridgeRoleId: bridge\n  introduction: { meeting: Video kick-off, due: 2026-02-24 }\n',
        'relationship:\n  bridgeRoleId: bridge\n  introduction: { meeting: Video kick-off, due: 2026-02-24 }\n  workshops:\n    - { every: ⟦1 year⟧, topic: Product roadmap }\n',
      ],
      valid: [
        'relationship:\n  bridgeRoleId: bridge\n  introduction: { meeting: Video kick-off, due: 2026-02-24 }\n  visits:\n    - { due: 2026-07-10, purpose: Workshop on the scenarios of release 1 }\n',
      ],
    },
  },
  reads: ['status'],
  sections: ['relationship', 'communication', ...sizeSections],
  checkSpec({ spec, status, report, say }) {
    const relationship = spec.at('relationship');
    if (relationship.node?.kind !== 'map') return;
    const severity = severityOfHabit(spec, status.value);
    const [visits, workshops] = [relationship.at('visits'), relationship.at('workshops')];
    const insert = (now: Now) =>
      workshops.node === undefined
        ? insertInto(now, relationship, { workshops: [workshop(now.facts)] }, say('insert'))
        : [];
    const rhythms = [
      ...workshops.items.map((item) => item.at('every')),
      ...spec
        .at('communication')
        .at('meetings')
        .items.flatMap((meeting) =>
          meeting.at('type').text === 'workshop' && meeting.at('every').exists ? [meeting.at('every')] : [],
        ),
    ];
    // What is there may be half typed: only what is surely too rare counts.
    if (rhythms.some((every) => !isLonger(every.text, longest))) return;
    const dates = visits.items.map((visit) => visit.at('due'));
    const [rarest] = rhythms;
    if (dates.length === 0) {
      if (rarest) {
        const data = { every: rarest.text ?? '' };
        report({
          message: 'rare',
          range: rarest.range,
          severity,
          data,
          fixes: (now) => replaceBy(now, rarest, longest, say('often')),
        });
      } else if (isEmptyOrNone(visits) && isEmptyOrNone(workshops)) {
        report({ message: 'missing', range: relationship.keyRange, severity, fixes: insert });
      }
      return;
    }
    const start = parseIsoDate(spec.at('engagement').at('startDate').text);
    const end = parseIsoDate(spec.at('engagement').at('endDate').text);
    const days = dates.flatMap((date) => parseIsoDate(date.text) ?? []);
    if (start === undefined || days.length < dates.length) return;
    const gap = longGap([start, ...days, ...(end === undefined ? [] : [end])]);
    if (!gap) return;
    report({ message: 'gap', range: visits.keyRange, severity, data: gap, fixes: insert });
  },
});

function isEmptyOrNone({ node }: View<unknown>): boolean {
  return node === undefined || (node?.kind === 'seq' && node.items.length === 0);
}

/** The first stretch between two of the days that is too long. */
function longGap(days: readonly Day[]): { readonly from: string; readonly to: string } | undefined {
  const inOrder = days.toSorted((a, b) => a - b);
  for (const [index, day] of inOrder.entries()) {
    const before = inOrder[index - 1];
    if (before !== undefined && day - before > longestDays) return { from: isoDate(before), to: isoDate(day) };
  }
  return undefined;
}
