import { repeatedKeys } from './buildTree.ts';
import type { Chunk } from './chunk.ts';
import type { ChunkKind } from './cut.ts';
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
  readonly parts: Spec['parts'];
  readonly findings: readonly SyntaxFinding[];
}

/** What one chunk makes, or the head of a list with its items; it stays as long as none of them changes. */
interface Section {
  readonly chunks: readonly Chunk[];
  readonly entries: readonly Entry[];
  /** For each of the entries whether it is the first of its key. */
  readonly counts: readonly boolean[];
  readonly parts: readonly Part[];
  readonly findings: readonly SyntaxFinding[];
  /** True where an alias or merge key may lead into it or out of it, or it is not what the cut took it for. */
  readonly tied: boolean;
}

/** One YAML document of a file that is being edited. It stays the same object while its chunks come and go. */
export class LiveSpec implements Spec {
  #chunks: readonly Chunk[] = [];
  #assembled: Assembled | undefined;
  #value: { readonly plain: unknown } | undefined;
  readonly placeAt = (path: Path): Place | undefined => placeAt(this.root, path);
  /** The sections by their first chunks, as they were when they were last put together. */
  #sections = new Map<Chunk, Section>();
  /** The parts of each chunk; they stay while the chunk does. */
  readonly #partsOf = new WeakMap<Chunk, readonly Part[]>();

