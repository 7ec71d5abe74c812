import { buildTree } from './buildTree.ts';
import type { Chunk } from './chunk.ts';
import type { ChunkKind } from './cut.ts';
import type { SyntaxFinding } from './engagementDocument.ts';
import { forbidden, maxLine, maxReadTime } from './limits.ts';
import { PlacedRange, type Placement } from './placement.ts';
import { readBlock } from './readBlock.ts';
import { recover } from './recover.ts';
import { misplacedLine, syntaxFinding } from './syntaxErrors.ts';
import type { Entry, Item, Range, SpecNode } from './tree.ts';

/** What the text of a chunk says, by itself. Every range moves along with the chunk. */
export interface ReadChunk {
  /** Of a `whole`: the root of its YAML document. */
  readonly root: SpecNode | null;
  /** Of an `item`: the item, or what else there may be of its list in a broken text. */
  readonly items: readonly Item[];
  /** Of all others: the keys with their values. */
  readonly entries: readonly Entry[];
  /** What is wrong with the text as YAML, in order of position, control characters apart. */
  readonly findings: readonly SyntaxFinding[];
  /** The anchors that it sets. */
  readonly anchors: readonly string[];
  /** The names of aliases that nothing before them in the chunk is marked with. */
  readonly openAliases: readonly string[];
  /** How many nodes its aliases add when they are followed, and the first of them. */
  readonly aliased: number;
  readonly firstAlias: Range | undefined;
}

/** What makes the parser see an item or stray words as what they are: part of a map. All offsets are counted from behind it. */
const holder = 'x:\n';

const unread: ReadChunk = {
  root: null,
  items: [],
  entries: [],
  findings: [],
  anchors: [],
  openAliases: [],
  aliased: 0,
  firstAlias: undefined,
};

type ChunkText = Pick<Chunk, 'kind' | 'text' | 'placement' | 'bare'>;

/** Reads a chunk. Never throws: whatever the text is, the result says what is known of it. */
export function readChunk(chunk: ChunkText): ReadChunk {
  return readQuickly(chunk) ?? readFully(chunk);
}

/** Reads a chunk that is as most are; undefined for others. */
export function readQuickly({ kind, text, placement }: ChunkText): ReadChunk | undefined {
  const block = kind === 'section' || kind === 'item' ? readBlock(text, placement) : undefined;
  if (block?.root.kind !== (kind === 'section' ? 'map' : 'seq')) return undefined;
  const items = block.root.kind === 'seq' ? block.root.items : [];
  const entries = block.root.kind === 'map' ? block.root.entries : [];
  return { ...unread, items, entries, findings: oneForEachLine(block.findings, text, placement.start) };
}

/** Reads any chunk, with the parser. */
export function readFully(chunk: ChunkText): ReadChunk {
  const { kind, text, placement } = chunk;
  // Comments, blank lines and markers; the parser only minds tabs among them.
  if ((kind === 'opening' || kind === 'closing') && !text.includes('\t')) return unread;
  if (kind === 'stray' && /^[ \t]/.test(text)) return misplaced(text, placement);
  const long = longLine(text);
  if (long !== undefined) {
    return { ...unread, findings: [{ kind: 'lineTooLong', range: new PlacedRange(placement, long, long + 1) }] };
  }
  const lead = leadOf(chunk);
  const readable = lead + text.replace(forbidden, '\ufffd');
  const { yaml, findings: recovered, text: understood } = recover(readable, performance.now() + maxReadTime);
  const place = (start: number, end: number): PlacedRange =>
    new PlacedRange(placement, Math.max(0, start - lead.length), Math.max(0, end - lead.length));
  const errors = yaml.errors.flatMap((error) => syntaxFinding(error, readable) ?? []);
  const limits: SyntaxFinding[] = [];
  if (yaml.tooDeep) limits.push({ kind: 'tooDeep', range: yaml.tooDeep });
  if (yaml.tooSlow) limits.push({ kind: 'tooSlow', range: yaml.tooSlow });
  const findings: SyntaxFinding[] = [...recovered, ...errors, ...limits].map((finding) => ({
    ...finding,
    range: place(finding.range.start, finding.range.end),
  }));
  const [document] = yaml.documents;
  if (!document) return { ...unread, findings };
  const built = buildTree(document, understood, placement, lead.length);
  return {
    ...built,
    ...partsOf(kind, built.root),
    findings: oneForEachLine([...findings, ...built.findings], text, placement.start),
  };
}

/** What has to stand before a chunk's text so that the parser sees it as what it is. */
function leadOf({ kind, text, bare }: ChunkText): string {
  if (kind === 'item' || kind === 'stray') return holder;
  return text.startsWith('\ufeff') && !bare ? '---\n' : ''; // within a document the mark is a character like any other
}

/** Where the first line begins that is too long to be one. */
function longLine(text: string): number | undefined {
  if (text.length <= maxLine) return undefined;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > maxLine) return start;
    start = end + 1;
  }
  return undefined;
}

/** Indented words before the first key: what they belong to can't be said. */
function misplaced(text: string, placement: Placement): ReadChunk {
  const { range, ...finding } = misplacedLine(text, 0);
  return { ...unread, findings: [{ ...finding, range: new PlacedRange(placement, range.start, range.end) }] };
}

/** What there is in a chunk's tree, by what the chunk is a part of. */
function partsOf(kind: ChunkKind, root: SpecNode | null): Pick<ReadChunk, 'root' | 'items' | 'entries'> {
  if (kind === 'whole') return { root, items: [], entries: [] };
  if (kind === 'opening' || kind === 'closing') return { root: null, items: [], entries: [] };
  const entries = root?.kind === 'map' ? root.entries : [];
  if (kind === 'section') return { root: null, items: [], entries };
  const [held, ...others] = entries;
  const items = kind === 'item' && held?.value?.kind === 'seq' ? held.value.items : [];
  return { root: null, items, entries: others };
}

/** What other findings on its line follow from. */
const causes: readonly SyntaxFinding['kind'][] = ['unclosedQuote', 'tooDeep', 'tooSlow'];

/**
 * In the order of the text. Of several on one line one stands for all, the first or a cause: the others mostly follow from it.
 *
 * @param offset where the text begins, for the ranges
 */
function oneForEachLine(findings: readonly SyntaxFinding[], text: string, offset: number): SyntaxFinding[] {
  const chosen = new Set<SyntaxFinding>();
  const order = findings.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  let lineEnd = -1;
  let best: SyntaxFinding | undefined;
  for (const finding of order) {
    const start = finding.range.start - offset;
    if (start <= lineEnd && best) {
      if (causes.indexOf(finding.kind) <= causes.indexOf(best.kind)) continue;
      chosen.delete(best);
    } else {
      const newline = text.indexOf('\n', start);
      lineEnd = newline < 0 ? text.length : newline;
    }
    best = finding;
    chosen.add(finding);
  }
  return order.filter(
    (finding) => finding.kind === 'duplicateKey' || finding.kind === 'repeatedKeys' || chosen.has(finding),
  );
}
