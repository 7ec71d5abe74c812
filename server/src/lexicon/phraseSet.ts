import type { Automaton } from './automaton.ts';
import { type PlainState, unpackStates } from './packing.ts';
import { normalizeWord } from './pattern.ts';
import { Gap, mayBeMeasure, type Tokens, wordAt } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

const nothing: readonly Hit[] = [];
const noSteps: readonly number[] = [];
/** Enough for the values of an automaton; the other bits of a number are enough for the words of a phrase. */
const VALUE_BITS = 20;
const VALUE_MASK = 2 ** VALUE_BITS - 1;
/**
 * What may tell early that a phrase does not begin with a word: the next word, the one after it where any word may stand between, whether
 * the next one is a measure; or nothing can (`certain`).
 */
const Start = { pair: 1, gap: 2, measure: 4, certain: 8 } as const;
const NUMBER_MARKS = 1024;
const HASH = 35;

/** A phrase at a place: the token after its last one, and what phrases of these words stand for. */
export interface Hit {
  readonly to: number;
  readonly values: readonly number[];
}

/** What phrases of one lexicon share. */
export interface WordClasses {
  readonly vocabulary: Vocabulary;
  /** The classes that labels from -1 downwards stand for. */
  readonly classes: readonly string[];
  /** The words that `#` stands for. */
  readonly numbers: readonly number[];
}

/**
 * Many phrases in one automaton, so that looking for all of them costs about one step per word of the text, however many phrases there
 * are.
 */
export class PhraseSet {
  readonly #words: WordClasses;
  readonly #values: readonly (readonly number[])[];
  readonly #numberHashes: ReadonlySet<number>;
  /** By the low bits of a hash: whether it may be the one of a number word. */
  readonly #numberMarks = new Uint8Array(NUMBER_MARKS);
  /** By hash of the first word: whether a phrase may begin so, and whether a look at the second word can tell more. */
  readonly #starts: Uint8Array;
  /** By the hashes of the first two words, or of the first and the third: whether a phrase may begin so. */
  readonly #pairs: Uint8Array;
  /** By state: an index in `#values` plus one, 0 for none. */
  readonly #valueOf: Int32Array;
  /** By state: the steps that are classes of words, labels and targets in turn. */
  readonly #classSteps: (readonly number[] | undefined)[];
  /** The steps: states, hashes of words and targets in turn; open addressing. */
  readonly #steps: Int32Array;
  /** How many words the longest phrase has. */
  readonly longest: number;

