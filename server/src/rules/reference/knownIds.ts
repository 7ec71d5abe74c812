import type { KnownId } from '../../model/summaries.ts';
import { engagementSchema, propertyOf } from '../../schema/schema.ts';

/** The ids of a spec, to be looked up. */
export interface KnownIds {
  /** The ids of each list, by the list's path, in the order of the text. */
  readonly ofList: ReadonlyMap<string, ReadonlySet<string>>;
  /** The lists that have an id. */
  readonly listsWith: ReadonlyMap<string, readonly string[]>;
  /** All of them as `section/id`. */
  readonly references: ReadonlySet<string>;
}

/** Each is made once for the ids of a spec, which are the same object as long as they are the same. */
const made = new WeakMap<readonly KnownId[], KnownIds>();

/** Puts the ids of a spec in order. */
export function knownIdsOf(ids: readonly KnownId[]): KnownIds {
  const known = made.get(ids) ?? inOrder(ids);
  made.set(ids, known);
  return known;
}

function inOrder(ids: readonly KnownId[]): KnownIds {
  const ofList = new Map<string, Set<string>>();
  const listsWith = new Map<string, string[]>();
  const references = new Set<string>();
  for (const { list, id } of ids) {
    const all = ofList.get(list) ?? new Set();
    ofList.set(list, all);
    if (!all.has(id)) listsWith.set(id, [...(listsWith.get(id) ?? []), list]);
    all.add(id);
    references.add(`${sectionOf(list)}/${id}`);
  }
  return { ofList, listsWith, references };
}

/** The section of a list's path, or of a `section/id`. */
export function sectionOf(reference: string): string {
  return reference.split('/', 1)[0] ?? '';
}

/** True for `section/key` where the format has such a key: a scenario may be about `changes/procedure`. */
export function isKeyOfFormat(reference: string): boolean {
  const [section = '', key = ''] = reference.split('/');
  const schema = propertyOf(engagementSchema, section);
  return schema !== undefined && propertyOf(schema, key) !== undefined;
}
