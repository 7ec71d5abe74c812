import type { PhraseSet } from './phraseSet.ts';
import { sentenceAround } from './sentences.ts';
import type { Tokens } from './tokens.ts';

/** How near a bound must be to make a phrase exact, in UTF-16 code units of text between the two. */
const REACH_AFTER = 90;
const REACH_BEFORE = 60;
/** Words that may stand between a limit and its measure: "within [a period of] 2 business days". */
const WORDS_BETWEEN = 6;

/** What makes phrases of one category exact, compiled. */
export interface CompiledBounds {
  readonly limits: PhraseSet<true>;
  readonly measures: PhraseSet<true>;
}

/** What all bounds of a language share, compiled. */
export interface SentenceGrammar {
  readonly abbreviations: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<number>;
  readonly verbs: ReadonlySet<number>;
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
  bounds: CompiledBounds,
  grammar: SentenceGrammar,
): boolean {
  const start = tokens.start[from] ?? 0;
  const end = tokens.end[to - 1] ?? start;
  const sentence = sentenceAround(text, start, end, grammar.abbreviations);

  const within = (at: number): boolean =>
    at >= 0 && at < tokens.count && (tokens.start[at] ?? 0) < sentence.end && (tokens.end[at] ?? 0) > sentence.start;
  const measureEnd = (at: number): number =>
    within(at) ? (bounds.measures.longestAt(text, tokens, at, true)?.to ?? 0) : 0;
  const limitEnd = (at: number): number => (within(at) ? (bounds.limits.longestAt(text, tokens, at)?.to ?? 0) : 0);

  /** The token after a bound that starts at `at`, 0 when none does. */
  const boundEnd = (at: number): number => {
    const alone = measureEnd(at);
    if (alone > 0 && (opensParenthesis(text, tokens, at) || limitEnd(alone) > 0)) return alone;
    const limit = limitEnd(at);
    if (limit === 0) return 0;
    for (let next = limit; next <= limit + WORDS_BETWEEN; next++) {
      const found = measureEnd(next);
      if (found > 0) return found;
    }
    return 0;
  };

  for (let at = to; within(at) && (tokens.start[at] ?? 0) - end <= REACH_AFTER; at++) {
    const direct = at <= to + 1 && measureEnd(at) > 0;
    if (direct || boundEnd(at) > 0) return !startsOtherClause(tokens, to, at, grammar);
  }
  for (let at = from - 1; within(at) && start - (tokens.end[at] ?? 0) <= REACH_BEFORE; at--) {
    const after = boundEnd(at);
    if (after > 0 && after <= from) return !startsOtherClause(tokens, after, from, grammar);
  }
  return false;
}

function opensParenthesis(text: string, tokens: Tokens, at: number): boolean {
  return text[(tokens.start[at] ?? 0) - 1] === '(';
}

/** Whether the tokens `from` to `to` hold "and … shall": then the bound speaks of another duty. */
function startsOtherClause(tokens: Tokens, from: number, to: number, grammar: SentenceGrammar): boolean {
  let conjunction = false;
  for (let at = from; at < to; at++) {
    const word = tokens.word[at] ?? 0;
    if (conjunction && grammar.verbs.has(word)) return true;
    conjunction ||= grammar.conjunctions.has(word);
  }
  return false;
}
