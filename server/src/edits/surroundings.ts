import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Entry, Item, SpecNode } from '../document/tree.ts';

/** One part of a map or list. */
export type Member = Entry | Item;

/** Where a node or member stands. */
export interface Surroundings {
  /** True within `[ ]` or `{ }`. */
  readonly flow: boolean;
  /** The entry or item whose value it is, or the member itself; undefined for the root of a YAML document. */
  readonly holder: Member | undefined;
}

/** Finds a node or a member of this document's tree. An aliased node stands where it is written. */
export function surroundingsOf(document: EngagementDocument, target: SpecNode | Member): Surroundings {
  const open: { node: SpecNode; flow: boolean; holder: Member | undefined }[] = [];
  for (const { root } of document.specs) if (root) open.push({ node: root, flow: false, holder: undefined });
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, holder } = next;
    if (node === target) return { flow: next.flow, holder };
    if (node.range.start > target.range.start || node.range.end < target.range.start) continue;
    if (node.kind !== 'map' && node.kind !== 'seq') continue;
    const flow = next.flow || node.flow;
    for (const member of membersOf(node)) {
      if (member === target) return { flow, holder: member };
      if (member.value) open.push({ node: member.value, flow, holder: member });
    }
  }
  return { flow: false, holder: undefined };
}

/** The entries of a map, the items of a list. */
export function membersOf(node: Extract<SpecNode, { kind: 'map' | 'seq' }>): readonly Member[] {
  return node.kind === 'map' ? node.entries : node.items;
}
