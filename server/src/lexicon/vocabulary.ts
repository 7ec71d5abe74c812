import { normalizeWord } from './pattern.ts';

// Latin letters up to U+024F are classified and lower-cased by table: nearly all text of the languages we know.
const KNOWN = 0x250;
/**
 * What stands for signs that separate words; all below any letter. `joiner` may join digits, as hyphen, full stop and slash do; `unknown` is a
 * code unit beyond the table, of which has to be looked up whether it belongs to a word.
 */
export const Sign = {
  other: 0,
  space: 1,
  apostrophe: 2,
  hyphen: 3,
  fullStop: 4,
  slash: 5,
  joiner: 6,
  unknown: 7,
} as const;
/** The first character that can be part of a word: the digit 0. */
export const FIRST_LETTER = 48;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;
const signs: Readonly<Record<string, number>> = {
  ' ': Sign.space,
  '\u00a0': Sign.space,
  '-': Sign.hyphen,
  "'": Sign.apostrophe,
  '.': Sign.fullStop,
  ',': Sign.joiner,
  ':': Sign.joiner,
  '/': Sign.slash,
};

/** By code unit: what belongs to words, in lower case; a `Sign` for all else. */
function createLetters(): Uint16Array {
  const lower = new Uint16Array(0x10000).fill(Sign.unknown);
  for (let code = 0; code < KNOWN; code++) {
    const character = String.fromCharCode(code);
    const small = character.toLowerCase();
    const letter = small.length === 1 ? small.charCodeAt(0) : code;
    lower[code] = WORD_CHARACTER.test(character) ? letter : (signs[character] ?? Sign.other);
  }
  return lower;
}

/** Whether a code unit beyond the table belongs to a word. Half of a surrogate pair is judged by the pair. */
export function isWordBeyond(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  const high = code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(Math.max(high, 0)) ?? 0));
}

/** The words that phrases use, numbered from 1; finds the number of a stretch of text without copying it. */
export class Vocabulary {
  /** See `createLetters`. */
  readonly letters = createLetters();
  readonly #numbers = new Map<string, number>();
  /** The words one after the other; by number where each ends, and its hash. */
  #text: Uint16Array;
  #ends: Int32Array;
  #hashOf: Int32Array;
  /** The numbers and hashes of the words by their hashes; open addressing, at most a quarter full. */
  #slots: Int32Array;
  #hashes: Int32Array;

  constructor(words: readonly string[]) {
    // Room for all of them at once, and some more.
    let size = 1024;
    while (size < words.length * 5) size *= 2;
    this.#slots = new Int32Array(size);
    this.#hashes = new Int32Array(size);
    this.#ends = new Int32Array(size >> 2);
    this.#hashOf = new Int32Array(size >> 2);
    this.#text = new Uint16Array(words.reduce((sum, { length }) => sum + length, 1024));
    for (const word of words) this.add(word);
  }

  /** How many words there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a normalised word, which is added when it is new. */
  add(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.size + 1;
    this.#numbers.set(word, number);
    const start = this.#ends[number - 1] as number;
    const end = start + word.length;
    if (end > this.#text.length) this.#text = longer(this.#text, new Uint16Array(2 * end));
    if (number >= this.#ends.length) {
      this.#ends = longer(this.#ends, new Int32Array(2 * number));
      this.#hashOf = longer(this.#hashOf, new Int32Array(2 * number));
    }
    let hash = HASH_START;
    for (let i = 0; i < word.length; i++) {
      const letter = word.charCodeAt(i);
      this.#text[start + i] = letter;
      hash = hashStep(hash, letter);
    }
    this.#ends[number] = end;
    this.#hashOf[number] = finishHash(hash);
    if (number * 4 > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 4);
      this.#hashes = new Int32Array(this.#slots.length);
      for (let each = 1; each <= number; each++) this.#place(each);
    } else {
      this.#place(number);
    }
    return number;
  }

  /** The hash of a word, by its number; 0 for no word. */
  hashOf(number: number): number {
    return this.#hashOf[number] as number;
  }

  /** The number of a word in whatever spelling of Unicode, 0 when it is unknown. */
  get(word: string): number {
    return this.#numbers.get(normalizeWord(word)) ?? 0;
  }

  /** The number of the word that the lower-case letters from `start` to `end` are, and hash to; 0 when it is unknown. */
  find(letters: Uint16Array, start: number, end: number, hash: number): number {
    const hashes = this.#hashes;
    const mask = hashes.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const known = hashes[slot] as number;
      if (known === hash) {
        const number = this.#slots[slot] as number;
        if (this.#isWord(number, letters, start, end)) return number;
      }
      if (known === 0) return 0;
    }
  }

  #isWord(number: number, letters: Uint16Array, start: number, end: number): boolean {
    const text = this.#text;
    let at = this.#ends[number - 1] as number;
    if ((this.#ends[number] as number) - at !== end - start) return false;
    for (let i = start; i < end; i++) if (letters[i] !== text[at++]) return false;
    return true;
  }

  #place(number: number): void {
    const hash = this.hashOf(number);
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#hashes[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
    this.#hashes[slot] = hash;
  }
}

function longer<T extends Int32Array | Uint16Array>(list: T, room: T): T {
  room.set(list);
  return room;
}

// FNV-1a, the usual constants; the last step mixes the high bits into the low ones that choose the slot.
export const HASH_START = 0x811c9dc5 | 0;
export const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
// It is never 0, which stands for no word.
export const finishHash = (hash: number): number => (hash ^ (hash >>> 15)) | 0x40000000;
