/**
 * The tree of one YAML document, as everything outside this folder sees it. It says nothing about the parser that made it.
 *
 * Offsets are UTF-16 code units from the start of the text, `end` exclusive.
 */

/** A stretch of source text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export type SpecNode = MapNode | SeqNode | ScalarNode | AliasNode;

interface NodeBase {
  /** The value itself, quotes and brackets included; without anchor, tag and surrounding blank space. */
  readonly range: Range;
  /** The anchor's name (`&name`), where the node has one. */
  readonly anchor?: string;
}

export interface MapNode extends NodeBase {
  readonly kind: 'map';
  /** True for `{ a: 1 }`, false for one key a line. */
  readonly flow: boolean;
  readonly entries: readonly Entry[];
}

export interface SeqNode extends NodeBase {
  readonly kind: 'seq';
  readonly flow: boolean;
  /** `null` is an item that is not written yet (`- ` and nothing behind it). */
  readonly items: readonly Item[];
}

export interface ScalarNode extends NodeBase {
  readonly kind: 'scalar';
  readonly style: ScalarStyle;
  /** The decoded text: escapes, folding and chomping done. For `17:30` this is `17:30`, whatever `value` is. */
  readonly text: string;
  /** What YAML makes of it: a string, number, boolean or null. */
  readonly value: string | number | bigint | boolean | null;
}

export interface AliasNode extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  /** The node behind the anchor; undefined where there is none, or where following it would never end. */
  readonly target: Exclude<SpecNode, AliasNode> | undefined;
}

/** One `key: value` of a map. */
export interface Entry {
  /** A key is nearly always a scalar; where it is not, `text` is its source. */
  readonly key: ScalarNode;
  /** `null` where nothing is written behind the colon. */
  readonly value: SpecNode | null;
  /** From the key to the end of the value. */
  readonly range: Range;
  /** The offset just behind the colon; undefined where none is written yet. */
  readonly afterColon: number | undefined;
}

/** One item of a sequence. */
export interface Item {
  readonly value: SpecNode | null;
  /** From the dash (block) or the value (flow) to the end of the value. */
  readonly range: Range;
}

/** The steps from the root to a node: keys and indices. */
export type Path = readonly (string | number)[];

/** The node behind an alias, or the node itself; undefined for an alias without a usable target. */
export function follow(node: SpecNode | null | undefined): Exclude<SpecNode, AliasNode> | null | undefined {
  return node?.kind === 'alias' ? node.target : node;
}

/** The map's own entry of that key: the first, where it is written twice. Keys that come in by a merge (`<<`) are not looked at. */
export function ownEntry(map: MapNode, key: string): Entry | undefined {
  return map.entries.find((entry) => entry.key.text === key);
}

/** The entry of that key, written here or brought in by a merge key (`<<: *base`); own entries win, then earlier merges. */
export function entryOf(map: MapNode, key: string): Entry | undefined {
  const seen = new Set<MapNode>(); // merges of merges of merges may name one map very often
  const find = (candidate: MapNode): Entry | undefined => {
    if (seen.has(candidate)) return undefined;
    seen.add(candidate);
    const own = ownEntry(candidate, key);
    if (own) return own;
    for (const source of mergeSources(candidate)) {
      const found = find(source);
      if (found) return found;
    }
    return undefined;
  };
  return find(map);
}

/** True for the merge key: `<<` written plain. */
export function isMergeKey(key: ScalarNode): boolean {
  return key.style === 'plain' && key.text === '<<';
}

/** The maps that the merge keys of a map bring in, in the order in which they win. */
export function mergeSources(map: MapNode): MapNode[] {
  const sources: MapNode[] = [];
  for (const entry of map.entries) {
    if (!isMergeKey(entry.key)) continue;
    const value = follow(entry.value);
    const candidates = value?.kind === 'seq' ? value.items.map((item) => follow(item.value)) : [value];
    for (const candidate of candidates) if (candidate?.kind === 'map') sources.push(candidate);
  }
  return sources;
}

/** Where a path leads: the node, and the entry or item that holds it. */
export interface Place {
  readonly node: SpecNode | null;
  readonly entry?: Entry;
  readonly item?: Item;
}

/** Follows a path through aliases and merge keys; undefined where it leads nowhere. */
export function placeAt(root: SpecNode | null, path: Path): Place | undefined {
  let place: Place = { node: root };
  for (const step of path) {
    const node = follow(place.node);
    if (node?.kind === 'map') {
      const entry = entryOf(node, String(step));
      if (!entry) return undefined;
      place = { node: entry.value, entry };
    } else if (node?.kind === 'seq') {
      const item = node.items[Number(step)];
      if (!item) return undefined;
      place = { node: item.value, item };
    } else {
      return undefined;
    }
  }
  return place;
}
