import { fits } from '../forms/pattern.ts';
import type { Milestone } from '../generated/format.ts';
import { titleOf } from '../model/standsFor.ts';
import { dateText } from '../model/timeText.ts';
import type { View } from '../model/view.ts';
import type { Locale } from '../rules/rule.ts';
import type { HintContext, HintPart, HintPlace } from './hint.ts';

const words = {
  en: {
    days: (count: number) => `${count} business ${count === 1 ? 'day' : 'days'}`,
    after: (days: string, what: string) => `${days} after ${what}`,
    start: 'the start',
  },
  nl: {
    days: (count: number) => `${count} ${count === 1 ? 'werkdag' : 'werkdagen'}`,
    after: (days: string, what: string) => `${days} na ${what}`,
    start: 'de start',
  },
} as const satisfies Record<Locale, unknown>;

/**
 * Behind the date of a milestone how many business days there are for it since the milestone before, or since the start, of which the tooltip
 * tells; behind the end date how many the engagement has.
 */
export function daysBetween({ spot: { path }, text }: HintPlace, context: HintContext): HintPart[] {
  const { knowledge, locale } = context;
  const { time } = knowledge;
  const day = text.slice(0, 10);
  const start = knowledge.facts.text('engagement', 'startDate')?.slice(0, 10);
  if (path.join('/') === 'engagement/endDate') {
    const after = start === undefined ? undefined : time.businessDaysBetween(start, day);
    if (start === undefined || after === undefined || day < start) return [];
    // The first day of the engagement is one of its days.
    return [{ text: words[locale].days(after + (time.isBusinessDay(start) ? 1 : 0)) }];
  }
  const [section, , key] = path;
  if (section !== 'milestones' || key !== 'due') return [];
  const before = milestoneBefore(day, context);
  const from = before?.day ?? start;
  const count = from === undefined || from > day ? undefined : time.businessDaysBetween(from, day);
  if (from === undefined || count === undefined) return [];
  const name = before ? (before.view.at('id').text ?? titleOf(before.view.node)) : words[locale].start;
  if (name === undefined) return [];
  const title = before && titleOf(before.view.node);
  const days = words[locale].days(count);
  const since = [...(title === undefined ? [] : [title]), dateText(from, locale) ?? from].join(', ');
  return [{ text: days, tooltip: `${words[locale].after(days, name)}: ${since}`, to: before?.view.keyRange }];
}

/** The last of the milestones that are due before a day. */
function milestoneBefore(
  day: string,
  { knowledge: { view } }: HintContext,
): { readonly day: string; readonly view: View<Milestone> } | undefined {
  let last: { readonly day: string; readonly view: View<Milestone> } | undefined;
  for (const each of view.at('milestones').items) {
    const due = each.at('due').text;
    if (due === undefined || !fits('date', due)) continue;
    const its = due.slice(0, 10);
    if (its < day && (last === undefined || its > last.day)) last = { day: its, view: each };
  }
  return last;
}
