import type { Path } from '../document/tree.ts';
import { resolve, type SchemaNode } from '../schema/schema.ts';

/** Words under which people look for a section or one of its items, beside its key and its title; by the path without indices. */
const alsoCalled: Readonly<Record<string, string>> = {
  responsibilities: 'RACI-item',
  escalations: 'escalation-ladder',
  glossary: 'glossary-term definition',
  openIssues: 'TBD',
  kpis: 'SLA',
  'support.priorities': 'support-priority SLA severity',
  'budget.alerts': 'budget-alert',
  'communication.meetings': 'stand-up sync call',
  'progress.tools': 'Jira Asana Trello',
};

/**
 * What typed letters are compared with, for a key or a whole: its label, its title in English and that of its items, and what people also
 * call it. A title of several words is there with hyphens too, because behind a space editors look for a new word.
 */
export function searchedAs(path: Path, { title = '', items }: SchemaNode, label: string): string {
  const place = path.filter((step) => typeof step === 'string').join('.');
  const others = Object.hasOwn(alsoCalled, place) ? (alsoCalled[place] ?? '') : '';
  const hyphenated = title.replaceAll(' ', '-');
  const item = (items && resolve(items).title) ?? '';
  return [...new Set([label, title, hyphenated, item, others])].filter((text) => text !== '').join(' ');
}
