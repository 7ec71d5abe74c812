import { clear, defineForm } from './form.ts';
import { fold } from './text.ts';

/** A version in three numbers, Semantic Versioning 2.0 (`1.2.0`). */
export const semverForm = defineForm('semver', (text) => {
  const folded = fold(text).replace(/^(?:version|versie|ver\.?|v\.?|rev\.?|revision|release|r)\s*(?=\d)/u, '');
  const match = /^(\d{1,9})(?:[.,](\d{1,9}))?(?:[.,](\d{1,9}))?(?:[\s.+_-]*([a-z][0-9a-z. _-]{0,30}))?$/u.exec(folded);
  if (!match) return undefined;
  const [, major = '0', minor = '0', patch = '0', label] = match;
  const numbers = [major, minor, patch].map((number) => number.replace(/^0+(?=\d)/u, '')).join('.');
  const tag = label
    ?.replace(/[^0-9a-z.]+/gu, '-')
    .replace(/\.{2,}/gu, '.')
    .replace(/^[.-]+|[.-]+$/gu, '');
  return clear([tag ? `${numbers}-${tag}` : numbers]);
});
