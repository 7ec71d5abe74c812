import type { EngagementDocument } from '../document/engagementDocument.ts';
import { entryAt } from '../document/find.ts';
import type { Entry } from '../document/tree.ts';
import { removeEntry } from '../edits/removeEntry.ts';
import type { Fix } from '../validation/problem.ts';

/** The fix that takes an entry away, from the map that it is written in: it may have come into another one by a merge. */
export function removal(document: EngagementDocument, entry: Entry, title: string): Fix[] {
  const owner = entryAt(document.specs, entry.key.range.start)?.map;
  return owner ? [{ title, edits: [removeEntry(document, owner, entry)] }] : [];
}
