import { type Candidate, candidateFinder } from './candidates.ts';
import type { CompiledLexicon } from './compile.ts';
import { DefinedTerms, isCodeLike, quotedRanges } from './guards.ts';
import { unpackWords } from './packing.ts';
import { normalizeWord } from './pattern.ts';
import { PhraseSet, type WordClasses } from './phraseSet.ts';
import { cutBefore, isInnerStop } from './sentences.ts';
import { surroundingsOf } from './surroundings.ts';
import { createTokens, type Tokens, tokenize } from './tokens.ts';
import type { Match, Matcher, Wording } from './types.ts';
import { Vocabulary } from './vocabulary.ts';
import { compileWording } from './wording.ts';

/** How much text is looked at in one go, in UTF-16 code units: what belongs to it then fits in the processor's caches. */
const PIECE = 16_384;
const noTerms: readonly string[] = [];
const FULL_STOP = 46;

/**
 * Makes a compiled lexicon ready for searching. This takes some milliseconds, so keep the matcher; searching is one pass over the words of a
 * text, whatever the number of phrases, and looks at the surroundings of the phrases it finds.
 * @param wording phrases that the user adds, and finds good enough; those that are not in the phrase syntax count for nothing
 */
export function createMatcher(lexicon: CompiledLexicon, wording?: Wording): Matcher {
  const { language } = lexicon;
  const vocabulary = new Vocabulary(unpackWords(lexicon.words));
  const abbreviationHashes = new Set(
    language.abbreviations.map((word) => vocabulary.hashOf(vocabulary.add(normalizeWord(word.replaceAll('.', ''))))),
  );
  const user = wording && compileWording(wording, language.language, vocabulary, lexicon);
  const words: WordClasses = {
    vocabulary,
    classes: user?.classes ?? lexicon.classes,
    numbers: lexicon.numbers,
  };
  const candidatesIn = candidateFinder(lexicon, user, words);
  const judge = surroundingsOf(lexicon, words, abbreviationHashes);
  const accepted = user && new PhraseSet(user.accepted, words);
  const abbreviations = new Set(language.abbreviations);
  const room = createTokens(PIECE);
  const definedTerms = new WeakMap<readonly string[], DefinedTerms>();
  const termsOf = (written: readonly string[]): DefinedTerms => {
    const terms = definedTerms.get(written) ?? new DefinedTerms(written, language.language);
    definedTerms.set(written, terms);
    return terms;
  };

  /** Where a phrase ends: behind the full stop of an abbreviation, as in "approx. 5". */
  const endOf = (text: string, tokens: Tokens, from: number, to: number): number => {
    const end = tokens.end[to - 1] as number;
    if (text.charCodeAt(end) !== FULL_STOP || end + 1 === text.length) return end;
    const isAbbreviation = to - from === 1 && abbreviationHashes.has(tokens.hash[from] as number);
    return isAbbreviation || isInnerStop(text, end) ? end + 1 : end;
  };

  const isAccepted = (text: string, tokens: Tokens, { from, to }: Candidate): boolean => {
    if (!accepted) return false;
    for (let at = Math.max(0, from - accepted.longest + 1); at <= from; at++) {
      if ((accepted.longestAt(text, tokens, at)?.to ?? 0) >= to) return true;
    }
    return false;
  };

  /** The vague phrases of a text from `from` to `to`. */
  const findIn = (text: string, from: number, to: number, guard: () => Guard, found: Match[]): void => {
    const tokens = tokenize(text, vocabulary, room, from, to);
    const candidates = candidatesIn(text, tokens);
    if (candidates.length === 0) return;
    const isExact = guard();
    const isHarmless = judge(text, tokens);
    for (const candidate of candidates) {
      const start = tokens.start[candidate.from] as number;
      const end = endOf(text, tokens, candidate.from, candidate.to);
      if (isExact(start, end) || isAccepted(text, tokens, candidate)) continue;
      // What the user has listed is meant wherever it stands.
      const isOwn = candidate.index < 0;
      if (isOwn || !isHarmless(candidate)) found.push({ start, end, entry: candidate.entry });
    }
  };

  return {
    language,
    find(text, { terms = noTerms } = {}) {
      const found: Match[] = [];
      let known: Guard | undefined;
      const guard = (): Guard => {
        known ??= createGuard(text, termsOf(terms));
        return known;
      };
      for (let from = 0; from < text.length; ) {
        const to = endOfPiece(text, from, abbreviations);
        findIn(text, from, to, guard, found);
        from = to;
      }
      return found;
    },
  };
}

/** Where the piece ends that begins at `from`: between two sentences. */
function endOfPiece(text: string, from: number, abbreviations: ReadonlySet<string>): number {
  for (let length = PIECE; from + length < text.length; length += PIECE) {
    const cut = cutBefore(text, from + length - PIECE, from + length, abbreviations);
    if (cut > 0) return cut;
  }
  return text.length;
}

/** Whether something makes the phrase at these offsets exact. */
type Guard = (start: number, end: number) => boolean;

/** What silences a phrase whatever its category: quotation marks, code, defined terms. Asked for one phrase after the other. */
function createGuard(text: string, terms: DefinedTerms): Guard {
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
