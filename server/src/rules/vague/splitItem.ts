import { plainValue } from '../../document/plainValue.ts';
import { type follow, ownEntry } from '../../document/tree.ts';
import type { Content } from '../../edits/content.ts';
import { insertBehind } from '../../edits/insertBehind.ts';
import { replacePart } from '../../edits/replacePart.ts';
import { freshId } from '../../edits/skeletonIds.ts';
import type { TwoInOne } from '../../model/duties.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import { schemaAt } from '../../schema/schema.ts';
import type { Fix } from '../../validation/problem.ts';
import type { PhrasePlace } from './phrasePlace.ts';

export const splitMessages = {
  split: { en: 'Split into two items', nl: 'Splits in twee items' },
} as const;

/**
 * Makes two items of a list out of the one whose text says two things: the second is a copy with its own id and the second text. None
 * for a text that is not in a list by itself.
 */
export function splitFix(
  { document, spec, path, scalar }: PhrasePlace,
  two: TwoInOne,
  facts: SpecFacts,
  title: string,
): Fix[] {
  const key = path.at(-1);
  const isItem = typeof key === 'number';
  const listPath = isItem ? path.slice(0, -1) : path.slice(0, -2);
  const index = isItem ? key : path.at(-2);
  const list = spec.placeAt(listPath)?.node;
  if (list?.kind !== 'seq' || !spec.intact || typeof index !== 'number') return [];
  const copy = isItem ? two.second : copyOf(list.items[index]?.value, String(key), two.second);
  if (copy === undefined) return [];
  const idSchema = schemaAt([...listPath, index, 'id']);
  const id = typeof copy === 'object' ? copy['id'] : undefined;
  const declared = idSchema?.['x-declares'];
  const item: Content =
    typeof copy === 'object' && declared !== undefined && typeof id === 'string'
      ? { ...copy, id: { placeholder: freshId(id, facts.idsOf(declared)) } }
      : copy;
  const first = replacePart(document, scalar, two.cut.start, two.cut.end, '');
  return [{ title, edits: [first, insertBehind(document, list, index, [item])] }];
}

/** The plain data of an item, with another text; undefined for an item that is shared, or that holds what can't be copied. */
function copyOf(
  item: Parameters<typeof follow>[0],
  key: string,
  text: string,
): Readonly<Record<string, Content>> | undefined {
  if (item?.kind !== 'map' || !ownEntry(item, key)) return undefined;
  const entries = Object.entries(plainValue(item) as Record<string, unknown>);
  const copied = entries.map(([name, value]) => [name, name === key ? text : value] as const);
  return copied.every(([, value]) => isContent(value))
    ? (Object.fromEntries(copied) as Record<string, Content>)
    : undefined;
}

function isContent(value: unknown): value is Content {
  if (typeof value !== 'object' || value === null) return /^(?:string|number|boolean)$/.test(typeof value);
  return Object.values(value).every(isContent);
}
