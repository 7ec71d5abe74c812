import { nearest, plain } from '../schema/nearest.ts';
import type { KnownId } from './summaries.ts';

/** So many ids are compared letter by letter: a file with thousands of slips must not take minutes. */
const mostCompared = 300;

/** The ids of some lists, by what they come to without case and hyphens. */
interface Index {
  readonly all: readonly string[];
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/** Each index is made once for the ids of a spec, which are the same object as long as they are the same. */
const indexes = new WeakMap<readonly KnownId[], Map<string, Index>>();

/** The ids of these lists that a text which is none of them most likely means, likeliest first. */
export function meantIds(text: string, lists: readonly string[], ids: readonly KnownId[]): readonly string[] {
  const { all, byName } = indexOf(lists, ids);
  const name = plain(text);
  return byName.get(name) ?? nearest(text, comparable(all, name));
}

/** Where there are too many to compare, those that begin with the same letter. */
function comparable(all: readonly string[], name: string): readonly string[] {
  if (all.length <= mostCompared) return all;
  return all.filter((id) => plain(id.charAt(0)) === name.charAt(0)).slice(0, mostCompared);
}

function indexOf(lists: readonly string[], ids: readonly KnownId[]): Index {
  const known = indexes.get(ids) ?? new Map<string, Index>();
  indexes.set(ids, known);
  const index =
    known.get(lists.join()) ?? makeIndex(ids.filter(({ list }) => lists.includes(list)).map(({ id }) => id));
  known.set(lists.join(), index);
  return index;
}

function makeIndex(all: readonly string[]): Index {
  const byName = new Map<string, string[]>();
  for (const id of all) byName.set(plain(id), [...(byName.get(plain(id)) ?? []), id]);
  return { all, byName };
}
