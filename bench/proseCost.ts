import { performance } from 'node:perf_hooks';
import { plainWording } from '../scripts/plainWording.ts';
import { compileLexicon } from '../server/src/lexicon/compile.ts';
import { createMatcher } from '../server/src/lexicon/matcher.ts';
import type { Entry, Lexicon } from '../server/src/lexicon/types.ts';
import { createRandom } from './random.ts';
import { median } from './statistics.ts';

/** What it costs to look for vague phrases, in nanoseconds a word. */
export interface ProseCost {
  readonly language: string;
  /** How many phrases the lexicon has, as they are written. */
  readonly phrases: number;
  /** With the full lexicon, by the length of the text in words. */
  readonly byLength: Readonly<Record<number, number>>;
  /** With ten times the phrases, in the text of `comparedLength`. */
  readonly tenfold: number;
  /** One combined regular expression of 300 phrases of the lexicon, in the same text: whole words in the sense of Unicode, as we find. */
  readonly expression: number;
  /** The same between `\b`, which takes letters with accents for the ends of words. */
  readonly asciiExpression: number;
}

/** What the texts are made of. */
export interface Sentences {
  readonly vague: readonly string[];
  readonly clean: readonly string[];
}

/** The share of sentences with a vague phrase, about as in real contracts. */
const vagueShare = 0.28;

/** The texts, in words. */
const lengths = [1_000, 10_000, 100_000, 1_000_000];
/** The one in which lexicon and regular expression are compared. */
export const comparedLength = 100_000;
const expressionPhrases = 300;
/** The fewest rounds, and how long they go on, in milliseconds; the first ones are for warming up. */
const rounds = 5;
const time = 1_500;
const warmUpRounds = 3;

/** Measures one language: to be run in a process of its own, with code that is bundled as it ships. */
export function proseCost(lexicon: Lexicon, sentences: Sentences): ProseCost {
  const matcher = createMatcher(compileLexicon(lexicon));
  const tenfold = createMatcher(compileLexicon(withTenfoldPhrases(lexicon)));
  const alternatives = alternativesOf(lexicon);
  const expression = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  const asciiExpression = new RegExp(`\\b(?:${alternatives})\\b`, 'gi');
  const texts = new Map(lengths.map((words) => [words, proseOf(words, sentences)]));
  const compared = texts.get(comparedLength) ?? '';
  const nanoseconds = inTurn({
    ...Object.fromEntries([...texts].map(([words, text]) => [words, [words, () => matcher.find(text).length]])),
    tenfold: [comparedLength, () => tenfold.find(compared).length],
    expression: [comparedLength, () => [...compared.matchAll(expression)].length],
    asciiExpression: [comparedLength, () => [...compared.matchAll(asciiExpression)].length],
  });
  return {
    language: lexicon.language,
    phrases: lexicon.entries.reduce((sum, { phrases }) => sum + phrases.length, 0),
    byLength: Object.fromEntries(lengths.map((words) => [words, nanoseconds(String(words))])),
    tenfold: nanoseconds('tenfold'),
    expression: nanoseconds('expression'),
    asciiExpression: nanoseconds('asciiExpression'),
  };
}

/** Does each thing once, then each once more, and so on, so that all have the same luck; gives medians, a word. */
function inTurn(
  tasks: Readonly<Record<string, readonly [words: number, run: () => number]>>,
): (name: string) => number {
  const times = new Map<string, number[]>();
  const from = performance.now();
  for (let round = 0; round < warmUpRounds + rounds || performance.now() - from < time; round++) {
    for (const [name, [words, run]] of Object.entries(tasks)) {
      const before = performance.now();
      if (run() === 0) throw new Error(`"${name}" finds nothing in the text.`);
      const spent = performance.now() - before;
      if (round >= warmUpRounds) times.set(name, [...(times.get(name) ?? []), (spent * 1e6) / words]);
    }
  }
  return (name) => median(times.get(name) ?? []);
}

/** A text of so many words: the sentences in a random order, again and again. */
function proseOf(words: number, { vague, clean }: Sentences): string {
  const random = createRandom(words);
  const parts: string[] = [];
  for (let count = 0; count < words; ) {
    const sentence = random.pick(random.chance(vagueShare) ? vague : clean);
    parts.push(sentence);
    count += sentence.split(/\s+/).length;
  }
  return parts.join(' ');
}

/** 300 phrases from all over the lexicon, the longest first, as alternatives of a regular expression. */
function alternativesOf(lexicon: Lexicon): string {
  const wordings = lexicon.entries.flatMap(({ phrases }) => phrases.map((phrase) => plainWording(phrase, lexicon)));
  const step = Math.max(1, wordings.length / expressionPhrases);
  const chosen = Array.from({ length: expressionPhrases }, (_, index) => wordings[Math.floor(index * step)] ?? '');
  const longestFirst = chosen.filter((wording) => wording !== '').toSorted((a, b) => b.length - a.length);
  return longestFirst.map((wording) => wording.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
}

/** Nine more phrases for each one, which begin as it does and end in another word. */
function withTenfoldPhrases(lexicon: Lexicon): Lexicon {
  const more = (phrase: string): string[] =>
    Array.from({ length: 9 }, (_, index) => `${plainWording(phrase, lexicon)} extra${index}`);
  const tenfold = (entry: Entry): Entry => ({
    ...entry,
    phrases: entry.phrases.flatMap((phrase) => [phrase, ...more(phrase)]),
  });
  return { ...lexicon, entries: lexicon.entries.map(tenfold) };
}
