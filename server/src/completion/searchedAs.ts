import type { Path } from '../document/tree.ts';
import type { SchemaNode } from '../schema/schema.ts';

/** Words under which people look for a section or one of its items, beside its key and its title; by the path without indices. */
const alsoCalled: Readonly<Record<string, string>> = {
  responsibilities: 'RACI',
  escalations: 'ladder',
  glossary: 'term definition',
  openIssues: 'TBD',
  kpis: 'SLA',
  'support.priorities': 'SLA severity',
  'communication.meetings': 'stand-up sync call',
  'progress.tools': 'Jira Asana Trello',
};

/** What typed letters are compared with, for a key or a whole: its label, its title in English, and what people also call it. */
export function searchedAs(path: Path, { title = '' }: SchemaNode, label: string): string {
  const place = path.filter((step) => typeof step === 'string').join('.');
  const others = Object.hasOwn(alsoCalled, place) ? (alsoCalled[place] ?? '') : '';
  return [...new Set([label, title, others])].filter((text) => text !== '').join(' ');
}
