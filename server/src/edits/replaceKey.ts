import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Entry } from '../document/tree.ts';
import { writeScalar } from '../document/writeScalar.ts';
import type { Edit } from '../validation/problem.ts';
import { surroundingsOf } from './surroundings.ts';

/** Gives an entry another key, in the quotes of the present one. */
export function replaceKey(document: EngagementDocument, entry: Entry, key: string): Edit {
  const { flow } = surroundingsOf(document, entry);
  return { range: entry.key.range, newText: writeScalar(key, { style: entry.key.style, flow }) };
}
