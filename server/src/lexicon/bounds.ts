import type { PhraseSet } from './phraseSet.ts';
import type { Sentence } from './sentences.ts';
import { type Tokens, wordAt } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How near a bound must be to make a phrase exact, in UTF-16 code units of text between the two. */
const REACH_AFTER = 90;
const REACH_BEFORE = 60;
/** Words that may stand between a limit and its measure: "within [a period of] 2 business days". */
const WORDS_BETWEEN = 6;

/** What makes phrases of some categories exact. */
export interface BoundPhrases {
  readonly limits: PhraseSet;
  readonly measures: PhraseSet;
}

/** The words that start another statement. */
export interface ClauseWords {
  readonly conjunctions: ReadonlySet<number>;
  readonly verbs: ReadonlySet<number>;
  readonly vocabulary: Vocabulary;
}

/**
 * Whether the sentence itself makes the phrase of the tokens `from` to `to` exact: a limit with a measure near it
 * ("and in any case within 2 business days"), a measure in parentheses, or one directly after it ("of 14 days").
 */
export function isBounded(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  sentence: Sentence,
  { limits, measures }: BoundPhrases,
  clause: ClauseWords,
): boolean {
  const start = tokens.start[from] as number;
  const end = tokens.end[to - 1] as number;
  if (hasTolerance(text.slice(end, Math.min(end + REACH_AFTER, tokens.end[sentence.to - 1] as number)))) return true;
  let first = from;
  while (first > sentence.from && start - (tokens.end[first - 1] as number) <= REACH_BEFORE) first--;
  let last = to;
  while (last < sentence.to && (tokens.start[last] as number) - end <= REACH_AFTER) last++;
  // Most phrases have no measure near them at all.
  const farthest = Math.min(last + WORDS_BETWEEN + limits.longest, sentence.to);
  if (measures.nextStart(tokens, first, farthest, true) === farthest) return false;
  const within = (at: number): boolean => at >= sentence.from && at < sentence.to;
  const measureEnd = (at: number): number => (within(at) ? (measures.longestAt(text, tokens, at, true)?.to ?? 0) : 0);
  const limitEnd = (at: number): number => (within(at) ? (limits.longestAt(text, tokens, at)?.to ?? 0) : 0);

  /** The token after a bound that starts at `at`, 0 when none does. */
  const boundEnd = (at: number): number => {
    const alone = measureEnd(at);
    if (alone > 0 && (isInParentheses(text, tokens, at, alone) || limitEnd(alone) > 0)) return alone;
    const limit = limitEnd(at);
    if (limit === 0) return 0;
    for (let next = limit; next <= limit + WORDS_BETWEEN; next++) {
      const found = measureEnd(next);
      if (found > 0) return found;
    }
    return 0;
  };

  /** The next token from `at` on with which a bound may begin. */
  const nextBound = (at: number, stop: number): number =>
    Math.min(limits.nextStart(tokens, at, stop), measures.nextStart(tokens, at, stop, true));

  for (let at = nextBound(to, last); at < last; at = nextBound(at + 1, last)) {
    const direct = at <= to + 1 && measureEnd(at) > 0;
    if (direct || boundEnd(at) > 0) return !startsOtherClause(tokens, to, at, clause);
  }
  for (let at = from - 1; at >= first; at--) {
    if (nextBound(at, at + 1) !== at) continue;
    const after = boundEnd(at);
    if (after > 0 && after <= from) return !startsOtherClause(tokens, after, from, clause);
  }
  return false;
}

/** Whether a text says how far from a number still counts: "20 days (± 2)", "20 +/- 10 %". The signs are the same in all languages. */
function hasTolerance(text: string): boolean {
  return /(?:±|\+\/?[-−])\s?\d/.test(text);
}

/** Whether a parenthesis opens before the tokens `at` to `to` and none closes in them, as it does in "thirty (30) days". */
function isInParentheses(text: string, tokens: Tokens, at: number, to: number): boolean {
  const start = tokens.start[at] as number;
  return text[start - 1] === '(' && !text.slice(start, tokens.end[to - 1]).includes(')');
}

/** Whether the tokens `from` to `to` hold "and … shall": then the bound speaks of another duty. */
function startsOtherClause(tokens: Tokens, from: number, to: number, clause: ClauseWords): boolean {
  let conjunction = false;
  for (let at = from; at < to; at++) {
    const word = wordAt(tokens, at, clause.vocabulary);
    if (conjunction && clause.verbs.has(word)) return true;
    conjunction ||= clause.conjunctions.has(word);
  }
  return false;
}
