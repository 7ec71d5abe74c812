import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import type { Content } from './content.ts';
import { insertBehind } from './insertBehind.ts';

/** Adds an item behind the last of a list, in the style of the list. */
export function appendItem(document: EngagementDocument, list: SeqNode, value: Content): Edit {
  return insertBehind(document, list, list.items.length - 1, value);
}
