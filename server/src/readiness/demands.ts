import type { Message, Pillar } from '../rules/rule.ts';

/** Something that an engagement must settle, and how a spec shows that it does. */
export interface Demand {
  readonly id: string;
  readonly pillar: Pillar;
  /** How much it counts within its pillar, from 1 (good to have) to 3 (engagements fail without it). */
  readonly weight: 1 | 2 | 3;
  /** What there is when it is met. */
  readonly what: Message;
  /** Where a spec says it: paths, `*` for each item of a list, `|` between two that can stand for each other. */
  readonly fields: readonly string[];
  /** The rules that find what is wrong with it: ids, or all of a group (`vague/*`). */
  readonly rules: readonly string[];
}

/**
 * What every outsourcing engagement must settle: the demands of the article that this product was made for ("four pillars of outsourcing":
 * clear agreements, communication and culture, grip on progress, the relationship), each with what enforces it.
 */
export const demands: readonly Demand[] = [
  {
    id: 'plain-words',
    pillar: 'agreements',
    weight: 3,
    what: { en: 'Words that people can be held to', nl: 'Woorden waaraan mensen te houden zijn' },
    fields: ['scope/inScope'],
    rules: ['vague/*', 'legal/undefined-standard'],
  },
  {
    id: 'scope',
    pillar: 'agreements',
    weight: 3,
    what: {
      en: 'What is in scope, what is not, and what that rests on',
      nl: 'Wat bij het werk hoort, wat niet, en waar dat op berust',
    },
    fields: ['scope/inScope', 'scope/outOfScope', 'scope/assumptions', 'scope/dependencies'],
    rules: ['responsibility/unowned'],
  },
  {
    id: 'deadlines',
    pillar: 'agreements',
    weight: 3,
    what: { en: 'Deadlines that everybody reads in the same way', nl: 'Termijnen die iedereen hetzelfde leest' },
    fields: ['deadlines', 'milestones'],
    rules: ['deadline/*'],
  },
  {
    id: 'terms',
    pillar: 'agreements',
    weight: 1,
    what: { en: 'Terms that mean one thing', nl: 'Begrippen die één ding betekenen' },
    fields: ['glossary'],
    rules: ['reference/undefined-term', 'reference/implicit-typing'],
  },
  {
    id: 'objectives',
    pillar: 'agreements',
    weight: 3,
    what: {
      en: 'Objectives, and KPIs that show whether they are reached',
      nl: "Doelstellingen, en KPI's die laten zien of ze zijn bereikt",
    },
    fields: ['objectives', 'kpis'],
    rules: ['kpi/incomplete', 'kpi/objective-link', 'kpi/threshold-order'],
  },
  {
    id: 'responsibilities',
    pillar: 'agreements',
    weight: 3,
    what: { en: 'Who is responsible for what', nl: 'Wie waarvoor verantwoordelijk is' },
    fields: ['responsibilities', 'roles/*/holderId', 'people'],
    rules: ['responsibility/*', 'reference/unresolved', 'reference/wrong-party'],
  },
  {
    id: 'acceptance',
    pillar: 'agreements',
    weight: 2,
    what: { en: 'When a deliverable is accepted, and by whom', nl: 'Wanneer iets geaccepteerd is, en door wie' },
    fields: ['deliverables/*/acceptance', 'progress/definitionOfDone'],
    rules: ['progress/acceptance-missing'],
  },
  {
    id: 'changes',
    pillar: 'agreements',
    weight: 2,
    what: {
      en: 'How a change is requested, and who decides on it',
      nl: 'Hoe een wijziging wordt aangevraagd, en wie erover beslist',
    },
    fields: ['changes/procedure', 'changes/approvals'],
    rules: ['change/missing', 'change/incomplete'],
  },
  {
    id: 'escalation',
    pillar: 'agreements',
    weight: 2,
    what: { en: 'Who decides when people disagree', nl: 'Wie beslist als mensen het oneens zijn' },
    fields: ['escalations'],
    rules: ['escalation/*'],
  },
  {
    id: 'scenarios',
    pillar: 'agreements',
    weight: 1,
    what: {
      en: 'Worked examples of what happens in which case',
      nl: 'Uitgewerkte voorbeelden van wat er in welk geval gebeurt',
    },
    fields: ['scenarios'],
    rules: ['progress/no-scenario'],
  },
  {
    id: 'legal-review',
    pillar: 'agreements',
    weight: 2,
    what: {
      en: 'A legal review and a signature of each party for exactly this version',
      nl: 'Een juridische toetsing en een handtekening van elke partij voor precies deze versie',
    },
    fields: ['legal/review', 'signatures'],
    rules: ['legal/not-reviewed', 'change/version-not-bumped', 'progress/open-issue'],
  },
  {
    id: 'law',
    pillar: 'agreements',
    weight: 1,
    what: { en: 'The law that applies, and what it requires', nl: 'Het recht dat geldt, en wat het vereist' },
    fields: ['legal/governingLaw'],
    rules: ['legal/gdpr', 'legal/dora'],
  },
  {
    id: 'exit',
    pillar: 'agreements',
    weight: 1,
    what: { en: 'How the work is handed over at the end', nl: 'Hoe het werk aan het eind wordt overgedragen' },
    fields: ['exit/handover', 'exit/dataReturnWithin'],
    rules: ['legal/exit-missing'],
  },
  {
    id: 'readable',
    pillar: 'agreements',
    weight: 2,
    what: { en: 'A file that can be read completely', nl: 'Een bestand dat volledig te lezen is' },
    fields: ['metadata'],
    rules: ['syntax/*', 'schema/*', 'reference/unknown-code'],
  },
  {
    id: 'channels',
    pillar: 'communication',
    weight: 2,
    what: {
      en: 'Where people reach each other, and how fast they answer',
      nl: 'Waar mensen elkaar bereiken, en hoe snel ze antwoorden',
    },
    fields: ['communication/channels/*/respondWithin'],
    rules: ['communication/no-response-time'],
  },
  {
    id: 'language',
    pillar: 'communication',
    weight: 2,
    what: { en: 'A language that everybody speaks', nl: 'Een taal die iedereen spreekt' },
    fields: ['communication/workingLanguage', 'parties/*/languages'],
    rules: ['communication/language-gap'],
  },
  {
    id: 'hours',
    pillar: 'communication',
    weight: 3,
    what: {
      en: 'Working hours, time zones and holidays of both parties',
      nl: 'Werktijden, tijdzones en feestdagen van beide partijen',
    },
    fields: ['calendars', 'deadlines/timeZone'],
    rules: [
      'communication/outside-overlap',
      'culture/holidays-missing',
      'deadline/time-zone',
      'deadline/non-working-day',
    ],
  },
  {
    id: 'meetings',
    pillar: 'communication',
    weight: 3,
    what: {
      en: 'Stand-ups, planning and evaluations at fixed times',
      nl: 'Stand-ups, planning en evaluaties op vaste tijden',
    },
    fields: ['communication/meetings'],
    rules: ['communication/structure-incomplete', 'communication/meeting-incomplete', 'communication/meeting-dates'],
  },
  {
    id: 'hierarchy',
    pillar: 'communication',
    weight: 2,
    what: {
      en: 'How decisions are made, and who may talk to whom',
      nl: 'Hoe besloten wordt, en wie met wie mag praten',
    },
    fields: ['culture/hierarchy'],
    rules: ['culture/agreements-missing'],
  },
  {
    id: 'feedback',
    pillar: 'communication',
    weight: 2,
    what: {
      en: 'Feedback in both directions, and bad news in time',
      nl: 'Feedback in beide richtingen, en slecht nieuws op tijd',
    },
    fields: ['culture/feedback'],
    rules: ['culture/feedback-loop', 'culture/soft-refusal'],
  },
  {
    id: 'confirmation',
    pillar: 'communication',
    weight: 1,
    what: { en: 'A yes that is confirmed in one’s own words', nl: 'Een ja dat in eigen woorden wordt bevestigd' },
    fields: ['culture/confirmation'],
    rules: ['culture/agreements-missing'],
  },
  {
    id: 'shared-tool',
    pillar: 'progress',
    weight: 3,
    what: { en: 'A tool in which both parties see the work', nl: 'Een systeem waarin beide partijen het werk zien' },
    fields: ['progress/tools'],
    rules: ['progress/no-shared-tool'],
  },
  {
    id: 'measured',
    pillar: 'progress',
    weight: 2,
    what: { en: 'KPIs that are measured and discussed', nl: "KPI's die gemeten en besproken worden" },
    fields: ['kpis/*/source', 'kpis/*/window'],
    rules: ['kpi/not-reviewed'],
  },
  {
    id: 'correction',
    pillar: 'progress',
    weight: 3,
    what: { en: 'What happens when something slips', nl: 'Wat er gebeurt als iets uitloopt' },
    fields: ['kpis/*/onBreach', 'risks'],
    rules: ['kpi/no-consequence', 'progress/no-corrective-action'],
  },
  {
    id: 'budget',
    pillar: 'progress',
    weight: 3,
    what: { en: 'A budget that warns before it is spent', nl: 'Een budget dat waarschuwt voordat het op is' },
    fields: ['budget', 'budget/alerts', 'budget/reportEvery'],
    rules: ['budget/*'],
  },
  {
    id: 'start',
    pillar: 'progress',
    weight: 2,
    what: { en: 'What is ready before the work starts', nl: 'Wat klaar is voordat het werk begint' },
    fields: ['onboarding/gates'],
    rules: ['progress/start-before-ready'],
  },
  {
    id: 'quality',
    pillar: 'progress',
    weight: 2,
    what: {
      en: 'KPIs for quality, cooperation and new ideas',
      nl: "KPI's voor kwaliteit, samenwerking en nieuwe ideeën",
    },
    fields: ['kpis/*/category'],
    rules: ['kpi/category-gap'],
  },
  {
    id: 'bridge',
    pillar: 'relationship',
    weight: 3,
    what: { en: 'Somebody who looks after the relationship', nl: 'Iemand die voor de relatie zorgt' },
    fields: ['relationship/bridgeRoleId'],
    rules: ['relationship/no-bridge'],
  },
  {
    id: 'introduction',
    pillar: 'relationship',
    weight: 2,
    what: { en: 'People who know each other', nl: 'Mensen die elkaar kennen' },
    fields: ['relationship/introduction', 'people/*/intro'],
    rules: ['relationship/no-introduction'],
  },
  {
    id: 'evaluation',
    pillar: 'relationship',
    weight: 3,
    what: { en: 'Talks about the cooperation itself', nl: 'Gesprekken over de samenwerking zelf' },
    fields: ['communication/meetings'],
    rules: ['relationship/collaboration-not-reviewed'],
  },
  {
    id: 'visits',
    pillar: 'relationship',
    weight: 2,
    what: { en: 'Visits or joint workshops', nl: 'Bezoeken of gezamenlijke workshops' },
    fields: ['relationship/visits|relationship/workshops'],
    rules: ['relationship/no-visit-or-workshop'],
  },
  {
    id: 'strategy',
    pillar: 'relationship',
    weight: 2,
    what: {
      en: 'A strategy that is shared and open to both',
      nl: 'Een strategie die gedeeld wordt en voor beide openstaat',
    },
    fields: ['relationship/strategy'],
    rules: ['relationship/no-strategy-sharing'],
  },
  {
    id: 'partners',
    pillar: 'relationship',
    weight: 2,
    what: { en: 'Partners instead of distant resources', nl: 'Partners in plaats van verre uitvoerders' },
    fields: ['relationship/integration', 'relationship/innovation'],
    rules: ['relationship/arms-length'],
  },
  {
    id: 'both-sides',
    pillar: 'relationship',
    weight: 2,
    what: { en: 'Responsibilities for the client too', nl: 'Ook verantwoordelijkheden voor de opdrachtgever' },
    fields: ['responsibilities'],
    rules: ['responsibility/one-sided'],
  },
];
