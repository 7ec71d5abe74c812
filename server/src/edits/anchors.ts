import type { SpecNode } from '../document/tree.ts';
import { membersOf } from './surroundings.ts';

/** Whether an anchor is written in a node, so that it must not go, nor come to stand behind what refers to it. */
export function hasAnchor(node: SpecNode): boolean {
  if (node.kind === 'alias') return false;
  if (node.anchor !== undefined) return true;
  if (node.kind === 'scalar') return false;
  return membersOf(node).some(
    (member) => ('key' in member && hasAnchor(member.key)) || (member.value !== null && hasAnchor(member.value)),
  );
}
