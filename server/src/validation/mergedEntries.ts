import { maxAliasedNodes, maxDepth } from '../document/limits.ts';
import { type Entry, isMergeKey, type MapNode, mergeSources } from '../document/tree.ts';

/** Gives the entries of a map together with those that its merge keys (`<<`) bring in. Of one key the first entry counts. */
export type EntriesOf = (map: MapNode) => readonly Entry[];

/**
 * Makes a function that keeps what it found out, for maps that are merged many times. A map without merge keys gives its own
 * entries, as they are. So that merges of merges of merges stay cheap, no more than `maxAliasedNodes` entries are brought in.
 */
export function mergedEntries(): EntriesOf {
  const known = new Map<MapNode, readonly Entry[]>();
  let brought = 0;

  function entriesOf(map: MapNode, depth: number): readonly Entry[] {
    if (!map.entries.some(isMerge)) return map.entries;
    const before = known.get(map);
    if (before) return before;
    const entries = new Map<string, Entry>();
    const add = (entry: Entry): void => {
      if (!entries.has(entry.key.text)) entries.set(entry.key.text, entry);
    };
    for (const entry of map.entries) if (!isMerge(entry)) add(entry);
    for (const source of depth < maxDepth ? mergeSources(map) : []) {
      const more = entriesOf(source, depth + 1);
      brought += 1 + more.length;
      if (brought > maxAliasedNodes) break;
      for (const entry of more) add(entry);
    }
    const all = [...entries.values()];
    known.set(map, all);
    return all;
  }

  return (map) => entriesOf(map, 0);
}

function isMerge({ key }: Entry): boolean {
  return isMergeKey(key);
}
