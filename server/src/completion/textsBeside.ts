import { follow } from '../document/tree.ts';
import type { SpecPlace } from './specPlace.ts';

/** The texts of the other items of the list that a place is in; none for the value of a key. */
export function textsBeside({ spec, path, offset, lead }: SpecPlace): ReadonlySet<string> {
  if (typeof path.at(-1) !== 'number') return new Set();
  const list = follow(spec.placeAt(path.slice(0, -1))?.node);
  if (list?.kind !== 'seq') return new Set();
  const texts = list.items.flatMap(({ value }) => {
    const isHere = value && lead === '' && value.range.start <= offset && offset <= value.range.end;
    return value?.kind === 'scalar' && !isHere ? [value.text] : [];
  });
  return new Set(texts);
}
