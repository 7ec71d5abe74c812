import type { DraftLanguage } from './answers.ts';

/** The words of a draft in one language. Sentences are starting points that hold for any engagement. */
export interface DraftTexts {
  /** Comment lines at the top, without `#`. */
  readonly introduction: readonly string[];
  readonly title: (client: string, supplier: string) => string;
  readonly comments: {
    readonly status: string;
    readonly model: string;
    readonly objectives: string;
    readonly inScope: string;
    readonly outOfScope: string;
    readonly responsibilities: string;
    readonly kpis: string;
  };
  readonly clientRole: string;
  readonly supplierRole: string;
  readonly objective: (client: string) => string;
  readonly inScope: (client: string, supplier: string) => string;
  readonly outOfScope: (supplier: string) => string;
  readonly deliver: string;
  readonly accept: string;
  readonly metric: (client: string) => string;
  readonly source: (client: string) => string;
}

export const draftTexts: Readonly<Record<DraftLanguage, DraftTexts>> = {
  en: {
    introduction: [
      'What client and supplier agree before the work starts.',
      'Replace the example sentences by your own. Type a word such as "milestone" or "raci" to insert more.',
    ],
    title: (client, supplier) => `${supplier} works for ${client}`,
    comments: {
      status: 'draft, then review, agreed, active, ended',
      model: 'or staffAugmentation, dedicatedTeam, managedService, consulting',
      objectives: 'Why the engagement exists. Each objective is measured by at least one KPI.',
      inScope: 'What the supplier does: one piece of work per item.',
      outOfScope: 'What one might expect, and the supplier does not do.',
      responsibilities: 'Per activity one role that answers for it, and the roles that do it.',
      kpis: 'How both sides will see that the objectives are reached.',
    },
    clientRole: 'Engagement owner',
    supplierRole: 'Delivery manager',
    objective: (client) => `${client} accepts every deliverable on or before its due date.`,
    inScope: (client, supplier) => `${supplier} shall make the deliverables of this spec for ${client}.`,
    outOfScope: (supplier) => `${supplier} does no work that is not listed under inScope.`,
    deliver: 'Make the deliverables',
    accept: 'Accept or reject each deliverable',
    metric: (client) => `Deliverables that ${client} accepted on or before their due date, as a share of those due`,
    source: (client) => `Acceptance records of ${client}`,
  },
  nl: {
    introduction: [
      'Wat opdrachtgever en leverancier afspreken voordat het werk begint.',
      'Vervang de voorbeeldzinnen door eigen zinnen. Typ een woord als "milestone" of "raci" om meer in te voegen.',
    ],
    title: (client, supplier) => `${supplier} werkt voor ${client}`,
    comments: {
      status: 'draft (concept), daarna review, agreed, active, ended',
      model: 'of staffAugmentation, dedicatedTeam, managedService, consulting',
      objectives: 'Waarom deze samenwerking er is. Elk doel wordt gemeten met ten minste één KPI.',
      inScope: 'Wat de leverancier doet: één stuk werk per regel.',
      outOfScope: 'Wat men zou kunnen verwachten en de leverancier niet doet.',
      responsibilities: 'Per activiteit één rol die ervoor instaat, en de rollen die haar uitvoeren.',
      kpis: 'Waaraan beide partijen zien dat de doelen zijn bereikt.',
    },
    clientRole: 'Opdrachtverantwoordelijke',
    supplierRole: 'Leveringsmanager',
    objective: (client) => `${client} accepteert elk resultaat uiterlijk op de afgesproken datum.`,
    inScope: (client, supplier) => `${supplier} levert de resultaten van dit document aan ${client}.`,
    outOfScope: (supplier) => `${supplier} doet geen werk dat niet onder inScope staat.`,
    deliver: 'De resultaten opleveren',
    accept: 'Elk resultaat accepteren of afkeuren',
    metric: (client) => `Aandeel van de resultaten dat ${client} uiterlijk op de afgesproken datum heeft geaccepteerd`,
    source: (client) => `Acceptatieregister van ${client}`,
  },
};
