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
import { maxAliasedNodes } from './limits.ts';
import { endOfLine } from './lines.ts';
import { PlacedEntry, PlacedRange, type Placement } from './placement.ts';
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

/** A tree, and what is known of it without the tree. */
export interface BuiltTree {
  readonly root: SpecNode | null;
  readonly findings: readonly SyntaxFinding[];
  /** The names of all anchors. */
  readonly anchors: readonly string[];
  /** The names of aliases that no anchor before them has. */
  readonly openAliases: readonly string[];
  /** How many nodes the aliases add when they are followed, and the first of them. */
  readonly aliased: number;
  readonly firstAlias: Range | undefined;
}

/**
 * Turns the parser's nodes into ours, and finds what only shows with the whole document at hand: equal keys and bad anchors.
 *
 * @param text what was parsed; the parser's offsets, and all in here, count from its start
 * @param placement where the text stands in the file, but for the `lead` characters that were put before it
 */
export function buildTree(document: Document.Parsed, text: string, placement: Placement, lead: number): BuiltTree {
  const findings: SyntaxFinding[] = [];
  const anchors = new Map<string, Exclude<SpecNode, AliasNode> | 'open'>();
  const openAliases = new Set<string>();
  /** The number of nodes below an anchor, with those that aliases there add. */
  const sizes = new Map<SpecNode, number>();
  let nodes = 0;
  let aliased = 0;
  let firstAlias: Range | undefined;

  const place = (start: number, end: number): Range => new PlacedRange(placement, start - lead, end - lead);
  const startOf = (range: Range): number => range.start - placement.start + lead;
  const endOf = (range: Range): number => range.end - placement.start + lead;

  function build(node: unknown): SpecNode | null {
    nodes++;
    if (isAlias(node)) return buildAlias(node.source, place(...offsetsOf(node)));
    if (!isScalar(node) && !isCollection(node)) return null;
    const anchor = node.anchor;
    if (anchor) anchors.set(anchor, 'open');
    const before = nodes + aliased;
    const built: Exclude<SpecNode, AliasNode> | null = isMap(node)
      ? buildMap(node)
      : isSeq(node)
        ? buildSeq(node)
        : buildScalar(node as Scalar);
    if (anchor && built) {
      anchors.set(anchor, built);
      sizes.set(built, 1 + nodes + aliased - before);
    }
    return built;
  }

  function buildAlias(name: string, range: Range): AliasNode {
    const target = anchors.get(name);
    firstAlias ??= range;
    if (target === 'open') {
      findings.push({ kind: 'selfReference', range, data: { name } });
    } else if (target) {
      const size = sizes.get(target) ?? 1;
      if (aliased <= maxAliasedNodes && aliased + size > maxAliasedNodes) findings.push({ kind: 'aliasBomb', range });
      aliased += size;
    } else {
      openAliases.add(name);
      findings.push({ kind: 'unknownAnchor', range, data: { name } });
    }
    return { kind: 'alias', name, range, target: target === 'open' ? undefined : target };
  }

  function buildScalar(node: Scalar): ScalarNode | null {
    const [start, end] = offsetsOf(node);
    const style = styles[node.type ?? 'PLAIN'] ?? 'plain';
    if (style === 'plain' && start === end && !node.anchor && !node.tag) return null;
    if ((style === 'double' || style === 'single') && !isClosed(text.slice(start, end))) {
      const range = place(start, endOfLine(text, start));
      findings.push({ kind: 'unclosedQuote', range, data: { quote: text.charAt(start) } });
    }
    const decoded = style === 'plain' ? (node.source ?? '') : String(node.value);
    const value = typeof node.value === 'object' && node.value !== null ? decoded : (node.value as ScalarNode['value']);
    return { kind: 'scalar', style, text: decoded, value, range: place(start, end), ...named(node.anchor) };
  }

  function buildMap(node: YAMLMap): MapNode {
    const [start] = offsetsOf(node);
    const entries: Entry[] = [];
    for (const pair of node.items) {
      if (isPair(pair)) entries.push(buildEntry(pair as Pair<Node | null, Node | null>, start));
    }
    for (const finding of repeatedKeys(entries)) findings.push(finding);
    return { kind: 'map', ...collection(node, entries.at(-1)), entries };
  }

  function buildEntry(pair: Pair<Node | null, Node | null>, mapStart: number): Entry {
    const key = buildKey(pair, mapStart);
    const value = build(pair.value);
    if (isMergeKey(key)) checkMerge(key, value);
    const keyEnd = endOf(key.range);
    const colon = colonBehind(pair, keyEnd);
    const end = Math.max(keyEnd, colon ?? 0, value ? endOf(value.range) : 0);
    const range = new PlacedRange(placement, startOf(key.range) - lead, end - lead);
    return new PlacedEntry(key, value, range, colon === undefined ? undefined : colon - lead);
  }

  function buildKey(pair: Pair<Node | null, Node | null>, mapStart: number): ScalarNode {
    const key = build(pair.key);
    if (key?.kind === 'scalar') return key;
    const target = follow(key);
    if (target?.kind === 'scalar' && key) return { ...target, range: key.range };
    const at = Math.min(pair.value?.range?.[0] ?? mapStart + 1, text.length);
    const range = key?.range ?? place(Math.max(mapStart, at - 1), at);
    findings.push({ kind: 'keyNotScalar', range });
    return { kind: 'scalar', style: 'plain', text: text.slice(startOf(range), endOf(range)), value: null, range };
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
      const start = dash ?? (value ? startOf(value.range) : (part as Node).range?.[0]) ?? 0;
      const end = Math.max(value ? endOf(value.range) : 0, dash === undefined ? start : dash + 1);
      return { value, range: place(start, end) };
    });
    return { kind: 'seq', ...collection(node, items.at(-1)), items };
  }

  function collection(
    node: YAMLMap | YAMLSeq,
    last: Entry | Item | undefined,
  ): { flow: boolean; range: Range; anchor?: string } {
    const flow = node.flow === true;
    const [start, end] = offsetsOf(node);
    const token = node.srcToken;
    // The one pair of `[key: value]` is a map without brackets of its own.
    const closing = isMap(node) ? '}' : ']';
    if (token?.type === 'flow-collection' && !token.end.some(({ source }) => source === closing)) {
      const range = place(start, Math.min(start + 1, text.length));
      findings.push({ kind: 'unclosedBracket', range, data: { bracket: text.charAt(start), closing } });
    }
    // In block style the parser counts comments and line breaks behind the last member in.
    const range = place(start, !flow && last ? Math.max(start, endOf(last.range)) : end);
    return { flow, range, ...named(node.anchor) };
  }

  function offsetsOf(node: Node): [number, number] {
    const [start, end] = node.range ?? [0, 0];
    return [Math.min(start, text.length), Math.min(end, text.length)];
  }

  const root = build(document.contents);
  return { root, findings, anchors: [...anchors.keys()], openAliases: [...openAliases], aliased, firstAlias };
}

/**
 * The keys of a map that are there already. Where several come again, it is not each of them that is wrong: the line that began another
 * item is gone.
 */
export function repeatedKeys(entries: readonly Entry[]): SyntaxFinding[] {
  const firsts = new Map<string, Entry>();
  const doubles: Entry[] = [];
  for (const entry of entries) {
    if (!firsts.has(entry.key.text)) firsts.set(entry.key.text, entry);
    else if (!isMergeKey(entry.key)) doubles.push(entry);
  }
  const several = new Set(doubles.map(({ key }) => key.text)).size > 1;
  return (several ? doubles.slice(0, 1) : doubles).map(({ key }) => ({
    kind: several ? 'repeatedKeys' : 'duplicateKey',
    range: key.range,
    related: firsts.get(key.text)?.key.range ?? key.range,
    data: { key: key.text },
  }));
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