  /** Takes the chunks that the YAML document now consists of; one at least. */
  take(chunks: readonly Chunk[]): void {
    if (chunks.length === this.#chunks.length && chunks.every((chunk, index) => chunk === this.#chunks[index])) return;
    this.#chunks = chunks;
    this.#assembled = undefined;
    this.#value = undefined;
  }

  get root(): SpecNode | null {
    return this.#all.root;
  }

  get parts(): Spec['parts'] {
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
    const sections = this.#divide();
    if (!isMap(sections) || (sections.some(({ tied }) => tied) && !isDivisible(this.#chunks))) {
      const text = this.#chunks.map((chunk) => chunk.text).join('');
      const { placement, bare } = this.#chunks[0] as Chunk;
      const read = readChunk({ kind: 'whole', text, placement, bare });
      return wholeOf(read, [new WholePart(read)]);
    }
    const entries = sections.flatMap((section) => section.entries);
    const [first] = entries;
    const last = entries.at(-1);
    const range = first && last && new SpanRange(first.range, last.range);
    const root: SpecNode | null = range ? { kind: 'map', flow: false, range, entries } : null;
    const own = [...repeatedKeys(entries), ...bombOf(sections, this.#chunks)];
    const findings = [...sections.map((section) => section.findings), own].flat();
    return { root, parts: [[new RootPart(root, findings)], ...sections.map(({ parts }) => parts)], findings };
  }

  /** Puts the chunks together to sections, in the order of the text. Those that are as they were stay the same objects. */
  #divide(): Section[] {
    const chunks = this.#chunks;
    const sections: Section[] = [];
    const known = new Set<string>();
    const isFirst = (key: string): boolean => known.size < known.add(key).size;
    for (let start = 0, end = 1; start < chunks.length; start = end++) {
      const first = chunks[start] as Chunk;
      if (first.kind === 'section') while (chunks[end]?.kind === 'item') end++;
      const before = this.#sections.get(first);
      const isSame =
        before?.chunks.length === end - start && before.chunks.every((chunk, at) => chunk === chunks[start + at]);
      const counts = isSame ? before.entries.map(({ key }) => isFirst(key.text)) : [];
      if (isSame && counts.every((count, at) => count === before.counts[at])) sections.push(before);
      else if (isSame) sections.push(this.#section(before.chunks, (at) => counts[at] ?? true));
      else sections.push(this.#section(chunks.slice(start, end), (_, key) => isFirst(key)));
    }
    this.#sections = new Map(sections.map((section) => [section.chunks[0] as Chunk, section]));
    return sections;
  }

  /** @param count whether an entry is the first of its key; asked once for each, in their order */
  #section(chunks: readonly Chunk[], count: (at: number, key: string) => boolean): Section {
    const [first, ...others] = chunks as readonly [Chunk, ...Chunk[]];
    const { read } = first;
    const header = others.length > 0 ? read.entries.at(-1) : undefined;
    const tied = chunks.some(isTied) || (others.length > 0 && header?.value !== null);
    if (!header) {
      const counts = read.entries.map(({ key }, at) => count(at, key.text));
      return {
        chunks,
        entries: read.entries,
        counts,
        parts: this.#ofKeys(first, counts),
        findings: read.findings,
        tied,
      };
    }
    const key = header.key.text;
    const counts = [count(0, key)];
    const items: Item[] = [];
    const behind: Entry[] = [];
    const parts: Part[] = [];
    for (const chunk of others) {
      for (const part of this.#ofItems(chunk, key, items.length, counts[0] ?? true)) parts.push(part);
      for (const item of chunk.read.items) items.push(item);
      for (const entry of chunk.read.entries) behind.push(entry);
    }
    for (const entry of behind) {
      const counted = count(counts.length, entry.key.text);
      counts.push(counted);
      parts.push(new SectionPart(entry, counted, []));
    }
    const findings = chunks.flatMap((chunk) => chunk.read.findings);
    return { chunks, entries: [listEntry(header, items), ...behind], counts, parts, findings, tied };
  }

  #ofKeys(chunk: Chunk, counts: readonly boolean[]): readonly Part[] {
    const { entries, findings } = chunk.read;
    const before = this.#partsOf.get(chunk);
    if (before?.every((part, index) => part instanceof SectionPart && part.counts === counts[index])) return before;
    return this.#remember(
      chunk,
      entries.map((entry, index) => new SectionPart(entry, counts[index] ?? true, findings)),
    );
  }

  #ofItems(chunk: Chunk, section: string, index: number, counts: boolean): readonly Part[] {
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
  return { root: read.root, parts: [parts], findings: read.findings };
}

/** True unless there are words, and nothing that makes them keys of a map. */
function isMap(sections: readonly Section[]): boolean {
  const has = (...kinds: ChunkKind[]): boolean =>
    sections.some(({ chunks }) => chunks[0] && kinds.includes(chunks[0].kind));
  return has('section', 'item') || !has('stray');
}

/** True where a chunk may not be understood by itself; see `isDivisible`. */
function isTied(chunk: Chunk): boolean {
  const { anchors, openAliases } = chunk.read;
  return anchors.length > 0 || openAliases.length > 0 || isMistaken(chunk);
}

/** True for a chunk with a merge key for the root, and for one that is no section though it was cut as one. */
function isMistaken({ kind, read }: Chunk): boolean {
  const isNothing = kind === 'section' && read.entries.length === 0 && read.findings.length === 0;
  return isNothing || read.entries.some(({ key }) => isMergeKey(key));
}

/**
 * True where each chunk can be understood by itself: no alias or merge key leads from one to another, and each begins with what the
 * cut took it for.
 */
function isDivisible(chunks: readonly Chunk[]): boolean {
  const anchors = new Set<string>();
  for (const [index, chunk] of chunks.entries()) {
    const { kind, read } = chunk;
    if (isMistaken(chunk) || read.openAliases.some((name) => anchors.has(name))) return false;
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
function bombOf(sections: readonly Section[], chunks: readonly Chunk[]): SyntaxFinding[] {
  if (!sections.some(({ tied }) => tied)) return [];
  let aliased = 0;
  for (const { read } of chunks) {
    aliased += read.aliased;
    if (aliased <= maxAliasedNodes || !read.firstAlias) continue;
    return read.aliased > maxAliasedNodes ? [] : [{ kind: 'aliasBomb', range: read.firstAlias }];
  }
  return [];
}
