import type { Content, ContentMap } from '../edits/content.ts';
import { freshId } from '../edits/skeletonIds.ts';
import { itemsAt, textIn, textsIn } from '../model/answers/fields.ts';
import { titleOf } from '../model/answers/roles.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, roleIds, roleOf, type Side, timeZoneOf } from './known.ts';

/** What a KPI measures. */
export type Category = 'value' | 'quality' | 'collaboration' | 'innovation';

type Language = 'en' | 'nl';

interface Usual {
  readonly id: string;
  readonly metric: Readonly<Record<Language, string>>;
  readonly unit: Readonly<Record<Language, string>>;
  readonly target: { readonly op: 'gte' | 'lte'; readonly value: number };
  readonly duration: string;
  readonly source: Readonly<Record<Language, string>>;
  /** Who measures it. */
  readonly side: Side;
}

/** A KPI of each category as many agreements have it. */
const usual: Readonly<Record<Category, Usual>> = {
  value: {
    id: 'orders',
    metric: { en: 'Orders per calendar month', nl: 'Bestellingen per kalendermaand' },
    unit: { en: 'count', nl: 'aantal' },
    target: { op: 'gte', value: 2000 },
    duration: '1 month',
    source: { en: 'Report 1 of the web shop', nl: 'Rapport 1 van de webwinkel' },
    side: 'client',
  },
  quality: {
    id: 'escaped-defects',
    metric: { en: 'Defects found by users per calendar month', nl: 'Fouten die gebruikers vinden per kalendermaand' },
    unit: { en: 'count', nl: 'aantal' },
    target: { op: 'lte', value: 2 },
    duration: '1 month',
    source: { en: 'Jira filter 10482', nl: 'Jira-filter 10482' },
    side: 'supplier',
  },
  collaboration: {
    id: 'cooperation',
    metric: {
      en: 'Mean score of the survey that both teams answer',
      nl: 'Gemiddelde van de enquête die beide teams invullen',
    },
    unit: { en: 'score 1-5', nl: 'score 1-5' },
    target: { op: 'gte', value: 4 },
    duration: '1 quarter',
    source: { en: 'Survey S1', nl: 'Enquête E1' },
    side: 'client',
  },
  innovation: {
    id: 'proposals',
    metric: {
      en: 'Worked-out proposals by the supplier per quarter',
      nl: 'Uitgewerkte voorstellen van de leverancier per kwartaal',
    },
    unit: { en: 'count', nl: 'aantal' },
    target: { op: 'gte', value: 2 },
    duration: '1 quarter',
    source: { en: 'Jira filter 10517', nl: 'Jira-filter 10517' },
    side: 'supplier',
  },
};

/** A KPI for each one that an objective names already; one of quality where none does. */
export const kpis: Clause = (facts) => {
  const named = new Set(itemsAt(facts, 'objectives').flatMap((objective) => textsIn(objective, 'kpiIds')));
  const [first, ...others] = named;
  return [
    { ...kpi(facts, 'quality'), ...(first === undefined ? {} : { id: first }) },
    ...others.map((id) => ({ ...kpi(facts, 'value'), id })),
  ];
};

/** A whole KPI of a category, to be adapted, in the language of the spec. */
export function kpi(facts: SpecFacts, category: Category): ContentMap & { readonly id: Content } {
  const { id, metric, unit, target, duration, source, side } = usual[category];
  const language = languageOf(facts);
  return {
    id: freshId(id, facts.idsOf('kpis')),
    category,
    metric: { placeholder: metric[language] },
    unit: { placeholder: unit[language] },
    target: { op: target.op, value: { placeholder: target.value } },
    window: { duration: { placeholder: duration }, timeZone: timeZoneOf(facts) },
    source: { placeholder: source[language] },
    ownerRoleId: roleOf(facts, side),
    onBreach: breach(facts, roleIds(facts, side)[0]),
  };
}

/**
 * What happens when a KPI misses its target: its owner reports, and escalates where there is a ladder.
 *
 * @param owner the id of a role; the supplier where there is none
 */
export function breach(facts: SpecFacts, owner: string | undefined): ContentMap {
  const language = languageOf(facts);
  const title = owner === undefined ? undefined : titleOf(facts, owner);
  const who = title === undefined ? { en: 'supplier', nl: 'leverancier' }[language] : inSentence(title);
  const escalations = itemsAt(facts, 'escalations').flatMap((item) => textIn(item, 'id') ?? []);
  const action = {
    en: `The ${who} sends a report with the cause and the measures.`,
    nl: `De ${who} stuurt een rapport met de oorzaak en de maatregelen.`,
  }[language];
  return {
    action: { placeholder: action },
    within: { placeholder: '3 business days' },
    ...(escalations.length > 0 ? { escalationId: oneOf(escalations, '') } : {}),
  };
}

/** A title as it stands within a sentence: "Delivery manager" with a small letter, "CTO" as it is. */
function inSentence(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function languageOf(facts: SpecFacts): Language {
  return facts.text('metadata', 'language')?.startsWith('nl') ? 'nl' : 'en';
}
