import { FIRST_LETTER, finishHash, HASH_START, hashStep, isWordBeyond, Sign, type Vocabulary } from './vocabulary.ts';

/**
 * What stands between a word and the one before it: `line` is white space with a line break, with an empty line it is a break; `comma` is one
 * with a space behind it.
 */
export const Gap = { break: 0, space: 1, hyphen: 2, apostrophe: 3, line: 4, slash: 5, comma: 6 } as const;

/**
 * The words of a text, or of a piece of it, as parallel lists, of which only the first `count` places count; offsets are UTF-16 code units in
 * the whole text.
 */
export interface Tokens {
  count: number;
  /** Where the piece begins. */
  offset: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The hash of the word, by which it can be looked up. */
  readonly hash: Int32Array;
  /** A value of `Gap`: what stands before the word. */
  readonly gap: Uint8Array;
  /** The numbers in the vocabulary of those words whose letters are not all in `letters`; of the others see `wordAt`. */
  readonly odd: Map<number, number>;
  /** What `Vocabulary.letters` says of the code units of the piece, and a sign behind the last. */
  readonly letters: Uint16Array;
}

const FULL_STOP = 46;
const LETTER_P = 112;
const LETTER_T = 116;

/** Room for the words of a text of this many code units. Typed lists are several times faster, but making them takes long. */
export function createTokens(length: number): Tokens {
  // Something stands between any two words, so there are never more than this.
  const capacity = (length >> 1) + 1;
  return {
    count: 0,
    offset: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    hash: new Int32Array(capacity),
    gap: new Uint8Array(capacity),
    odd: new Map(),
    letters: new Uint16Array(length + 1),
  };
}

/**
 * Splits a text, from `from` to `to`, into words: letters, marks and digits in the sense of Unicode. First all characters are looked up,
 * then the words are found among what that gave: this takes half the time of doing both at once.
 * @param room where the words are put, if there is room enough; what was there is gone
 */
export function tokenize(text: string, vocabulary: Vocabulary, room: Tokens, from = 0, to = text.length): Tokens {
  const length = to - from;
  const tokens = length < room.letters.length ? room : createTokens(length);
  const { start: starts, end: ends, hash: hashes, gap: gaps, odd, letters } = tokens;
  odd.clear();
  const table = vocabulary.letters;
  for (let i = 0; i < length; i++) letters[i] = table[text.charCodeAt(from + i)] as number;
  letters[length] = Sign.other;
  let count = 0;
  let previousEnd = 0;
  let i = 0;
  while (i < length) {
    let lower = letters[i] as number;
    if (lower < FIRST_LETTER && (lower !== Sign.unknown || !isWordBeyond(text, from + i))) {
      i++;
      continue;
    }
    const start = i;
    const isNumber = isDigit(lower);
    let hash = HASH_START;
    while (lower >= FIRST_LETTER) {
      hash = hashStep(hash, lower);
      lower = letters[++i] as number;
    }
    let isPlain = true;
    if (lower === Sign.unknown || isNumber) {
      const end = endOfWord(text, from, letters, i, isNumber);
      isPlain = end === i;
      i = end;
    }
    const abbreviation = lower === Sign.fullStop && i - start === 1 ? dotted(text, from + start) : '';
    if (abbreviation !== '') {
      i = start + abbreviation.length;
      odd.set(count, vocabulary.get(abbreviation.replace(/[.\s]/g, '')));
    } else if (!isPlain) {
      odd.set(count, vocabulary.get(text.slice(from + start, from + i)));
    }
    // Most words are never looked up: their hashes tell that no phrase has them.
    hashes[count] = isPlain && abbreviation === '' ? finishHash(hash) : vocabulary.hashOf(odd.get(count) ?? 0);
    starts[count] = from + start;
    ends[count] = from + i;
    gaps[count] =
      start - previousEnd === 1 && letters[previousEnd] === Sign.space
        ? Gap.space
        : gapBetween(text, from, letters, previousEnd, start);
    count++;
    previousEnd = i;
  }
  tokens.count = count;
  tokens.offset = from;
  return tokens;
}

/** The number of a token's word in the vocabulary, 0 for a word that is not in it. */
export function wordAt(tokens: Tokens, at: number, vocabulary: Vocabulary): number {
  const { offset, letters, start, end, hash, odd } = tokens;
  const first = (start[at] as number) - offset;
  return odd.get(at) ?? vocabulary.find(letters, first, (end[at] as number) - offset, hash[at] as number);
}

/** Where a word ends of which all up to `from` is known, and a number or a character beyond the table needs a closer look. */
function endOfWord(text: string, offset: number, letters: Uint16Array, from: number, isNumber: boolean): number {
  for (let i = from; ; i++) {
    const lower = letters[i] as number;
    if (lower >= FIRST_LETTER) continue;
    const goesOn = lower === Sign.unknown ? isWordBeyond(text, offset + i) : isNumber && joinsDigits(letters, i);
    if (!goesOn) return i;
  }
}

/** Whether a number, date, time or duration may begin with a token: it begins with a digit, or as PT4H or P2D do. */
export function mayBeMeasure({ letters, start, offset }: Tokens, at: number): boolean {
  const first = (start[at] as number) - offset;
  const letter = letters[first] as number;
  if (letter !== LETTER_P) return isDigit(letter);
  const next = letters[first + 1] as number;
  return isDigit(next) || (next === LETTER_T && isDigit(letters[first + 2] as number));
}

function isDigit(lower: number): boolean {
  return lower >= 48 && lower <= 57;
}

/** Whether a sign joins digits into one number, date or time: 2.5, 1,000, 2026-03-01, 09:00-17:00. */
function joinsDigits(letters: Uint16Array, index: number): boolean {
  const sign = letters[index] as number;
  const isJoiner = sign >= Sign.hyphen && sign <= Sign.joiner;
  return isJoiner && isDigit(letters[index + 1] as number);
}

/** What stands between two words; what a single sign is, the table knows, but for the rare ones. */
function gapBetween(text: string, offset: number, letters: Uint16Array, from: number, to: number): number {
  if (to - from === 1) {
    const sign = letters[from];
    if (sign === Sign.hyphen) return Gap.hyphen;
    if (sign === Sign.apostrophe) return Gap.apostrophe;
    if (sign === Sign.slash) return Gap.slash;
    const code = text.charCodeAt(offset + from);
    if (code === 0x2010 || code === 0x2011) return Gap.hyphen;
    if (code === 0x2019) return Gap.apostrophe;
  }
  if (to - from === 2 && letters[from + 1] === Sign.space && text[offset + from] === ',') return Gap.comma;
  let lines = 0;
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(offset + i);
    if (!isSpace(code)) return Gap.break;
    if (code === 10) lines++;
  }
  if (from === to || lines > 1) return Gap.break;
  return lines === 1 ? Gap.line : Gap.space;
}

/** The abbreviation such as "z.s.m." or "u. a." that the letter at `start` opens, or nothing. */
function dotted(text: string, start: number): string {
  // After most single letters a sentence ends, or the line.
  const next = text.charCodeAt(start + 2);
  if (next <= FIRST_LETTER && text.charCodeAt(start + 4) !== FULL_STOP) return '';
  const abbreviation = /\p{L}(?:\.\p{L}){1,9}(?![\p{L}\p{M}\p{N}])\.?|\p{L}(?:\.[ \u00a0\u202f]?\p{L}(?=\.)){1,9}\./uy;
  abbreviation.lastIndex = start;
  return abbreviation.exec(text)?.[0] ?? '';
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
