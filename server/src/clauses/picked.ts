import type { ContentMap } from '../edits/content.ts';

/** Some of the entries of a map, in its order, for a place that has the others. */
export function picked(all: ContentMap, keys: readonly string[]): ContentMap {
  return Object.fromEntries(Object.entries(all).filter(([key]) => keys.includes(key)));
}
