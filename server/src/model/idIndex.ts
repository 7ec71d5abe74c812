import type { View } from './view.ts';

/** The items of a list by their ids; of two with the same id the first. */
export function indexById<T extends { readonly id?: string }>(list: View<readonly T[]>): ReadonlyMap<string, View<T>> {
  const found = new Map<string, View<T>>();
  for (const item of list.items as readonly View<T>[]) {
    const id = (item as View<{ readonly id?: string }>).at('id').text;
    if (id !== undefined && !found.has(id)) found.set(id, item);
  }
  return found;
}
