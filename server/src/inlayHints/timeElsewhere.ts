import { lastDay } from '../model/lastDay.ts';
import { dateText, listText, placeText } from '../model/timeText.ts';
import type { Locale } from '../rules/rule.ts';
import { type ClockStretch, clockStretches } from '../time/clockStretches.ts';
import { clockText, minutesOfClock } from '../time/clockText.ts';
import { presentIn } from '../time/present.ts';
import type { HintContext, HintPart, HintPlace } from './hint.ts';
import { dayAndMonth } from './shortDates.ts';

const words = {
  en: { from: 'from' },
  nl: { from: 'vanaf' },
} as const satisfies Record<Locale, { readonly from: string }>;

/**
 * Behind the time of a meeting what the clocks of parties elsewhere show then, and from when on that is another time, because not all clocks
 * change on the same day. It is about what is to come, as far as the meeting goes on.
 */
export function timeElsewhere({ spot, text }: HintPlace, context: HintContext): HintPart[] {
  const [section, list, index, key] = spot.path;
  const at = minutesOfClock(text);
  if (section !== 'communication' || list !== 'meetings' || key !== 'at' || at === undefined) return [];
  const { knowledge, locale } = context;
  const meeting = knowledge.view.at('communication').at('meetings').items[Number(index)];
  const { facts } = knowledge.time;
  const here = meeting?.at('timeZone').text ?? facts.timeZone;
  if (!meeting || here === undefined) return [];
  const period = periodAhead(meeting.at('from').text, context);
  const parts = [...new Set(facts.parties.map(({ timeZone }) => timeZone))].flatMap((zone): HintPart[] => {
    if (zone === undefined || zone === here) return [];
    const stretches = clockStretches([here, zone], period.from, period.to);
    const [now] = stretches;
    if (!now || stretches.every((stretch) => later(stretch) === 0)) return [];
    const change = stretches.find((stretch) => later(stretch) !== later(now));
    const date = change && dayAndMonth(change.from, locale);
    return [
      {
        text: [
          `${clockText(at + later(now))} ${placeText(zone)}`,
          ...(change && date ? [`${clockText(at + later(change))} ${words[locale].from} ${date}`] : []),
        ].join(', '),
        tooltip: [
          listText(namesIn(zone, context), locale),
          ...stretches.map((stretch) => `${dateText(stretch.from, locale)}: ${clockText(at + later(stretch))}`),
        ].join('\n'),
      },
    ];
  });
  return parts.map((part, order) => (order === 0 ? part : { ...part, text: `; ${part.text}` }));
}

/** What the second clock of a stretch shows later than the first, in minutes. */
function later({ offsets: [first = 0, second = 0] }: ClockStretch): number {
  return second - first;
}

/** From today on, or from the first meeting; to the end of the engagement, and no more than a year. What is over is looked at as a whole. */
function periodAhead(
  from: string | undefined,
  { knowledge, now }: HintContext,
): { readonly from: string; readonly to: string } {
  const today = presentIn(knowledge.time.facts, now).date;
  const first = from !== undefined && from > today ? from : today;
  const end = knowledge.facts.text('engagement', 'endDate')?.slice(0, 10) ?? lastDay(first, undefined);
  if (end < first) return { from: from ?? end, to: end };
  const yearOn = lastDay(first, undefined);
  return { from: first, to: end < yearOn ? end : yearOn };
}

function namesIn(zone: string, { knowledge: { view } }: HintContext): string[] {
  const there = view.at('parties').items.filter((party) => party.at('timeZone').text === zone);
  return there.flatMap((party) => party.at('name').text ?? party.at('id').text ?? []);
}
