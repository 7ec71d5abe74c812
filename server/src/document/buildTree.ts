import {
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { SyntaxFinding } from './engagementDocument.ts';
import { endOfLine } from './lines.ts';
import {
  type AliasNode,
  type Entry,
  follow,
  type Item,
  isMergeKey,
  type MapNode,
  type Range,
  type ScalarNode,
  type ScalarStyle,
  type SeqNode,
  type SpecNode,
} from './tree.ts';

const styles: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** Turns the parser's nodes into ours, and finds what only shows with the whole document at hand: equal keys and bad anchors. */
export function buildTree(
  document: Document.Parsed,
  text: string,
): { root: SpecNode | null; findings: SyntaxFinding[] } {
  const findings: SyntaxFinding[] = [];
  const anchors = new Map<string, Exclude<SpecNode, AliasNode> | 'open'>();

  function build(node: unknown): SpecNode | null {
    if (isAlias(node)) return buildAlias(node.source, rangeOf(node));
    if (!isScalar(node) && !isCollection(node)) return null;
    const anchor = node.anchor;
    if (anchor) anchors.set(anchor, 'open');
    const built: Exclude<SpecNode, AliasNode> | null = isMap(node)
      ? buildMap(node)
      : isSeq(node)
        ? buildSeq(node)
        : buildScalar(node as Scalar);
    if (anchor && built) anchors.set(anchor, built);
    return built;
  }

  function buildAlias(name: string, range: Range): AliasNode {
    const target = anchors.get(name);
    if (target === 'open') findings.push({ kind: 'selfReference', range, data: { name } });
    else if (!target)
      findings.push({ kind: 'unknownAnchor', range, data: { name, known: [...anchors.keys()].join(', ') } });
    return { kind: 'alias', name, range, target: target === 'open' ? undefined : target };
  }

  function buildScalar(node: Scalar): ScalarNode | null {
    const range = rangeOf(node);
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
    if (style === 'plain' && range.start === range.end && !node.anchor && !node.tag) return null;
    if ((style === 'double' || style === 'single') && !isClosed(text.slice(range.start, range.end))) {
      findings.push({
        kind: 'unclosedQuote',
        range: { start: range.start, end: endOfLine(text, range.start) },
        data: { quote: text.charAt(range.start) },
      });
    }
    const decoded = style === 'plain' ? (node.source ?? '') : String(node.value);
    const value = typeof node.value === 'object' && node.value !== null ? decoded : (node.value as ScalarNode['value']);
    return { kind: 'scalar', style, text: decoded, value, range, ...named(node.anchor) };
  }

  function buildMap(node: YAMLMap): MapNode {
    const entries: Entry[] = [];
    const firsts = new Map<string, Entry>();
    const doubles: Entry[] = [];
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const entry = buildEntry(pair as Pair<Node | null, Node | null>, rangeOf(node).start);
      entries.push(entry);
      if (!firsts.has(entry.key.text)) firsts.set(entry.key.text, entry);
      else if (!isMergeKey(entry.key)) doubles.push(entry);
    }
    // Where several keys come again, it is not each of them that is wrong: the line that began another item is gone.
    const several = new Set(doubles.map(({ key }) => key.text)).size > 1;
    for (const { key } of several ? doubles.slice(0, 1) : doubles) {
      const kind = several ? 'repeatedKeys' : 'duplicateKey';
      const related = firsts.get(key.text)?.key.range ?? key.range;
      findings.push({ kind, range: key.range, related, data: { key: key.text } });
    }
    return { kind: 'map', ...collection(node), entries };
  }

  function buildEntry(pair: Pair<Node | null, Node | null>, mapStart: number): Entry {
    const key = buildKey(pair, mapStart);
    const value = build(pair.value);
    if (isMergeKey(key)) checkMerge(key, value);
    const afterColon = colonBehind(pair, key.range.end);
    const end = Math.max(key.range.end, afterColon ?? 0, value?.range.end ?? 0);
    return { key, value, afterColon, range: { start: key.range.start, end } };
  }

  function buildKey(pair: Pair<Node | null, Node | null>, mapStart: number): ScalarNode {
    const key = build(pair.key);
    if (key?.kind === 'scalar') return key;
    const target = follow(key);
    if (target?.kind === 'scalar' && key) return { ...target, range: key.range };
    const at = Math.min(pair.value?.range?.[0] ?? mapStart + 1, text.length);
    const range = key?.range ?? { start: Math.max(mapStart, at - 1), end: at };
    findings.push({ kind: 'keyNotScalar', range });
    return { kind: 'scalar', style: 'plain', text: text.slice(range.start, range.end), value: null, range };
  }

  function checkMerge(key: ScalarNode, value: SpecNode | null): void {
    const target = follow(value);
    if (target === undefined) return; // the alias itself has its finding
    const parts = target?.kind === 'seq' ? target.items.map((item) => follow(item.value)) : [target];
    if (parts.some((part) => part !== undefined && part?.kind !== 'map')) {
      findings.push({ kind: 'badMerge', range: value?.range ?? key.range });
    }
  }

  function buildSeq(node: YAMLSeq): SeqNode {
    const tokens = node.srcToken && 'items' in node.srcToken ? node.srcToken.items : [];
    const items = node.items.map((part, index): Item => {
      const value = build(isPair(part) ? null : part);
      const dash = tokens[index]?.start.find((token: CST.SourceToken) => token.type === 'seq-item-ind')?.offset;
      const start = dash ?? value?.range.start ?? (part as Node).range?.[0] ?? 0;
      return { value, range: { start, end: Math.max(value?.range.end ?? 0, dash === undefined ? start : dash + 1) } };
    });
    return { kind: 'seq', ...collection(node), items };
  }

  function collection(node: YAMLMap | YAMLSeq): { flow: boolean; range: Range; anchor?: string } {
    const flow = node.flow === true;
    const range = rangeOf(node);
    const token = node.srcToken;
    // The one pair of `[key: value]` is a map without brackets of its own.
    const closing = isMap(node) ? '}' : ']';
    if (token?.type === 'flow-collection' && !token.end.some(({ source }) => source === closing)) {
      const bracket = { start: range.start, end: Math.min(range.start + 1, text.length) };
      findings.push({ kind: 'unclosedBracket', range: bracket, data: { bracket: text.charAt(range.start), closing } });
    }
    return { flow, range, ...named(node.anchor) };
  }

  function rangeOf(node: Node): Range {
    const [start, end] = node.range ?? [0, 0];
    return { start: Math.min(start, text.length), end: Math.min(end, text.length) };
  }

  return { root: build(document.contents), findings };
}

/** True where a quoted scalar's source ends with the quote that closes it. */
function isClosed(source: string): boolean {
  const quote = source.charAt(0);
  if (quote === "'") return source.length > 1 && (source.split(quote).length - 1) % 2 === 0;
  if (source.length < 2 || !source.endsWith(quote)) return false;
  const backslashes = source.length - 1 - source.slice(0, -1).replace(/\\+$/, '').length;
  return backslashes % 2 === 0;
}

function named(anchor: string | undefined): { anchor?: string } {
  return anchor ? { anchor } : {};
}

function colonBehind(pair: Pair<Node | null, Node | null>, keyEnd: number): number | undefined {
  const sep = pair.srcToken?.sep;
  const colon = sep?.find((token: CST.SourceToken) => token.type === 'map-value-ind');
  return colon && colon.offset >= keyEnd ? colon.offset + colon.source.length : undefined;
}
