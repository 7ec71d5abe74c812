import { clear, defineForm } from './form.ts';
import { slug } from './id.ts';

/** A reference to an item of a section (`milestones/go-live`). Whether it leads anywhere is not judged here. */
export const referenceForm = defineForm('reference', (text) => {
  const [section = '', ...rest] = text.replace(/^#?\/+/u, '').split(/\s*(?:\/|\.|#|:|>)\s*/u);
  const name = section
    .replace(/[\s_-]+([a-z])/giu, (_, letter: string) => letter.toUpperCase())
    .replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  const last = rest.at(-1) ?? '';
  const id = /^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/.test(last) ? last : slug(last);
  return /^[a-z][A-Za-z]*$/.test(name) && id !== '' ? clear([`${name}/${id}`]) : undefined;
});
