import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { MapNode } from '../document/tree.ts';
import type { Edit } from '../validation/problem.ts';
import type { ContentMap } from './content.ts';
import { indexFor } from './insertEntry.ts';
import { insertMember } from './insertMember.ts';
import type { Piece } from './pieces.ts';
import { writeBlockEntry, writeInlineEntry } from './writeContent.ts';

/**
 * Inserts several entries into a map at once, each where the order wants it, as `insertEntry` does one. What goes to the same place is one
 * edit, so that the edits do not touch each other.
 */
export function insertEntries(
  document: EngagementDocument,
  map: MapNode,
  values: ContentMap,
  order: readonly string[],
): Edit[] {
  const groups = new Map<number, string[]>();
  for (const key of Object.keys(values).toSorted((a, b) => order.indexOf(a) - order.indexOf(b))) {
    const index = indexFor(map, key, order);
    groups.set(index, [...(groups.get(index) ?? []), key]);
  }
  return [...groups].map(([index, keys]) =>
    insertMember(document, map, index, {
      block: (column, layout) =>
        parted(
          keys.map((key) => writeBlockEntry(key, values[key] ?? '', column, layout)),
          layout.lineEnd + ' '.repeat(column),
        ),
      inline: () =>
        parted(
          keys.map((key) => writeInlineEntry(key, values[key] ?? '')),
          ', ',
        ),
    }),
  );
}

function parted(entries: readonly (readonly Piece[])[], separator: string): Piece[] {
  return entries.flatMap((entry, index) => (index === 0 ? entry : [separator, ...entry]));
}