  constructor({ states, values }: Automaton, words: WordClasses) {
    this.#words = words;
    this.#values = values;
    this.#numberHashes = new Set(words.numbers.map((number) => words.vocabulary.hashOf(number)));
    for (const hash of this.#numberHashes) this.#numberMarks[hash & (NUMBER_MARKS - 1)] = 1;
    const unpacked = unpackStates(states);
    let stepCount = 0;
    for (const { steps } of unpacked) for (const [, labels] of steps) stepCount += labels.length;
    this.#valueOf = Int32Array.from(unpacked, ({ value }) => value);
    this.#classSteps = new Array(unpacked.length);
    this.#steps = new Int32Array(3 * powerOfTwo(2 * stepCount));
    const depths = new Int32Array(unpacked.length);
    unpacked.forEach(({ steps }, state) => {
      const classSteps: number[] = [];
      for (const [to, labels] of steps) {
        depths[to] = Math.max(depths[to] as number, (depths[state] as number) + 1);
        for (const label of labels) {
          if (label < 0) classSteps.push(label, to);
          else this.#addStep(state, words.vocabulary.hashOf(label), to);
        }
      }
      if (classSteps.length > 0) this.#classSteps[state] = classSteps;
    });
    this.longest = depths.reduce((longest, depth) => Math.max(longest, depth), 0);
    const first = unpacked[0]?.steps.reduce((sum, [, labels]) => sum + labels.length, words.numbers.length) ?? 0;
    this.#starts = new Uint8Array(powerOfTwo(32 * first));
    this.#pairs = new Uint8Array(powerOfTwo(8 * stepCount));
    this.#markStarts(unpacked);
  }

  /** Fills `#starts` and `#pairs`. */
  #markStarts(unpacked: readonly PlainState[]): void {
    const { vocabulary, classes } = this.#words;
    const mask = this.#starts.length - 1;
    const pairs = this.#pairs;
    /** Adds the pairs of a word and those that lead on from a state. */
    const addPairs = (hash: number, state: number, pairOf: typeof pairHash): void => {
      for (const [, labels] of unpacked[state]?.steps ?? []) {
        for (const label of labels)
          if (label > 0) pairs[pairOf(hash, vocabulary.hashOf(label)) & (pairs.length - 1)] = 1;
      }
    };
    const mark = (hash: number, state: number): void => {
      let how: number = this.#valueOf[state] === 0 ? Start.pair : Start.certain;
      addPairs(hash, state, pairHash);
      const classSteps = this.#classSteps[state] ?? noSteps;
      for (let step = 0; step < classSteps.length; step += 2) {
        const name = classes[-1 - (classSteps[step] as number)] as string;
        const after = classSteps[step + 1] as number;
        if (name === '*' && !this.#classSteps[after]) {
          how |= Start.gap;
          addPairs(hash, after, gapHash);
        } else {
          how |= name.startsWith('#') ? Start.measure : Start.certain; // a comma, or a word with an ending
        }
      }
      const place = hash & mask;
      this.#starts[place] = (this.#starts[place] as number) | how;
    };
    for (const [state, labels] of unpacked[0]?.steps ?? []) {
      for (const label of labels) if (label > 0) mark(vocabulary.hashOf(label), state);
    }
    if (this.#classSteps[0]) for (const hash of this.#numberHashes) this.#starts[hash & mask] = Start.certain;
  }

  /**
   * The first token from `from` to `to` (exclusive) with which a phrase may begin, as far as two words can tell; `to` where there is none.
   * Most words that begin a phrase are in another one: this loop passes over them quickly.
   */
  nextStart(tokens: Tokens, from: number, to: number, loose = false): number {
    const { hash: hashes } = tokens;
    const starts = this.#starts;
    const mask = starts.length - 1;
    const hasClasses = this.#classSteps[0] !== undefined;
    for (let at = from; at < to; at++) {
      const how = starts[(hashes[at] as number) & mask] as number;
      if (how !== 0 && this.#mayGoOn(how, tokens, at, loose)) return at;
      if (hasClasses && mayBeMeasure(tokens, at)) return at;
    }
    return to;
  }

  /** Whether what follows the first word may belong to a phrase. */
  #mayGoOn(how: number, tokens: Tokens, at: number, loose: boolean): boolean {
    if ((how & Start.certain) !== 0) return true;
    const { hash: hashes, gap: gaps, count } = tokens;
    const next = at + 1;
    if (next >= count || ((gaps[next] === Gap.break || gaps[next] === Gap.comma) && !loose)) return false;
    const hash = hashes[at] as number;
    const pairs = this.#pairs;
    if (pairs[pairHash(hash, hashes[next] as number) & (pairs.length - 1)] !== 0) return true;
    if ((how & Start.gap) !== 0 && next + 1 < count) {
      if (pairs[gapHash(hash, hashes[next + 1] as number) & (pairs.length - 1)] !== 0) return true;
    }
    return (how & Start.measure) !== 0 && this.#mayBeMeasure(tokens, next);
  }

  /**
   * The longest phrase that starts with token `from` and does not end inside a compound such as "prompt-driven".
   * Words of a phrase are joined by white space, a hyphen or an apostrophe; with `loose`, any punctuation may stand
   * between them.
   */
  longestAt(text: string, tokens: Tokens, from: number, loose = false): Hit | undefined {
    // Most words that begin a phrase are in another one: without looking at their letters this is known sooner.
    if (this.#longestFrom(text, tokens, from, loose, false) === 0) return undefined;
    const best = this.#longestFrom(text, tokens, from, loose, true);
    if (best === 0) return undefined;
    return { to: from + (best >>> VALUE_BITS), values: this.#values[(best & VALUE_MASK) - 1] as readonly number[] };
  }

  /** How many words the longest phrase has, and the number of its value in the low bits; 0 for none. See `#step` for `exact`. */
  #longestFrom(text: string, tokens: Tokens, from: number, loose: boolean, exact: boolean): number {
    const first = this.#step(0, tokens, from, exact);
    const byWord = first === 0 ? 0 : this.#longest(first, 1, text, tokens, from + 1, loose, exact);
    if (this.#classSteps[0] === undefined) return byWord;
    return longer(byWord, this.#longestOfClasses(0, 0, text, tokens, from, loose, exact));
  }

  /** As `#longestFrom`, from a state on that is reached after `length` words. */
  #longest(
    from: number,
    length: number,
    text: string,
    tokens: Tokens,
    start: number,
    loose: boolean,
    exact: boolean,
  ): number {
    const { count, gap: gaps } = tokens;
    let best = 0;
    let byClass = 0;
    let state = from;
    let words = length;
    for (let at = start; ; at++, words++) {
      const gap = at < count ? (gaps[at] as number) : Gap.break;
      const value = this.#valueOf[state] as number;
      if (value !== 0 && gap !== Gap.hyphen && gap !== Gap.apostrophe) best = (words << VALUE_BITS) | value;
      if (at >= count || (gap === Gap.break && !loose)) break;
      if (this.#classSteps[state] !== undefined) {
        byClass = longer(byClass, this.#longestOfClasses(state, words, text, tokens, at, loose, exact));
      }
      if (gap === Gap.comma && !loose) state = this.#commaFrom(state);
      state = state === 0 ? 0 : this.#step(state, tokens, at, exact);
      if (state === 0) break;
    }
    return longer(best, byClass);
  }

  #longestOfClasses(
    state: number,
    length: number,
    text: string,
    tokens: Tokens,
    at: number,
    loose: boolean,
    exact: boolean,
  ): number {
    const steps = this.#classSteps[state];
    if (steps === undefined) return 0;
    let best = 0;
    for (let step = 0; step < steps.length; step += 2) {
      if (!this.#belongsTo(steps[step] as number, text, tokens, at)) continue;
      best = longer(best, this.#longest(steps[step + 1] as number, length + 1, text, tokens, at + 1, loose, exact));
    }
    return best;
  }

  /** Whether a phrase lies in the tokens `from` to `to`. */
  isIn(text: string, tokens: Tokens, from: number, to: number): boolean {
    return this.valuesIn(text, tokens, from, to).length > 0;
  }

  /** What all phrases stand for that lie in the tokens `from` to `to`. */
  valuesIn(text: string, tokens: Tokens, from: number, to: number): readonly number[] {
    const found: number[] = [];
    for (let at = this.nextStart(tokens, from, to); at < to; at = this.nextStart(tokens, at + 1, to)) {
      for (const hit of this.allAt(text, tokens, at)) if (hit.to <= to) found.push(...hit.values);
    }
    return found;
  }

  /** Where a comma leads to from a state; 0 for nowhere. */
  #commaFrom(state: number): number {
    const steps = this.#classSteps[state];
    if (steps === undefined) return 0;
    for (let step = 0; step < steps.length; step += 2) {
      if (this.#words.classes[-1 - (steps[step] as number)] === ',') return steps[step + 1] as number;
    }
    return 0;
  }

  /** All phrases that start with token `from`; those with a word at a place come before those with a class of words there. */
  allAt(text: string, tokens: Tokens, from: number, loose = false): readonly Hit[] {
    if (this.#longestFrom(text, tokens, from, loose, false) === 0) return nothing;
    const hits: Hit[] = [];
    const first = this.#step(0, tokens, from, true);
    if (first !== 0) this.#follow(first, text, tokens, from + 1, loose, hits);
    this.#followClasses(0, text, tokens, from, loose, hits);
    return hits;
  }

  #follow(state: number, text: string, tokens: Tokens, at: number, loose: boolean, hits: Hit[]): void {
    const gap = at < tokens.count ? (tokens.gap[at] as number) : Gap.break;
    const value = this.#valueOf[state] as number;
    if (value !== 0 && gap !== Gap.hyphen && gap !== Gap.apostrophe) {
      hits.push({ to: at, values: this.#values[value - 1] as readonly number[] });
    }
    if (at >= tokens.count || (gap === Gap.break && !loose)) return;
    const from = gap === Gap.comma && !loose ? this.#commaFrom(state) : state;
    const next = from === 0 ? 0 : this.#step(from, tokens, at, true);
    if (next !== 0) this.#follow(next, text, tokens, at + 1, loose, hits);
    this.#followClasses(state, text, tokens, at, loose, hits);
  }

  #followClasses(state: number, text: string, tokens: Tokens, at: number, loose: boolean, hits: Hit[]): void {
    const steps = this.#classSteps[state];
    if (steps === undefined) return;
    for (let step = 0; step < steps.length; step += 2) {
      if (!this.#belongsTo(steps[step] as number, text, tokens, at)) continue;
      this.#follow(steps[step + 1] as number, text, tokens, at + 1, loose, hits);
    }
  }

  /** Whether a token can be a number, date, time or duration. */
  #mayBeMeasure(tokens: Tokens, at: number): boolean {
    return mayBeMeasure(tokens, at) || this.#isNumberWord(tokens, at);
  }

  #isNumberWord(tokens: Tokens, at: number): boolean {
    const hash = tokens.hash[at] as number;
    const mayBe = this.#numberMarks[hash & (NUMBER_MARKS - 1)] !== 0;
    return mayBe && this.#numberHashes.has(hash) && this.#isKnown(tokens, at);
  }

  /**
   * Whether the token's word is in the vocabulary. No two words of a lexicon have the same hash (a test sees to it), so it is then the word
   * that its hash tells.
   */
  #isKnown(tokens: Tokens, at: number): boolean {
    return wordAt(tokens, at, this.#words.vocabulary) !== 0;
  }

  #belongsTo(label: number, text: string, tokens: Tokens, at: number): boolean {
    const name = this.#words.classes[-1 - label] as string;
    if (name === '*') return tokens.gap[at] !== Gap.comma;
    if (name === ',') return false;
    if (name.charCodeAt(0) === HASH && !this.#mayBeMeasure(tokens, at)) return false;
    const word = text.slice(tokens.start[at], tokens.end[at]);
    switch (name) {
      case '#':
        return /^\d/.test(word) || this.#isNumberWord(tokens, at);
      case '#date':
        return /^\d{4}-\d{2}-\d{2}(?!\d)/.test(word);
      case '#time':
        return /^\d{1,2}:\d{2}(?!\d)/.test(word);
      case '#duration':
        return /^P(?=T?\d)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(word);
      default:
        return word.length >= name.length && normalizeWord(word).endsWith(name.slice(1));
    }
  }

  /**
   * Where a token's word leads to from a state; 0 for nowhere, since nothing leads back to the start.
   * @param exact false where a word that only has the hash of a phrase's word may pass for it
   */
  #step(state: number, tokens: Tokens, at: number, exact: boolean): number {
    const hash = tokens.hash[at] as number;
    const steps = this.#steps;
    const mask = steps.length / 3 - 1;
    for (let slot = stepHash(state, hash) & mask; ; slot = (slot + 1) & mask) {
      const target = steps[3 * slot + 2] as number;
      if (target === 0) return 0;
      if (steps[3 * slot] === state && steps[3 * slot + 1] === hash) {
        return !exact || this.#isKnown(tokens, at) ? target : 0;
      }
    }
  }

  #addStep(state: number, hash: number, to: number): void {
    const steps = this.#steps;
    const mask = steps.length / 3 - 1;
    let slot = stepHash(state, hash) & mask;
    while (steps[3 * slot + 2] !== 0) slot = (slot + 1) & mask;
    steps[3 * slot] = state;
    steps[3 * slot + 1] = hash;
    steps[3 * slot + 2] = to;
  }
}

function stepHash(state: number, hash: number): number {
  return spread(Math.imul(state, 0x01000193) ^ hash);
}

/** The longer phrase of two, as `#longest` gives them; the first if they are as long. */
function longer(first: number, second: number): number {
  return second >>> VALUE_BITS > first >>> VALUE_BITS ? second : first;
}

function spread(key: number): number {
  const mixed = Math.imul(key, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}

/** As `pairHash`, for two words with another one between them. */
function gapHash(first: number, third: number): number {
  return spread(Math.imul(first, 37) + third);
}

function pairHash(first: number, second: number): number {
  return spread(Math.imul(first, 31) + second);
}

/** The least power of two that is not less, and not less than 64. */
function powerOfTwo(least: number): number {
  let power = 64;
  while (power < least) power *= 2;
  return power;
}
