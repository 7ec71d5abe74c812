import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { SeqNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import type { Content } from './content.ts';
import { insertMember } from './insertMember.ts';
import { writeBlock, writeInline } from './writeContent.ts';

/** Adds an item behind another one of a list, in the style of the list. */
export function insertBehind(document: EngagementDocument, list: SeqNode, index: number, value: Content): Edit {
  return insertMember(document, list, index + 1, {
    block: (column, layout) => ['- ', ...writeBlock(value, column + 2, layout)],
    inline: () => writeInline(value, true),
  });
}
