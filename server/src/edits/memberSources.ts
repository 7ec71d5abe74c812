import type { MapNode, SeqNode, SpecNode } from '../document/tree.ts';
import { insideOf } from './insertFlow.ts';
import { endOfIndicator, endOfNode, startOfNode } from './lineRanges.ts';
import { membersOf } from './surroundings.ts';

/** A member of a map or list as it is written: all that it takes to write it in another style. */
export interface MemberSource {
  /** The key's node; undefined for an item of a list. */
  readonly key: SpecNode | undefined;
  /** The anchor and the tag in front of the value, as in `&base !!map`; empty where there is none. */
  readonly properties: string;
  readonly value: SpecNode;
}

/** What may stand in front of a value besides blank space. */
const properties = /^((?:[&!]\S*\s+)*)$/;

/**
 * The members of a map or list; undefined where something stands between them that would be lost in another style: a comment, the mark of
 * an explicit key, a bracket that is not closed, or a member that has no value yet.
 */
export function memberSources(text: string, node: MapNode | SeqNode): MemberSource[] | undefined {
  const inside = node.flow ? insideOf(text, node) : { start: startOfNode(text, node), end: endOfNode(node) };
  if (node.flow && (inside.start === node.range.start || inside.end === node.range.end)) return undefined;
  const between = node.flow ? /^[\s,]*/ : /^\s*/;
  const sources: MemberSource[] = [];
  let at = inside.start;
  for (const member of membersOf(node)) {
    const { value } = member;
    if (!value) return undefined;
    const key = 'key' in member ? member.key : undefined;
    const hasIndicator = key !== undefined || !node.flow;
    const begin = key?.range.start ?? (hasIndicator ? member.range.start : startOfNode(text, value));
    const gap = text.slice(at, begin);
    const rest = gap.slice(between.exec(gap)?.[0].length ?? 0);
    if (hasIndicator && rest !== '') return undefined;
    if (key && text.slice(key.range.end, endOfIndicator(member)).trim() !== ':') return undefined;
    const ahead = hasIndicator ? text.slice(endOfIndicator(member), startOfNode(text, value)).trimStart() : rest;
    const found = properties.exec(ahead)?.[1];
    if (found === undefined) return undefined;
    sources.push({ key, properties: found.trim().replace(/\s+/g, ' '), value });
    at = endOfNode(value);
  }
  const behind = text.slice(at, Math.max(at, inside.end));
  return behind.replace(between, '') === '' ? sources : undefined;
}
