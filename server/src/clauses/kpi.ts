import type { Content, ContentMap } from '../edits/content.ts';
import { freshId } from '../edits/skeletonIds.ts';
import { itemsAt, textIn, textsIn } from '../model/answers/fields.ts';
import { titleOf } from '../model/answers/roles.ts';
import type { SpecFacts } from '../model/specFacts.ts';
import type { Clause } from './clause.ts';
import { oneOf, roleIds, roleOf, type Side, timeZoneOf } from './known.ts';
import { actors, type Draft, drafted, partyName } from './ownLanguage.ts';

/** What a KPI measures. */
export type Category = 'value' | 'quality' | 'collaboration' | 'innovation';

interface Usual {
  readonly id: string;
  readonly metric: Draft;
  readonly unit: Draft;
  readonly target: { readonly op: 'gte' | 'lte'; readonly value: number };
  readonly duration: string;
  readonly source: Draft;
  /** Who measures it. */
  readonly side: Side;
}

const count: Draft = { en: 'count', nl: 'aantal', de: 'Anzahl', fr: 'nombre' };

/** A KPI of each category as many agreements have it. */
const usual: Readonly<Record<Category, Usual>> = {
  value: {
    id: 'orders',
    metric: {
      en: 'Orders per calendar month',
      nl: 'Bestellingen per kalendermaand',
      de: 'Bestellungen je Kalendermonat',
      fr: 'Commandes par mois calendaire',
    },
    unit: count,
    target: { op: 'gte', value: 2000 },
    duration: '1 month',
    source: {
      en: 'Report 1 of the web shop',
      nl: 'Rapport 1 van de webwinkel',
      de: 'Bericht 1 des Webshops',
      fr: 'Rapport 1 de la boutique en ligne',
    },
    side: 'client',
  },
  quality: {
    id: 'escaped-defects',
    metric: {
      en: 'Defects found by users per calendar month',
      nl: 'Fouten die gebruikers vinden per kalendermaand',
      de: 'Von Nutzern gefundene Fehler je Kalendermonat',
      fr: 'Défauts trouvés par des utilisateurs par mois calendaire',
    },
    unit: count,
    target: { op: 'lte', value: 2 },
    duration: '1 month',
    source: { en: 'Jira filter 10482', nl: 'Jira-filter 10482', de: 'Jira-Filter 10482', fr: 'Filtre Jira 10482' },
    side: 'supplier',
  },
  collaboration: {
    id: 'cooperation',
    metric: {
      en: 'Mean score of the survey that both teams answer',
      nl: 'Gemiddelde van de enquête die beide teams invullen',
      de: 'Mittelwert der Umfrage, die beide Teams beantworten',
      fr: "Moyenne de l'enquête à laquelle les deux équipes répondent",
    },
    unit: { en: 'score 1-5', nl: 'score 1-5', de: 'Note 1-5', fr: 'note 1-5' },
    target: { op: 'gte', value: 4 },
    duration: '1 quarter',
    source: { en: 'Survey S1', nl: 'Enquête E1', de: 'Umfrage U1', fr: 'Enquête E1' },
    side: 'client',
  },
  innovation: {
    id: 'proposals',
    metric: {
      en: 'Worked-out proposals by the supplier per quarter',
      nl: 'Uitgewerkte voorstellen van de leverancier per kwartaal',
      de: 'Ausgearbeitete Vorschläge des Auftragnehmers je Quartal',
      fr: 'Propositions élaborées du prestataire par trimestre',
    },
    unit: count,
    target: { op: 'gte', value: 2 },
    duration: '1 quarter',
    source: { en: 'Jira filter 10517', nl: 'Jira-filter 10517', de: 'Jira-Filter 10517', fr: 'Filtre Jira 10517' },
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
  return {
    id: freshId(id, facts.idsOf('kpis')),
    category,
    metric: { placeholder: drafted(facts, metric) },
    unit: { placeholder: drafted(facts, unit) },
    target: { op: target.op, value: { placeholder: target.value } },
    window: { duration: { placeholder: duration }, timeZone: timeZoneOf(facts) },
    source: { placeholder: drafted(facts, source) },
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
  const title = owner === undefined ? undefined : titleOf(facts, owner);
  const who = title === undefined ? partyName(facts, 'supplier') : actors(facts, [title]);
  const escalations = itemsAt(facts, 'escalations').flatMap((item) => textIn(item, 'id') ?? []);
  return {
    action: { placeholder: drafted(facts, report, { who }) },
    within: { placeholder: '3 business days' },
    ...(escalations.length > 0 ? { escalationId: oneOf(escalations, '') } : {}),
  };
}

const report: Draft = {
  en: '{who} sends a report with the cause and the measures.',
  nl: '{who} stuurt een rapport met de oorzaak en de maatregelen.',
  de: '{who} sendet einen Bericht mit der Ursache und den Maßnahmen.',
  fr: '{who} envoie un rapport avec la cause et les mesures.',
};
