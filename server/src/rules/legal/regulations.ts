import { appendItem } from '../../edits/appendItem.ts';
import type { Legal } from '../../generated/format.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import { insertInto } from '../insertInto.ts';
import type { Now } from '../rule.ts';

/** The fix that adds a law to those that the engagement falls under. */
export function listRegulation(now: Now, legal: View<Legal>, name: string, title: string): Fix[] {
  const { node } = legal.at('regulations');
  if (node === undefined) return insertInto(now, legal, { regulations: [name] }, title);
  return node?.kind === 'seq' ? [{ title, edits: [appendItem(now.document, node, name)] }] : [];
}
