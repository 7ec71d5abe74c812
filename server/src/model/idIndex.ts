import type { View } from './view.ts';

/** Each index is made once for a list, which is the same view as long as it is the same. */
const made = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** The items of a list by their ids; of two with the same id the first. */
export function indexById<T extends { readonly id?: string }>(list: View<readonly T[]>): ReadonlyMap<string, View<T>> {
  const known = made.get(list) as ReadonlyMap<string, View<T>> | undefined;
  if (known) return known;
  const found = new Map<string, View<T>>();
  for (const item of list.items as readonly View<T>[]) {
    const id = (item as View<{ readonly id?: string }>).at('id').text;
    if (id !== undefined && !found.has(id)) found.set(id, item);
  }
  made.set(list, found);
  return found;
}
