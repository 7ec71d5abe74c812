import type { SpecFacts } from '../specFacts.ts';
import { itemsAt, textIn } from './fields.ts';

/** A party as texts call it. */
export interface PartyName {
  readonly id: string | undefined;
  readonly name: string;
  /** Its part in the engagement: `client`, `supplier`, `subcontractor`; undefined where the spec does not say. */
  readonly type: string | undefined;
}

/** How companies show their legal form: no text but the signature needs it. */
const legalForm =
  /[\s,]+(?:B\.?V\.?|N\.?V\.?|U\.?A\.?|V\.?O\.?F\.?|GmbH(?: & Co\.? KG)?|AG|SE|KG|S\.?A\.?S?\.?|S\.?A\.?R\.?L\.?|S\.?R\.?L\.?|S\.?p\.?A\.?|A\/S|ApS|A\.?B\.?|Oy|Lda|sp\. z o\.o\.|(?:Pvt\.? |Pte\.? |Pty )?(?:Ltd|Limited)\.?|Inc\.?|LLC|LLP|Corp\.?|plc)$/i;

/**
 * The parties in their order, as texts call them: by the first word of the name where the id is that word ("Nova" of "Nova Soft Pvt Ltd"),
 * else by the name without its legal form.
 */
export function partyNames(facts: SpecFacts): PartyName[] {
  return itemsAt(facts, 'parties').flatMap((party) => {
    const whole = textIn(party, 'name')?.trim();
    if (whole === undefined) return [];
    const first = /^[\p{L}\p{N}]+/u.exec(whole)?.[0] ?? '';
    const id = textIn(party, 'id');
    const isId = first !== '' && first.toLowerCase() === id?.toLowerCase();
    return [{ id, name: isId ? first : whole.replace(legalForm, ''), type: textIn(party, 'type') }];
  });
}
