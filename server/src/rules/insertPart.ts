import { clauses } from '../clauses/index.ts';
import type { ContentMap } from '../edits/content.ts';
import { insertEntry } from '../edits/insertEntry.ts';
import type { Fix } from '../validation/problem.ts';
import type { Absence } from './absence.ts';
import type { Now } from './rule.ts';

/** The fix that inserts what a section lacks as the section's own clause writes it; none for what no clause has. */
export function insertPart({ document, facts }: Now, { finding, key }: Absence, title: string): Fix[] {
  const [section = ''] = finding.path;
  const clause = clauses[String(section)]?.(facts);
  const value = (clause as ContentMap | undefined)?.[key];
  if (value === undefined || (finding.kind !== 'missingKey' && finding.kind !== 'incomplete')) return [];
  const order = Object.keys(finding.schema.properties ?? {});
  return [{ title, edits: [insertEntry(document, finding.map, key, value, order)] }];
}
