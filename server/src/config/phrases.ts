import { phraseError } from '../lexicon/wording.ts';

/** Why a phrase of the user cannot be looked for. */
export type PhraseFault =
  | { readonly reason: 'empty' | 'long' | 'wildcard' }
  /** Something in it is neither a word nor a `*`. */
  | { readonly reason: 'word'; readonly word: string };

/** The most words a phrase can have. */
const maxWords = 12;

/** What the phrases of the lexicons can have, and those of users cannot: these are easy to explain. */
const reserved = /[[\]|#~@*]/;

/** What is wrong with a phrase that a user has written: words, and `*` for any one word between two of them. */
export function phraseFault(phrase: string): PhraseFault | undefined {
  const words = phrase.split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0) return { reason: 'empty' };
  if (words.length > maxWords) return { reason: 'long' };
  if (words[0] === '*' || words.at(-1) === '*') return { reason: 'wildcard' };
  const word = words.find((candidate) => candidate !== '*' && !isWord(candidate));
  return word === undefined ? undefined : { reason: 'word', word };
}

function isWord(word: string): boolean {
  return !reserved.test(word) && phraseError(word) === undefined;
}
