import { repeatedKeys } from './buildTree.ts';
import type { Chunk } from './chunk.ts';
import type { Part, Spec, SyntaxFinding } from './engagementDocument.ts';
import { maxAliasedNodes } from './limits.ts';
import { ItemPart, RootPart, SectionPart, WholePart } from './parts.ts';
import { ListEntry, PlacedRange, SpanRange } from './placement.ts';
import { plainValue } from './plainValue.ts';
import { type ReadChunk, readChunk } from './readChunk.ts';
import {
  type Entry,
  type Item,
  isMergeKey,
  type Path,
  type Place,
  placeAt,
  type Range,
  type SeqNode,
  type SpecNode,
} from './tree.ts';

/** What the chunks of a YAML document make together. */
interface Assembled {
  readonly root: SpecNode | null;
  readonly parts: readonly Part[];
  readonly findings: readonly SyntaxFinding[];
}

/** One YAML document of a file that is being edited. It stays the same object while its chunks come and go. */
export class LiveSpec implements Spec {
  #chunks: readonly Chunk[] = [];
  #assembled: Assembled | undefined;
  #value: { readonly plain: unknown } | undefined;
  readonly placeAt = (path: Path): Place | undefined => placeAt(this.root, path);
  /** The parts of each chunk; they stay while the chunk does. */
  readonly #partsOf = new WeakMap<Chunk, readonly Part[]>();

  /** Takes the chunks that the YAML document now consists of; one at least. */
  take(chunks: readonly Chunk[]): void {
    if (chunks.length === this.#chunks.length && chunks.every((chunk, index) => chunk === this.#chunks[index])) return;
    this.#chunks = chunks;
    this.#assembled = undefined;
    this.#value = undefined;
  }

  get chunks(): readonly Chunk[] {
    return this.#chunks;
  }

  get root(): SpecNode | null {
    return this.#all.root;
  }

  get parts(): readonly Part[] {
    return this.#all.parts;
  }

  /** What is wrong with it as YAML; control characters apart. */
  get syntaxFindings(): readonly SyntaxFinding[] {
    return this.#all.findings;
  }

  get intact(): boolean {
    return this.#all.findings.length === 0 && this.#chunks.every((chunk) => chunk.forbidden.count === 0);
  }

  get value(): unknown {
    this.#value ??= { plain: plainValue(this.root) };
    return this.#value.plain;
  }

  get range(): Range {
    const first = this.#chunks[0];
    const last = this.#chunks.at(-1);
    if (!first || !last) return { start: 0, end: 0 };
    const marker = first.marker ?? 0;
    const end = last.text.length;
    return new SpanRange(new PlacedRange(first.placement, marker, marker), new PlacedRange(last.placement, end, end));
  }

  get #all(): Assembled {
    this.#assembled ??= this.#assemble();
    return this.#assembled;
  }

