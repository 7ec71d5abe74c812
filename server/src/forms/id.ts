import { clear, defineForm } from './form.ts';
import { fold } from './text.ts';

const mostCharacters = 63;

/** An id: small letters, digits and hyphens, at most 63 (`product-owner`). */
export const idForm = defineForm('id', (text) => {
  const id = slug(text);
  return id === '' ? undefined : clear([id]);
});

/**
 * A text as an id ("Product Owner" and "productOwner" give `product-owner`); '' where it has no Latin letter or digit.
 *
 * @param longest how many characters it has at most
 */
export function slug(text: string, longest = mostCharacters): string {
  // Only a name that is one word has its words marked by capitals; in a sentence "iOS" is a word.
  const words = /\s/u.test(text) ? text : text.replace(/(\p{Ll}|\d)(?=\p{Lu})/gu, '$1-');
  const apart = words.replace(/&/gu, ' and ').replace(/'/gu, '');
  const plain = fold(apart).replace(/[øł]/gu, (letter) => (letter === 'ø' ? 'o' : 'l'));
  return plain
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-/u, '')
    .slice(0, longest)
    .replace(/-$/u, '');
}
