import type { EngagementDocument, Spec } from '../../../server/src/document/engagementDocument.ts';
import type { Entry, Item, Path, Range, ScalarNode, SpecNode } from '../../../server/src/document/tree.ts';
import { declaredIdsIn } from '../../../server/src/model/symbols.ts';
import type { Problem } from '../../../server/src/validation/problem.ts';

/** What is known of a text, each part as lines that can be compared. */
export type Snapshot = Readonly<Record<string, string>>;

/** Everything a document says of its text. `pick` chooses the nodes whose source is asked for. */
export function snapshot(document: EngagementDocument, pick: number): Snapshot {
  const { specs, syntaxFindings, directiveComments } = document;
  return {
    'line end': JSON.stringify(document.lineEnd),
    specs: specs.map(({ range, intact }) => `${at(range)} ${intact ? 'intact' : 'damaged'}`).join('\n'),
    tree: specs.map(({ root }) => treeLines(root).join('\n')).join('\n===\n'),
    'syntax findings': syntaxFindings
      .map(
        ({ kind, range, data, related }) =>
          `${at(range)} ${kind} ${JSON.stringify(data)} ${related ? at(related) : 'alone'}`,
      )
      .join('\n'),
    'directive comments': directiveComments
      .map(
        ({ range, line, alone, next, text }) =>
          `${at(range)} on ${at(line)}${alone ? ' alone' : ''} above ${next ? at(next) : 'nothing'} ${text}`,
      )
      .join('\n'),
    'declared ids': specs.map(idLines).join('\n===\n'),
    values: specs.map(({ value }) => valueLine(value)).join('\n'),
    places: specs.map((spec) => placeLines(document, spec, pick)).join('\n===\n'),
  };
}

/** The problems, one a line. */
export function problemLines(problems: readonly Problem[]): string {
  return problems.map(problemLine).join('\n');
}

/** One problem without its fixes. */
export function problemLine({ code, severity, range, message, related, tags }: Problem): string {
  const others = related?.map((other) => `\n  related ${at(other.range)} ${other.message}`).join('') ?? '';
  return `${at(range)} ${severity} ${code} ${message} ${tags?.join(' ') ?? ''}${others}`;
}

/** The fixes of one problem. */
export function fixLines(problem: Problem | undefined): string {
  const fixes = problem?.fixes?.() ?? [];
  return fixes
    .map(({ title, safe, edits }) => {
      const written = edits.map(
        ({ range, newText, snippet }) => `\n  ${at(range)} ${JSON.stringify([newText, snippet])}`,
      );
      return `${title} ${safe ? 'safe' : ''}${written.join('')}`;
    })
    .join('\n');
}

function at(range: Range): string {
  return `${range.start}-${range.end}`;
}

/** Every node in the order of the text. Nodes have numbers, so that it shows which one an alias leads to. */
function treeLines(root: SpecNode | null): string[] {
  const numbers = new Map<SpecNode, number>();
  for (const { node } of nodesOf(root)) numbers.set(node, numbers.size);
  return nodesOf(root).map(({ node, path, holder }) => {
    const { kind, range, anchor } = node;
    const where = `${'  '.repeat(path.length)}${path.at(-1) ?? 'root'}${holder ? ` ${holderText(holder)}` : ''}`;
    return `${where}: ${kind} ${at(range)}${anchor === undefined ? '' : ` &${anchor}`} ${ownText(node, numbers)}`;
  });
}

function holderText(holder: Entry | Item): string {
  if (!('key' in holder)) return at(holder.range);
  const { key, range, afterColon } = holder;
  return `${at(range)} colon ${afterColon} key ${at(key.range)} ${key.anchor ?? ''} ${scalarText(key)}`;
}

function ownText(node: SpecNode, numbers: ReadonlyMap<SpecNode, number>): string {
  switch (node.kind) {
    case 'scalar':
      return scalarText(node);
    case 'alias': {
      const target =
        node.target && `${numbers.get(node.target) ?? 'elsewhere'} ${node.target.kind} ${at(node.target.range)}`;
      return `*${node.name} to ${target}`;
    }
    case 'map':
      return `${node.flow ? 'flow' : 'block'} ${node.entries.map((entry) => (entry.value ? '+' : `null after ${holderText(entry)}`)).join(' ')}`;
    case 'seq':
      return `${node.flow ? 'flow' : 'block'} ${node.items.map((item) => (item.value ? '+' : `null after ${holderText(item)}`)).join(' ')}`;
  }
}

function scalarText({ style, text, value }: ScalarNode): string {
  return `${style} ${JSON.stringify(text)} ${typeof value} ${String(value)}`;
}

interface Found {
  readonly node: SpecNode;
  readonly path: Path;
  readonly holder: Entry | Item | undefined;
}

/** All nodes that are written here: aliases are not followed. */
function nodesOf(root: SpecNode | null): Found[] {
  const found: Found[] = [];
  const walk = (node: SpecNode | null, path: Path, holder?: Entry | Item): void => {
    if (node === null) return;
    found.push({ node, path, holder });
    if (node.kind === 'map') for (const entry of node.entries) walk(entry.value, [...path, entry.key.text], entry);
    if (node.kind === 'seq') for (const [index, item] of node.items.entries()) walk(item.value, [...path, index], item);
  };
  walk(root, []);
  return found;
}

function idLines({ parts }: Spec): string {
  return parts
    .flat()
    .flatMap(declaredIdsIn)
    .map(({ list, id, scalar, item }) => `${list} ${JSON.stringify(id)} ${at(scalar.range)} in ${at(item.range)}`)
    .join('\n');
}

/** A plain value. What many aliases share is written once more each time, but not without end; keys are in one order. */
export function valueLine(value: unknown): string {
  let left = 5_000;
  return String(
    JSON.stringify(value, (_, part: unknown) => {
      left--;
      if (left < 0) return '…';
      if (part === undefined) return 'undefined';
      if (typeof part === 'bigint' || (typeof part === 'number' && !Number.isFinite(part))) return String(part);
      if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
      // Pairs, since an object keeps keys that are numbers in an order of its own.
      return {
        pairs: Object.entries(part)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .flat(),
      };
    }),
  );
}

/** Where the paths and the source of three nodes lead. */
function placeLines(document: EngagementDocument, spec: Spec, pick: number): string {
  const nodes = nodesOf(spec.root);
  return [pick, pick * 7 + 1, pick * 31 + 2]
    .map((number) => nodes[number % Math.max(1, nodes.length)])
    .filter((found) => found !== undefined)
    .map(({ node, path }) => {
      const place = spec.placeAt(path);
      const line = `${path.join('/')} ${place?.node ? at(place.node.range) : place?.node}`;
      if (node.kind !== 'scalar') return line;
      const start = pick % (node.text.length + 1);
      const source = document.sourceRange(node, start, Math.min(node.text.length, start + (pick % 9)));
      return `${line} source ${at(source)} index ${document.decodedIndex(node, node.range.start + start)}`;
    })
    .join('\n');
}
