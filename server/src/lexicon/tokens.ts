import { normalizeWord } from './pattern.ts';

/** What stands between a word and the one before it. */
export const Gap = { break: 0, space: 1, hyphen: 2, apostrophe: 3 } as const;

/** The words of a text as parallel lists, of which only the first `count` places count; offsets are UTF-16 code units. */
export interface Tokens {
  count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The word's number in the vocabulary, 0 for a word that is not in it. */
  readonly word: Int32Array;
  /** A value of `Gap`: what stands before the word. */
  readonly gap: Uint8Array;
}

// Latin letters up to U+024F are classified and lower-cased by table: nearly all text of the languages we know.
const TABLE_SIZE = 0x250;
const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** The first code units of Unicode that belong to words, each in lower case; 0 for those that don't. */
function createLetters(): Uint16Array {
  const lower = new Uint16Array(TABLE_SIZE);
  for (let code = 0; code < TABLE_SIZE; code++) {
    const character = String.fromCharCode(code);
    if (!WORD_CHARACTER.test(character)) continue;
    const small = character.toLowerCase();
    lower[code] = small.length === 1 ? small.charCodeAt(0) : code;
  }
  return lower;
}

/** The words a lexicon uses, numbered from 1; finds the number of a stretch of text without copying it. */
export class Vocabulary {
  private readonly words: string[] = [''];
  private readonly numbers = new Map<string, number>();
  // Four times the words of a usual lexicon, so that it need not grow.
  private slots = new Int32Array(4096);
  readonly letters = createLetters();

  /** The number of a normalised word, which is added when it is new. */
  add(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.words.push(word) - 1;
    this.numbers.set(word, number);
    if (this.words.length * 4 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 4);
      for (let i = 1; i < this.words.length; i++) this.place(i);
    } else {
      this.place(number);
    }
    return number;
  }

  /** The number of a normalised word, 0 when it is unknown. */
  get(word: string): number {
    return this.numbers.get(word) ?? 0;
  }

  /** The number of the word at `start` to `end`, whose letters are all in the table and hash to `hash`. */
  find(text: string, start: number, end: number, hash: number): number {
    const mask = this.slots.length - 1;
    const { letters } = this;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.slots[slot] as number;
      if (number === 0) return 0;
      const word = this.words[number] as string;
      if (word.length !== end - start) continue;
      let i = 0;
      for (; i < word.length; i++) {
        const code = text.charCodeAt(start + i);
        if ((letters[code] || code) !== word.charCodeAt(i)) break;
      }
      if (i === word.length) return number;
    }
  }

  private place(number: number): void {
    const word = this.words[number] as string;
    const mask = this.slots.length - 1;
    let hash = HASH_START;
    for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
    let slot = finishHash(hash) & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number;
  }
}

// FNV-1a, the usual constants; the last step mixes the high bits into the low ones that choose the slot.
const HASH_START = 0x811c9dc5 | 0;
const hashStep = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);
const finishHash = (hash: number): number => hash ^ (hash >>> 15);

/** Room for the words of one text. Typed lists are several times faster, but making them takes long. */
export function createTokens(capacity: number): Tokens {
  return {
    count: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
  };
}

/**
 * Splits a text into words in one pass: letters, marks and digits in the sense of Unicode.
 * @param room where the words are put, if there is room enough; what was there is gone
 */
export function tokenize(text: string, vocabulary: Vocabulary, room: Tokens): Tokens {
  const length = text.length;
  // Something stands between any two words, so there are never more than this.
  const capacity = (length >> 1) + 1;
  const tokens = capacity <= room.word.length ? room : createTokens(capacity);
  const { start: starts, end: ends, word: words, gap: gaps } = tokens;
  const { letters } = vocabulary;
  let count = 0;
  let previousEnd = 0;
  let i = 0;
  while (i < length) {
    const first = text.charCodeAt(i);
    if (first < TABLE_SIZE ? letters[first] === 0 : !isWordBeyond(text, i)) {
      i++;
      continue;
    }
    const start = i;
    const isNumber = isDigit(first);
    let hash = HASH_START;
    let inTable = true;
    for (; i < length; i++) {
      const code = text.charCodeAt(i);
      if (code < TABLE_SIZE) {
        const lower = letters[code] as number;
        if (lower === 0 && !(isNumber && joinsDigits(text, i))) break;
        hash = hashStep(hash, lower || code);
      } else {
        if (!isWordBeyond(text, i) && !(isNumber && joinsDigits(text, i))) break;
        inTable = false;
      }
    }

    let word: number;
    const abbreviation = i - start === 1 && !isNumber && text.charCodeAt(i) === 46 ? dotted(text, start) : '';
    if (abbreviation !== '') {
      i = start + abbreviation.length;
      word = vocabulary.get(normalizeWord(abbreviation.replaceAll('.', '')));
    } else if (inTable) {
      word = vocabulary.find(text, start, i, finishHash(hash));
    } else {
      word = vocabulary.get(normalizeWord(text.slice(start, i)));
    }
    starts[count] = start;
    ends[count] = i;
    words[count] = word;
    gaps[count] = gapBetween(text, previousEnd, start);
    count++;
    previousEnd = i;
  }
  tokens.count = count;
  return tokens;
}

/** Whether a code unit beyond the table belongs to a word. Half of a surrogate pair is judged by the pair. */
function isWordBeyond(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  const high = code >= 0xdc00 && code <= 0xdfff ? index - 1 : index;
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(Math.max(high, 0)) ?? 0));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether a sign joins digits into one number, date or time: 2.5, 1,000, 2026-03-01, 09:00-17:00. */
function joinsDigits(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  const isJoiner = code === 46 || code === 44 || code === 58 || code === 45 || code === 47 || code === 0x2013;
  return isJoiner && isDigit(text.charCodeAt(index + 1));
}

/** The abbreviation such as "z.s.m." that the letter at `start` opens, or nothing. */
function dotted(text: string, start: number): string {
  const abbreviation = /\p{L}(?:\.\p{L}){1,9}(?![\p{L}\p{M}\p{N}])\.?/uy;
  abbreviation.lastIndex = start;
  return abbreviation.exec(text)?.[0] ?? '';
}

function gapBetween(text: string, from: number, to: number): number {
  if (to - from === 1) {
    const code = text.charCodeAt(from);
    if (code === 32) return Gap.space;
    if (code === 45 || code === 0x2010 || code === 0x2011) return Gap.hyphen;
    if (code === 39 || code === 0x2019) return Gap.apostrophe;
  }
  for (let i = from; i < to; i++) if (!isSpace(text.charCodeAt(i))) return Gap.break;
  return from === to ? Gap.break : Gap.space;
}

/** White space in the sense of JavaScript's `\s`. */
export function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