  #assemble(): Assembled {
    const single = this.#chunks.find(({ kind }) => kind === 'whole');
    if (single)
      return wholeOf(
        single.read,
        this.#keep(single, () => [new WholePart(single.read)]),
      );
    if (!isDivisible(this.#chunks)) {
      const text = this.#chunks.map((chunk) => chunk.text).join('');
      const { placement, bare } = this.#chunks[0] as Chunk;
      const read = readChunk({ kind: 'whole', text, placement, bare });
      return wholeOf(read, [new WholePart(read)]);
    }
    const { entries, parts, findings } = this.#join();
    const [first] = entries;
    const last = entries.at(-1);
    const range = first && last && new SpanRange(first.range, last.range);
    const root: SpecNode | null = range ? { kind: 'map', flow: false, range, entries } : null;
    findings.push(...repeatedKeys(entries), ...bombOf(this.#chunks));
    return { root, parts: [new RootPart(root, findings), ...parts], findings };
  }

  /** Puts the keys and items of the chunks together, in the order of the text. */
  #join(): { entries: Entry[]; parts: Part[]; findings: SyntaxFinding[] } {
    const entries: Entry[] = [];
    const parts: Part[] = [];
    const findings: SyntaxFinding[] = [];
    const known = new Set<string>();
    const bare = (key: string): boolean => known.size < known.add(key).size;
    for (let at = 0; at < this.#chunks.length; at++) {
      const chunk = this.#chunks[at] as Chunk;
      const { read } = chunk;
      findings.push(...read.findings);
      const header =
        this.#chunks[at + 1]?.kind === 'item' && chunk.kind === 'section' ? read.entries.at(-1) : undefined;
      if (!header) {
        const counts = read.entries.map(({ key }) => bare(key.text));
        entries.push(...read.entries);
        parts.push(...this.#sections(chunk, counts));
        continue;
      }
      const key = header.key.text;
      const counts = bare(key);
      const items: Item[] = [];
      const behind: Entry[] = [];
      for (; this.#chunks[at + 1]?.kind === 'item'; at++) {
        const item = this.#chunks[at + 1] as Chunk;
        findings.push(...item.read.findings);
        behind.push(...item.read.entries);
        parts.push(...this.#items(item, key, items.length, counts));
        items.push(...item.read.items);
      }
      entries.push(listEntry(header, items), ...behind);
      for (const entry of behind) parts.push(new SectionPart(entry, bare(entry.key.text), []));
    }
    return { entries, parts, findings };
  }

  #sections(chunk: Chunk, counts: readonly boolean[]): readonly Part[] {
    const { entries, findings } = chunk.read;
    const before = this.#partsOf.get(chunk);
    if (before?.every((part, index) => part instanceof SectionPart && part.counts === counts[index])) return before;
    return this.#remember(
      chunk,
      entries.map((entry, index) => new SectionPart(entry, counts[index] ?? true, findings)),
    );
  }

  #items(chunk: Chunk, section: string, index: number, counts: boolean): readonly Part[] {
    const { items, findings } = chunk.read;
    const before = this.#partsOf.get(chunk);
    if (before?.every((part) => part instanceof ItemPart && part.section === section && part.counts === counts)) {
      for (const [offset, part] of before.entries()) (part as ItemPart).index = index + offset;
      return before;
    }
    return this.#remember(
      chunk,
      items.map((item, offset) => new ItemPart(item, section, index + offset, counts, findings)),
    );
  }

  #keep(chunk: Chunk, make: () => readonly Part[]): readonly Part[] {
    return this.#partsOf.get(chunk) ?? this.#remember(chunk, make());
  }

  #remember(chunk: Chunk, parts: readonly Part[]): readonly Part[] {
    this.#partsOf.set(chunk, parts);
    return parts;
  }
}

function wholeOf(read: ReadChunk, parts: readonly Part[]): Assembled {
  return { root: read.root, parts, findings: read.findings };
}

/**
 * True where each chunk can be understood by itself: no alias or merge key leads from one to another, and each begins with what the
 * cut took it for.
 */
function isDivisible(chunks: readonly Chunk[]): boolean {
  if (!chunks.some(({ kind }) => kind === 'section' || kind === 'item'))
    return chunks.every(({ kind }) => kind !== 'stray');
  const anchors = new Set<string>();
  for (const [index, { kind, read }] of chunks.entries()) {
    if (read.openAliases.some((name) => anchors.has(name))) return false;
    if (read.entries.some(({ key }) => isMergeKey(key))) return false;
    if (kind === 'section' && read.entries.length === 0 && read.findings.length === 0) return false;
    if (chunks[index + 1]?.kind === 'item' && kind === 'section' && read.entries.at(-1)?.value) return false;
    for (const name of read.anchors) anchors.add(name);
  }
  return true;
}

/** The entry of a list whose items stand in chunks of their own; as it is, where no item could be read. */
function listEntry(header: Entry, items: readonly Item[]): Entry {
  const [first] = items;
  const last = items.at(-1);
  if (!first || !last) return header;
  const list: SeqNode = { kind: 'seq', flow: false, range: new SpanRange(first.range, last.range), items };
  return new ListEntry(header, list);
}

/** The place at which the aliases of all chunks together stand for too much, where no chunk does so by itself. */
function bombOf(chunks: readonly Chunk[]): SyntaxFinding[] {
  let aliased = 0;
  for (const { read } of chunks) {
    aliased += read.aliased;
    if (aliased <= maxAliasedNodes || !read.firstAlias) continue;
    return read.aliased > maxAliasedNodes ? [] : [{ kind: 'aliasBomb', range: read.firstAlias }];
  }
  return [];
}
