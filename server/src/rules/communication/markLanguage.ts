import { follow, ownEntry } from '../../document/tree.ts';
import { insertEntry } from '../../edits/insertEntry.ts';
import type { View } from '../../model/view.ts';
import type { Fix } from '../../validation/problem.ts';
import type { Now } from '../rule.ts';

/** The fix that says in a section in which language it is; of a list it is said beside the sections. */
export function markLanguage(
  { document, facts }: Now,
  { node, path }: View<unknown>,
  language: string,
  title: string,
): Fix[] {
  const key = 'x-language';
  if (node?.kind === 'map') {
    const order = [key, ...node.entries.map((entry) => entry.key.text)];
    return [{ title, edits: [insertEntry(document, node, key, language, order)] }];
  }
  const root = facts.node([]);
  if (root?.kind !== 'map') return [];
  const section = String(path[0]);
  const entry = ownEntry(root, key);
  if (!entry) return [{ title, edits: [insertEntry(document, root, key, { [section]: language }, [])] }];
  const own = follow(entry.value);
  return own?.kind === 'map' ? [{ title, edits: [insertEntry(document, own, section, language, [])] }] : [];
}
