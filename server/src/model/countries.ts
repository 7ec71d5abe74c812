import type { Part } from '../document/engagementDocument.ts';
import { itemsIn, valueAt } from './partItems.ts';

/** The countries that a part of the parties names, as they are written; none for other parts. */
export function countriesIn(part: Part): string[] {
  return partyTexts(part, 'country');
}

/** The time zones that a part of the parties names, as they are written; none for other parts. */
export function zonesIn(part: Part): string[] {
  return partyTexts(part, 'timeZone');
}

function partyTexts(part: Part, key: 'country' | 'timeZone'): string[] {
  return itemsIn(part, 'parties').flatMap((party) => {
    const value = valueAt(party, key);
    return value?.kind === 'scalar' && value.text.trim() !== '' ? [value.text.trim()] : [];
  });
}
