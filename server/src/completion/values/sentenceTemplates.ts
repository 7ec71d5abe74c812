import type { Draft } from '../../clauses/ownLanguage.ts';
import type { Prose } from '../../schema/schema.ts';

/** A sentence with `<report>` for what is typed over, and with `{name}` for what the spec calls somebody and `{days}` and the like for usual times. */
export type Template = Draft;

/** The times that stand in the sentences until somebody types others. */
export const spokenByDefault: Readonly<Record<keyof Draft, Readonly<Record<'day' | 'days' | 'hours', string>>>> = {
  en: { day: '1 business day', days: '5 business days', hours: '4 business hours' },
  nl: { day: '1 werkdag', days: '5 werkdagen', hours: '4 werkuren' },
  de: { day: '1 Arbeitstag', days: '5 Arbeitstagen', hours: '4 Geschäftsstunden' },
  fr: { day: '1 jour ouvré', days: '5 jours ouvrés', hours: '4 heures ouvrées' },
};

const delivers: Template = {
  en: '{supplier} delivers <the result> by <{date}>.',
  nl: '{supplier} levert <het resultaat> uiterlijk op <{date}>.',
  de: '{supplier} liefert <das Ergebnis> bis zum <{date}>.',
  fr: '{supplier} livre <le résultat> au plus tard le <{date}>.',
};

const gives: Template = {
  en: '{client} gives {supplier} <access> by <{date}>.',
  nl: '{client} geeft {supplier} uiterlijk op <{date}> <toegang>.',
  de: '{client} gibt {supplier} bis zum <{date}> <Zugang>.',
  fr: '{client} donne <accès> à {supplier} au plus tard le <{date}>.',
};

const credits: Template = {
  en: '{supplier} credits <EUR 500> per business day, at most <EUR 5000>.',
  nl: '{supplier} crediteert <EUR 500> per werkdag, met een maximum van <EUR 5000>.',
  de: '{supplier} schreibt <EUR 500> je Arbeitstag gut, höchstens <EUR 5000>.',
  fr: '{supplier} crédite <EUR 500> par jour ouvré, au plus <EUR 5000>.',
};

const decides: Template = {
  en: '{role} decides on <the request> within <{days}>.',
  nl: '{role} beslist binnen <{days}> over <het verzoek>.',
  de: '{role} entscheidet innerhalb von <{days}> über <den Antrag>.',
  fr: '{role} décide de <la demande> sous <{days}>.',
};

const answers: Template = {
  en: '{role} answers <each question> within <{hours}>.',
  nl: '{role} beantwoordt <elke vraag> binnen <{hours}>.',
  de: '{role} beantwortet <jede Frage> innerhalb von <{hours}>.',
  fr: '{role} répond à <chaque question> sous <{hours}>.',
};

const reports: Template = {
  en: '{role} reports <the delay> within <{day}> after <it is known>.',
  nl: '{role} meldt <de vertraging> binnen <{day}> nadat <die bekend is>.',
  de: '{role} meldet <die Verzögerung> innerhalb von <{days}>, nachdem <sie bekannt ist>.',
  fr: '{role} signale <le retard> sous <{day}> après <sa découverte>.',
};

const share: Template = {
  en: 'At least <95> percent of <the tickets> is <solved> within <{hours}>, measured per calendar month.',
  nl: 'Ten minste <95> procent van <de meldingen> is binnen <{hours}> <opgelost>, gemeten per kalendermaand.',
  de: 'Mindestens <95> Prozent <der Tickets> sind innerhalb von <{hours}> <gelöst>, gemessen je Kalendermonat.',
  fr: 'Au moins <95> pour cent <des tickets> sont <résolus> sous <{hours}>, mesuré par mois civil.',
};

const slips: Template = {
  en: 'A milestone slips by more than <{days}>.',
  nl: 'Een mijlpaal schuift meer dan <{days}> op.',
  de: 'Ein Meilenstein verschiebt sich um mehr als <{days}>.',
  fr: 'Un jalon glisse de plus de <{days}>.',
};

/** Sentences that can be measured, by what a text governs. */
export const templates: Readonly<Partial<Record<Prose['context'], readonly Template[]>>> = {
  scope: [delivers, gives],
  deadline: [credits, decides],
  responsibility: [decides],
  kpi: [share, reports],
  communication: [answers, reports],
  change: [decides],
  escalation: [slips, reports],
};
