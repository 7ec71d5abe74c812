import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Entry, MapNode, SeqNode, SpecNode } from '../document/tree.ts';
import { columnOf } from './lineRanges.ts';
import { membersOf } from './surroundings.ts';
import type { Layout } from './writeContent.ts';

/** How the YAML document at the offset is laid out: like its first nested map and its first list below a key; else by 2. */
export function layoutAt(document: EngagementDocument, offset: number): Layout {
  const { text, lineEnd, specs } = document;
  const spec = specs.find(({ range }) => range.start <= offset && offset <= range.end);
  let step: number | undefined;
  let listStep: number | undefined;
  const open: SpecNode[] = spec?.root ? [spec.root] : [];
  for (let node = open.pop(); node; node = open.pop()) {
    if ((node.kind !== 'map' && node.kind !== 'seq') || node.flow) continue;
    if (node.kind === 'map') {
      for (const entry of node.entries) {
        if (entry.value?.kind === 'map') step ??= stepBelow(text, entry, entry.value);
        if (entry.value?.kind === 'seq') listStep ??= stepBelow(text, entry, entry.value);
      }
    }
    if (step !== undefined && listStep !== undefined) break;
    for (const member of membersOf(node).toReversed()) if (member.value) open.push(member.value);
  }
  step ??= listStep || 2;
  return { step, listStep: listStep ?? step, lineEnd };
}

/** Undefined for what is not written in block style, or is not deeper than its key in a broken text. */
function stepBelow(text: string, entry: Entry, value: MapNode | SeqNode): number | undefined {
  const first = membersOf(value)[0];
  if (!first || value.flow) return undefined;
  const step = columnOf(text, first) - columnOf(text, entry);
  return step >= (value.kind === 'map' ? 1 : 0) ? step : undefined;
}
