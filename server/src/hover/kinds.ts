import type { Locale } from '../rules/rule.ts';

/** What an item of each list with ids is called, by the list's path. */
const kinds: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  parties: { en: 'party', nl: 'partij' },
  people: { en: 'person', nl: 'persoon' },
  roles: { en: 'role', nl: 'rol' },
  'onboarding/gates': { en: 'gate', nl: 'startvoorwaarde' },
  calendars: { en: 'calendar', nl: 'kalender' },
  objectives: { en: 'objective', nl: 'doelstelling' },
  'scope/inScope': { en: 'in scope', nl: 'binnen de scope' },
  'scope/outOfScope': { en: 'out of scope', nl: 'buiten de scope' },
  'scope/assumptions': { en: 'assumption', nl: 'aanname' },
  'scope/dependencies': { en: 'dependency', nl: 'afhankelijkheid' },
  'scope/constraints': { en: 'constraint', nl: 'randvoorwaarde' },
  deliverables: { en: 'deliverable', nl: 'oplevering' },
  milestones: { en: 'milestone', nl: 'mijlpaal' },
  scenarios: { en: 'scenario', nl: 'scenario' },
  responsibilities: { en: 'activity', nl: 'verantwoordelijkheid' },
  kpis: { en: 'KPI', nl: 'KPI' },
  'communication/channels': { en: 'channel', nl: 'kanaal' },
  'communication/meetings': { en: 'meeting', nl: 'overleg' },
  escalations: { en: 'escalation', nl: 'escalatie' },
  'support/priorities': { en: 'priority', nl: 'prioriteit' },
  risks: { en: 'risk', nl: 'risico' },
  'progress/tools': { en: 'tool', nl: 'systeem' },
  'legal/contracts': { en: 'contract', nl: 'contract' },
  openIssues: { en: 'open issue', nl: 'open punt' },
};

/** What an item of a list is called, by the list's path: "milestone". */
export function kindOf(list: string, locale: Locale): string {
  return kinds[list]?.[locale] ?? list;
}
