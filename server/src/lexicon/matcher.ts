import { type CompiledBounds, isBounded, type SentenceGrammar } from './bounds.ts';
import { DefinedTerms, isCodeLike, quotedRanges } from './guards.ts';
import { normalizeWord } from './pattern.ts';
import { PhraseSet } from './phraseSet.ts';
import { suggest } from './suggestions.ts';
import { createTokens, Gap, tokenize, Vocabulary } from './tokens.ts';
import type { Entry, Lexicon, Match, Matcher } from './types.ts';

/** A stretch of tokens that a phrase covers, and where it is in the text. */
interface Candidate extends Match {
  readonly from: number;
  readonly to: number;
}

/** The words of all but long texts fit in this; a longer one gets room of its own. */
const usualWords = 1024;
const noTerms: readonly string[] = [];

/**
 * Compiles a lexicon. This takes milliseconds, so keep the matcher; searching is one pass over the words of a text,
 * whatever the number of phrases, and looks at the surroundings of the phrases it finds.
 * @throws PatternError when a phrase does not follow the syntax in README.md of this folder
 */
export function createMatcher(lexicon: Lexicon): Matcher {
  const vocabulary = new Vocabulary();
  const wordNumbers = (words: readonly string[]): Set<number> =>
    new Set(words.map((word) => vocabulary.add(normalizeWord(word))));
  const numberWords = wordNumbers(lexicon.numbers);
  const phraseSet = <T>(phrases: Iterable<readonly [string, T]>): PhraseSet<T> =>
    new PhraseSet(phrases, vocabulary, numberWords);
  const phrases = phraseSet(lexicon.entries.flatMap(phrasesOf));
  const bounds = new Map<string, CompiledBounds>();
  for (const [category, { limits, measures }] of Object.entries(lexicon.bounds)) {
    bounds.set(category, {
      limits: phraseSet(limits.map((limit) => [limit, true])),
      measures: phraseSet(measures.map((measure) => [measure, true])),
    });
  }
  const grammar: SentenceGrammar = {
    abbreviations: new Set(lexicon.abbreviations),
    conjunctions: wordNumbers(lexicon.clause.conjunctions),
    verbs: wordNumbers(lexicon.clause.verbs),
  };
  const room = createTokens(usualWords);
  const definedTerms = new WeakMap<readonly string[], DefinedTerms>();
  const termsOf = (written: readonly string[]): DefinedTerms => {
    const terms = definedTerms.get(written) ?? new DefinedTerms(written);
    definedTerms.set(written, terms);
    return terms;
  };

  return {
    find(text, { terms = noTerms } = {}) {
      const tokens = tokenize(text, vocabulary, room);
      const candidates: Candidate[] = [];
      for (let from = 0; from < tokens.count; ) {
        const hit = tokens.gap[from] === Gap.hyphen ? undefined : phrases.longestAt(text, tokens, from);
        if (hit === undefined) {
          from++;
          continue;
        }
        const { to, value: entry } = hit;
        const start = tokens.start[from] ?? 0;
        const end = tokens.end[to - 1] ?? start;
        if (entry !== null) candidates.push({ start, end, entry, from, to });
        from = to;
      }
      if (candidates.length === 0) return [];
      const isExact = createGuard(text, termsOf(terms));
      return candidates
        .filter(({ start, end, entry, from, to }) => {
          const bound = bounds.get(entry.category);
          if (bound !== undefined && isBounded(text, tokens, from, to, bound, grammar)) return false;
          return !isExact(start, end);
        })
        .map(({ start, end, entry }) => ({ start, end, entry }));
    },
    suggestions: (text, match) => suggest(text, match, lexicon),
  };
}

/** An exception is a phrase too: it wins by being longer or by starting earlier, and reports nothing. */
function phrasesOf(entry: Entry): [string, Entry | null][] {
  const exceptions = (entry.except ?? []).map((phrase): [string, null] => [phrase, null]);
  return [...exceptions, ...entry.phrases.map((phrase): [string, Entry] => [phrase, entry])];
}

/** What silences a phrase whatever its category: quotation marks, code, defined terms. */
function createGuard(text: string, terms: DefinedTerms): (start: number, end: number) => boolean {
  const quoted = quotedRanges(text);
  let nextQuote = 0;
  return (start, end) => {
    // Phrases come in order, so quotes that end before this one are of no more use.
    while (nextQuote < quoted.length && (quoted[nextQuote]?.end ?? 0) < end) nextQuote++;
    const quote = quoted[nextQuote];
    const isQuoted = quote !== undefined && quote.start <= start && end <= quote.end;
    return isQuoted || isCodeLike(text, start, end) || terms.explain(text, start, end);
  };
}
