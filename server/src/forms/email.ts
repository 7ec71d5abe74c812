import { clear, defineForm, reading } from './form.ts';

/** An e-mail address. */
export const emailForm = defineForm('email', (text) => {
  const bracketed = /<([^<>]+)>/u.exec(text)?.[1] ?? text;
  const spelt = bracketed
    .replace(/^mailto:/iu, '')
    .replace(/\s*[[({]\s*(?:at|@)\s*[\])}]\s*|\s+at\s+|\s*@\s*/giu, '@')
    .replace(/\s*[[({]\s*(?:dot|punt|punkt|point|\.)\s*[\])}]\s*|\s+(?:dot|punt|punkt|point)\s+/giu, '.')
    .replace(/^[([]+|[)\].]+$/gu, '')
    .trim();
  const several = spelt.split(/[\s,;/]+/u).filter((part) => part.includes('@'));
  if (several.length !== 1) return clear(several);
  const repaired = spelt
    .replace(/[,;]/gu, '.')
    .replace(/\.{2,}/gu, '.')
    .replace(/@\./u, '@');
  return repaired === spelt ? clear([spelt]) : reading('wrong', [repaired]); // "acme,example" is a slip of the finger
});
