import type { MapNode, Range, ScalarNode, SeqNode, SpecNode } from '../document/tree.ts';
import { membersOf } from '../edits/surroundings.ts';

/** A piece of what stands within brackets, they included; blank space lies between them. */
export interface FlowToken extends Range {
  readonly kind: 'open' | 'close' | 'comma' | 'colon' | 'text' | 'comment' | 'other';
  /** Of a text that is no alias. */
  readonly scalar?: ScalarNode;
}

const indicators: Readonly<Record<string, FlowToken['kind']>> = {
  '{': 'open',
  '[': 'open',
  '}': 'close',
  ']': 'close',
  ',': 'comma',
  ':': 'colon',
};

/** The pieces of a map or list in flow style, in order. The tree says where its texts are; all else is read here. */
export function flowTokens(text: string, node: MapNode | SeqNode): FlowToken[] {
  const leaves = leavesOf(node);
  const tokens: FlowToken[] = [];
  let next = 0;
  for (let at = node.range.start; at < node.range.end; ) {
    while ((leaves[next]?.range.start ?? at) < at) next++;
    const leaf = leaves[next];
    if (leaf?.range.start === at) {
      const { start, end } = leaf.range;
      tokens.push({ kind: 'text', start, end, ...(leaf.kind === 'scalar' ? { scalar: leaf } : {}) });
      at = end;
      continue;
    }
    const [character = ''] = text.slice(at, at + 1);
    if (/\s/.test(character)) {
      at++;
      continue;
    }
    const kind = character === '#' ? 'comment' : (indicators[character] ?? 'other');
    const end = kind === 'comment' || kind === 'other' ? endOfWord(text, at, kind === 'comment') : at + 1;
    tokens.push({ kind, start: at, end });
    at = end;
  }
  return tokens;
}

/** Behind a comment, or behind an anchor, a tag or a `?`. */
function endOfWord(text: string, start: number, isComment: boolean): number {
  const pattern = isComment ? /(?<![ \t])[ \t]*(?:\r?\n|$)/g : /[\s,[\]{}]|$/g;
  pattern.lastIndex = start + 1;
  return pattern.exec(text)?.index ?? text.length;
}

/** The texts and aliases of a node that are written, keys included, in order. */
function leavesOf(node: SpecNode): Exclude<SpecNode, MapNode | SeqNode>[] {
  if (node.kind === 'scalar' || node.kind === 'alias') return node.range.end > node.range.start ? [node] : [];
  return membersOf(node).flatMap((member) => [
    ...('key' in member ? leavesOf(member.key) : []),
    ...(member.value ? leavesOf(member.value) : []),
  ]);
}
