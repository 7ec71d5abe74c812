import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import type { Content } from './content.ts';
import { insertBehind } from './insertBehind.ts';

/** Adds items behind the last of a list, in the style of the list and in their order. */
export function appendItems(document: EngagementDocument, list: SeqNode, items: readonly Content[]): Edit {
  return insertBehind(document, list, list.items.length - 1, items);
}
