import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Spec } from '../document/engagementDocument.ts';
import { maxAliasedNodes, maxDepth } from '../document/limits.ts';
import { type Entry, follow, isMergeKey, type MapNode, mergeSources, type SpecNode } from '../document/tree.ts';

/** The digests of parts of specs that are as they were: sections, and items of those that are lists. */
export type Digests = WeakMap<SpecNode, string>;

/** What is no part of what the parties agree: that they do, and how far they are. */
const outside = { section: 'signatures', status: 'status' } as const;

/** Of a hash so many hexadecimal digits are kept: 128 bits, so that nobody can make another text with the same fingerprint. */
const digits = 32;

/**
 * The fingerprint of what a spec says (`$defs/fingerprint` of the schema): all of its content but the signatures and `metadata.status`. Comments,
 * layout, quotes, blank space in texts, the order of keys, anchors and merge keys make no difference. Undefined for a spec that is no map or
 * could not be read, and where aliases stand for too much.
 *
 * @param known what does not have to be worked out again; this is added to it
 */
export function fingerprintOf(spec: Spec, known: Digests = new WeakMap()): string | undefined {
  const root = follow(spec.root);
  if (root?.kind !== 'map' || !spec.intact) return undefined;
  const writer = new Writer();
  const lines = entriesOf(root).flatMap(({ entry: { key, value } }) => {
    if (key.text === outside.section) return [];
    const section = follow(value);
    if (key.text === 'metadata' && section?.kind === 'map')
      return `${JSON.stringify(key.text)}:${digest(writer.map(section, outside.status))}`;
    return `${JSON.stringify(key.text)}:${sectionDigest(section, writer, known)}`;
  });
  return writer.isBomb ? undefined : `sha256:${digest(lines.join('\n'))}`;
}

/** How many items a step works out. */
const itemsInStep = 100;

/** Works out, in steps of a few milliseconds at most, what `fingerprintOf` then finds in `known`. */
export function* digestInSteps(spec: Spec, known: Digests): Generator<void, void> {
  const root = follow(spec.root);
  if (root?.kind !== 'map') return;
  const writer = new Writer();
  let made = 0;
  for (const { value } of root.entries) {
    const section = follow(value);
    if (section?.kind !== 'seq' || known.has(section)) continue;
    for (const { value: item } of section.items) {
      if (writer.isBomb) return;
      if (!item || known.has(item)) continue;
      if (++made % itemsInStep === 0) yield;
      digestOf(item, writer, known);
    }
  }
}

function sectionDigest(section: SpecNode | null | undefined, writer: Writer, known: Digests): string {
  if (section?.kind !== 'seq') return digestOf(section ?? null, writer, known);
  const before = known.get(section);
  if (before !== undefined) return before;
  const made = digest(`[${section.items.map(({ value }) => digestOf(value, writer, known)).join(',')}]`);
  if (!writer.isBomb) known.set(section, made);
  return made;
}

function digestOf(node: SpecNode | null, writer: Writer, known: Digests): string {
  const before = node ? known.get(node) : undefined;
  if (before !== undefined) return before;
  const made = digest(writer.value(node));
  if (node && !writer.isBomb) known.set(node, made);
  return made;
}

function digest(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, digits);
}

/** Values inside values inside values: more than a text can have without aliases. */
const deepest = 2 * maxDepth;

/** Writes values in one way, however they were written. */
class Writer {
  #aliased = 0;
  #depth = 0;

  /** True when aliases stood for so much that it was not all written. */
  get isBomb(): boolean {
    return this.#aliased > maxAliasedNodes;
  }

  value(node: SpecNode | null, isAliased = false): string {
    if (isAliased) this.#aliased++;
    if (this.#depth >= deepest) this.#aliased = Infinity;
    if (node === null || this.isBomb) return 'null';
    this.#depth++;
    const written = this.#written(node, isAliased);
    this.#depth--;
    return written;
  }

  /** @param without a key that is left out */
  map(node: MapNode, without?: string, isAliased = false): string {
    const parts = entriesOf(node).flatMap(({ entry: { key, value }, isMerged }) =>
      key.text === without ? [] : `${JSON.stringify(key.text)}:${this.value(value, isAliased || isMerged)}`,
    );
    return `{${parts.join(',')}}`;
  }

  #written(node: SpecNode, isAliased: boolean): string {
    switch (node.kind) {
      case 'alias':
        return node.target ? this.value(node.target, true) : 'null';
      case 'scalar':
        return typeof node.value === 'string' ? JSON.stringify(spaced(node.text)) : String(node.value);
      case 'seq':
        return `[${node.items.map((item) => this.value(item.value, isAliased)).join(',')}]`;
      case 'map':
        return this.map(node, undefined, isAliased);
    }
  }
}

/** How a text is wrapped into lines, and in which form of Unicode its letters are written, is no content. */
function spaced(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** An entry of a map, written in it or brought in by a merge key. */
interface Counted {
  readonly entry: Entry;
  readonly isMerged: boolean;
}

/** The entries of a map that count, in one order. */
function entriesOf(map: MapNode): Counted[] {
  const found = new Map<string, Counted>();
  const seen = new Set<MapNode>();
  const add = (source: MapNode): void => {
    if (seen.has(source)) return;
    seen.add(source);
    for (const entry of source.entries) {
      const { key } = entry;
      if (!isMergeKey(key) && !found.has(key.text)) found.set(key.text, { entry, isMerged: source !== map });
    }
    for (const other of mergeSources(source)) add(other);
  };
  add(map);
  return [...found.values()].sort((a, b) => (a.entry.key.text < b.entry.key.text ? -1 : 1));
}
