import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import type { Content } from './content.ts';
import { insertMember } from './insertMember.ts';
import { writeBlock, writeInline } from './writeContent.ts';

/**
 * Adds items behind another one of a list, in the style of the list and in their order.
 *
 * @param index that of the other one; -1 for the beginning of the list
 */
export function insertBehind(
  document: EngagementDocument,
  list: SeqNode,
  index: number,
  items: readonly Content[],
): Edit {
  return insertMember(document, list, index + 1, {
    block: (column, layout) =>
      items.flatMap((item, at) => [
        at === 0 ? '- ' : `${layout.lineEnd}${' '.repeat(column)}- `,
        ...writeBlock(item, column + 2, layout),
      ]),
    inline: () => items.flatMap((item, at) => [...(at === 0 ? [] : [', ']), ...writeInline(item, true)]),
  });
}
