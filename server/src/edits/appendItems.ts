import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import type { Content } from './content.ts';
import { insertMember } from './insertMember.ts';
import { writeBlock, writeInline } from './writeContent.ts';

/** Adds items behind the last of a list, in the style of the list and in their order. */
export function appendItems(document: EngagementDocument, list: SeqNode, items: readonly Content[]): Edit {
  return insertMember(document, list, list.items.length, {
    block: (column, layout) =>
      items.flatMap((item, index) => [
        index === 0 ? '- ' : `${layout.lineEnd}${' '.repeat(column)}- `,
        ...writeBlock(item, column + 2, layout),
      ]),
    inline: () => items.flatMap((item, index) => [index === 0 ? '' : ', ', ...writeInline(item, true)]),
  });
}
