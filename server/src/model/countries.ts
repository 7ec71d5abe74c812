import type { Part } from '../document/engagementDocument.ts';
import { entryOf, follow, type SpecNode } from '../document/tree.ts';

/** The countries that a part of the parties names, as they are written; none for other parts. */
export function countriesIn(part: Part): string[] {
  return partyTexts(part, 'country');
}

/** The time zones that a part of the parties names, as they are written; none for other parts. */
export function zonesIn(part: Part): string[] {
  return partyTexts(part, 'timeZone');
}

function partyTexts({ path: [section, index], place, divided }: Part, key: 'country' | 'timeZone'): string[] {
  if (divided || (section !== undefined && section !== 'parties')) return [];
  const list = section === undefined ? valueAt(place.node, 'parties') : follow(place.node);
  const items = list?.kind === 'seq' ? list.items.map(({ value }) => value) : [];
  return (index === undefined ? items : [place.node]).flatMap((party) => {
    const value = valueAt(party, key);
    return value?.kind === 'scalar' && value.text.trim() !== '' ? [value.text.trim()] : [];
  });
}

function valueAt(node: SpecNode | null | undefined, key: string): SpecNode | null | undefined {
  const map = follow(node);
  return map?.kind === 'map' ? follow(entryOf(map, key)?.value) : undefined;
}
