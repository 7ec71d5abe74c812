import { clear, defineForm } from './form.ts';
import { fold } from './text.ts';

/** How many of the hexadecimal digits of a SHA-256 hash a fingerprint keeps. */
const length = 32;

/** The code of a spec's content, `sha256:2c26b46b68ffc68ff99b453c1d304134`. A whole hash is cut to its first digits. */
export const fingerprintForm = defineForm('fingerprint', (text) => {
  const digits = fold(text)
    .replace(/^sha-?256\s*[:=-]?\s*/u, '')
    .replace(/[\s:-]/gu, '');
  return /^(?:[0-9a-f]{32}|[0-9a-f]{64})$/u.test(digits) ? clear([`sha256:${digits.slice(0, length)}`]) : undefined;
});
