import type { EngagementDocument } from '../document/engagementDocument.ts';
import { type MapNode, ownEntry } from '../document/tree.ts';
import { engagementSchema } from '../schema/schema.ts';
import type { Edit } from '../validation/problem.ts';
import { appendItem } from './appendItem.ts';
import type { Content } from './content.ts';
import { fillValue } from './fillValue.ts';
import { insertEntry } from './insertEntry.ts';

/**
 * Adds an item to a section that is a list, behind the items that are there. Where there is no such section yet, or nothing in it, it is
 * written with the item. Undefined where something else than a list stands there.
 *
 * @param root the whole spec
 */
export function addToSection(
  document: EngagementDocument,
  root: MapNode,
  section: string,
  item: Content,
): Edit | undefined {
  const entry = ownEntry(root, section);
  if (!entry) return insertEntry(document, root, section, [item], Object.keys(engagementSchema.properties ?? {}));
  const { value } = entry;
  if (value?.kind === 'seq' && value.items.length > 0) return appendItem(document, value, item);
  const isEmpty = value === null || value.kind === 'seq' || (value.kind === 'scalar' && value.value === null);
  return isEmpty ? fillValue(document, entry, [item]) : undefined;
}
