import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Item, SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import { removeBlock } from './removeBlock.ts';
import { removeFlow } from './removeFlow.ts';

/** Removes an item of a list, as `removeEntry` does an entry. The last item leaves `[]`. */
export function removeItem(document: EngagementDocument, list: SeqNode, item: Item): Edit {
  return list.flow ? removeFlow(document, list, item) : removeBlock(document, list, item);
}
