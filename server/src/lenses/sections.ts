import type { Spec } from '../document/engagementDocument.ts';
import { fits } from '../forms/pattern.ts';
import { type Knowledge, knowledgeOf } from '../model/knowledge.ts';
import { titleOf } from '../model/standsFor.ts';
import { dateText } from '../model/timeText.ts';
import type { View } from '../model/view.ts';
import type { Locale } from '../rules/rule.ts';
import type { Lens } from './lens.ts';

/** What a list is called with one and with more items, and what to say of those that something is the matter with. */
interface ListWords {
  readonly one: string;
  readonly more: string;
  readonly lacks: string;
}

type LensedSection = 'deliverables' | 'milestones' | 'responsibilities' | 'kpis' | 'openIssues';

const words = {
  en: {
    deliverables: { one: 'deliverable', more: 'deliverables', lacks: 'without acceptance' },
    milestones: { one: 'milestone', more: 'milestones', lacks: 'without a date' },
    responsibilities: { one: 'activity', more: 'activities', lacks: 'without an accountable role' },
    kpis: { one: 'KPI', more: 'KPIs', lacks: 'without an owner' },
    openIssues: { one: 'open issue', more: 'open issues', lacks: 'overdue' },
  },
  nl: {
    deliverables: { one: 'oplevering', more: 'opleveringen', lacks: 'zonder acceptatie' },
    milestones: { one: 'mijlpaal', more: 'mijlpalen', lacks: 'zonder datum' },
    responsibilities: { one: 'activiteit', more: 'activiteiten', lacks: 'zonder eindverantwoordelijke rol' },
    kpis: { one: 'KPI', more: "KPI's", lacks: 'zonder eigenaar' },
    openIssues: { one: 'open punt', more: 'open punten', lacks: 'te laat' },
  },
} as const satisfies Record<Locale, Record<LensedSection, ListWords>>;

const nextWords = {
  en: (title: string, date: string) => `next: ${title} on ${date}`,
  nl: (title: string, date: string) => `volgende: ${title} op ${date}`,
} as const satisfies Record<Locale, (title: string, date: string) => string>;

/**
 * Above each of some sections how many items it has, and what to look at first: those that lack something, or the next milestone.
 *
 * @param today an ISO date
 */
export function sectionLenses(spec: Spec, today: string, locale: Locale): Lens[] {
  const knowledge = knowledgeOf(spec);
  const { view } = knowledge;
  const lens = (
    section: LensedSection,
    lacking: readonly View<unknown>[],
    more?: { readonly text: string; readonly of: View<unknown> },
  ): Lens[] => {
    const { items, keyRange, exists } = view.at(section);
    const count = items.filter((item) => item.exists).length;
    if (!exists || count === 0) return [];
    const { one, more: several, lacks } = words[locale][section];
    const texts = [
      `${count} ${count === 1 ? one : several}`,
      ...(lacking.length > 0 ? [`${lacking.length} ${lacks}`] : []),
      ...(more ? [more.text] : []),
    ];
    const places = lacking.length > 0 ? lacking : more ? [more.of] : [];
    return [{ at: keyRange.start, title: texts.join(', '), places: places.map((place) => place.keyRange) }];
  };
  return [
    ...lens('deliverables', without(view.at('deliverables').items, 'acceptance')),
    ...lens('milestones', without(view.at('milestones').items, 'due'), nextMilestone(knowledge, today, locale)),
    ...lens('responsibilities', without(view.at('responsibilities').items, 'accountable')),
    ...lens('kpis', without(view.at('kpis').items, 'ownerRoleId')),
    ...lens(
      'openIssues',
      view.at('openIssues').items.filter((issue) => (dayIn(issue.at('due')) ?? today) < today),
    ),
  ];
}

/** The items that do not say something yet. An item that is not written yet is none. */
function without<K extends string>(
  items: readonly (View<unknown> & { at(key: K): View<unknown> })[],
  key: K,
): View<unknown>[] {
  return items.filter((item) => item.exists && !item.at(key).exists);
}

function nextMilestone(
  { view }: Knowledge,
  today: string,
  locale: Locale,
): { readonly text: string; readonly of: View<unknown> } | undefined {
  let next: { readonly day: string; readonly of: View<{ readonly id?: string }> } | undefined;
  for (const of of view.at('milestones').items) {
    const day = dayIn(of.at('due'));
    if (day !== undefined && day >= today && (!next || day < next.day)) next = { day, of };
  }
  const title = next && (titleOf(next.of.node) ?? next.of.at('id').text);
  if (!next || title === undefined) return undefined;
  return { text: nextWords[locale](title, dateText(next.day, locale) ?? next.day), of: next.of };
}

/** The day of a date, with or without a time; undefined for what is not written as one. */
function dayIn({ text }: View<string>): string | undefined {
  return text !== undefined && fits('date', text) ? text.slice(0, 10) : undefined;
}
