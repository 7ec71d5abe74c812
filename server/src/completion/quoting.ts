import { follow, type SpecNode } from '../document/tree.ts';
import type { SpecPlace } from './specPlace.ts';

/** Whether all texts around a place are in double quotes, keys too, as in JSON: what is written there has to be in them as well. */
export function isQuotedAround({ spec, path, part, flow, start, offset }: SpecPlace): boolean {
  if (!flow) return false;
  for (let length = part === 'key' ? path.length : path.length - 1; length >= 0; length--) {
    const node = follow(spec.placeAt(path.slice(0, length))?.node);
    const [sample] = textsOf(node).filter(({ range }) => range.end < start || range.start > offset);
    if (sample) return sample.style === 'double';
  }
  return false;
}

/** The keys of a map, the texts of a list. */
function textsOf(node: SpecNode | null | undefined) {
  if (node?.kind === 'map') return node.entries.map(({ key }) => key);
  const items = node?.kind === 'seq' ? node.items.map(({ value }) => value) : [];
  return items.filter((item) => item?.kind === 'scalar').filter(({ value }) => typeof value === 'string');
}
