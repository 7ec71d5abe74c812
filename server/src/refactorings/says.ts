import { entryOf, follow, type MapNode, type SpecNode } from '../document/tree.ts';

/** Whether an item of a list says all that another one says, besides the id. */
export function saysAll(item: MapNode, other: MapNode): boolean {
  return other.entries.every(({ key, value }) => {
    if (key.text === 'id') return true;
    const own = entryOf(item, key.text);
    return own !== undefined && isEqual(own.value, value);
  });
}

/** Whether two nodes say the same, however they are written. What comes in by an alias is equal only to itself, which keeps the cost linear. */
export function isEqual(one: SpecNode | null | undefined, other: SpecNode | null | undefined): boolean {
  if (one?.kind === 'alias' || other?.kind === 'alias') return follow(one) === follow(other);
  if (one?.kind === 'scalar' && other?.kind === 'scalar') {
    return typeof one.value === typeof other.value && one.text.trim() === other.text.trim();
  }
  if (one?.kind === 'seq' && other?.kind === 'seq') {
    return (
      one.items.length === other.items.length &&
      one.items.every(({ value }, index) => isEqual(value, other.items[index]?.value))
    );
  }
  if (one?.kind === 'map' && other?.kind === 'map') {
    return (
      one.entries.length === other.entries.length &&
      other.entries.every(({ key, value }) => {
        const own = one.entries.find((entry) => entry.key.text === key.text);
        return own !== undefined && isEqual(own.value, value);
      })
    );
  }
  return one === other;
}
