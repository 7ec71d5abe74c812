import { clear, defineForm } from './form.ts';
import { fold } from './text.ts';

const longestId = 63;

/** An id: small letters, digits and hyphens, at most 63 (`product-owner`). */
export const idForm = defineForm('id', (text) => {
  const id = slug(text);
  return id === '' ? undefined : clear([id]);
});

/** A text as an id ("Product Owner" and "productOwner" give `product-owner`); '' where it has no Latin letter or digit. */
export function slug(text: string): string {
  const apart = text
    .replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1-')
    .replace(/&/gu, ' and ')
    .replace(/'/gu, '');
  const plain = fold(apart).replace(/[øł]/gu, (letter) => (letter === 'ø' ? 'o' : 'l'));
  return plain
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-/u, '')
    .slice(0, longestId)
    .replace(/-$/u, '');
}
