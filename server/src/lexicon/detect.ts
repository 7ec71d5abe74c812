import { createTokens, tokenize, wordAt } from './tokens.ts';
import { Vocabulary } from './vocabulary.ts';
import { baseLanguage } from './wording.ts';

/** So many words at the beginning of a text tell its language. */
const WORDS = 60;
/** The same in UTF-16 code units, generously. */
const LENGTH = 600;
/**
 * A text is plainly in another language when at least so many of its words are function words of that language and not of the declared one…
 */
const ENOUGH = 3;
/** …which are at least so many times as many as those of which it is the other way round… */
const TIMES = 4;
/** …and at least one word in so many. */
const ONE_IN = 6;

/** Gives the language that a text is in: the declared one, a BCP 47 tag, unless the text is plainly in another one that we know. */
export type DetectLanguage = (text: string, declared: string) => string;

/**
 * Makes a detector. It counts function words ("the", "het", "und", "les"): in running text every second to third word is one.
 * @param functionWords by language; several may have the same word
 */
export function createDetector(functionWords: Readonly<Record<string, readonly string[]>>): DetectLanguage {
  const languages = Object.keys(functionWords);
  const vocabulary = new Vocabulary(Object.values(functionWords).flat());
  /** By word: a bit for each language that has it. */
  const bits = new Int32Array(vocabulary.size + 1);
  Object.values(functionWords).forEach((words, index) => {
    for (const word of words) bits[vocabulary.get(word)] = (bits[vocabulary.get(word)] as number) | (1 << index);
  });
  const room = createTokens(LENGTH);
  const bitOf = new Map<string, number>();
  const ownBitOf = (tag: string): number => {
    const known = bitOf.get(tag);
    if (known !== undefined) return known;
    const index = languages.indexOf(baseLanguage(tag));
    const bit = index < 0 ? 0 : 1 << index;
    bitOf.set(tag, bit);
    return bit;
  };

  return (text, declared) => {
    const tokens = tokenize(text.length > LENGTH ? text.slice(0, LENGTH) : text, vocabulary, room);
    const count = Math.min(tokens.count, WORDS);
    const ownBit = ownBitOf(declared);
    // All that most texts have is words of the declared language: look no further.
    let others = 0;
    for (let at = 0; at < count; at++) {
      const of = bits[wordAt(tokens, at, vocabulary)] as number;
      if (of !== 0 && (of & ownBit) === 0) others++;
    }
    if (others < ENOUGH || others * ONE_IN < count) return declared;
    let best = declared;
    let most = Math.max(ENOUGH, Math.ceil(count / ONE_IN)) - 1;
    for (let other = 0; other < languages.length; other++) {
      const bit = 1 << other;
      let theirs = 0;
      let ours = 0;
      for (let at = 0; at < count; at++) {
        const of = (bits[wordAt(tokens, at, vocabulary)] as number) & (bit | ownBit);
        if (of === bit) theirs++;
        else if (of === ownBit && ownBit !== 0) ours++;
      }
      if (theirs <= most || theirs < TIMES * ours) continue;
      most = theirs;
      best = languages[other] as string;
    }
    return best;
  };
}
