import type { Automaton } from './automaton.ts';
import { type BoundPhrases, isBounded } from './bounds.ts';
import type { Candidate } from './candidates.ts';
import type { CompiledEntry, CompiledLexicon } from './compile.ts';
import { isCapitalized } from './guards.ts';
import { PhraseSet, type WordClasses } from './phraseSet.ts';
import { type Sentence, sentenceOf } from './sentences.ts';
import type { Tokens } from './tokens.ts';

/** A sentence, and what has been found in it so far that silences categories. */
interface Around {
  readonly sentence: Sentence;
  silences?: readonly number[];
}

/** Judges the phrases of one piece of text, one after the other: whether what stands around one makes it exact, or harmless. */
export type JudgePiece = (text: string, tokens: Tokens) => (candidate: Candidate) => boolean;

/**
 * What a lexicon says of the surroundings of its phrases. What costs most to look at is looked at last.
 * @param abbreviations the hashes of the words after whose full stop a sentence goes on
 */
export function surroundingsOf(
  lexicon: CompiledLexicon,
  words: WordClasses,
  abbreviations: ReadonlySet<number>,
): JudgePiece {
  const exceptions = new PhraseSet(lexicon.exceptions, words);
  const silences = new PhraseSet(lexicon.silences, words);
  const { vocabulary } = words;
  const clause = { conjunctions: new Set(lexicon.conjunctions), verbs: new Set(lexicon.verbs), vocabulary };
  const boundsOf = new Map<string, BoundPhrases>();
  for (const { categories, limits, measures } of lexicon.bounds) {
    const bounds = { limits: new PhraseSet(limits, words), measures: new PhraseSet(measures, words) };
    for (const category of categories) boundsOf.set(category, bounds);
  }
  const sets = new Map<Automaton, PhraseSet>();
  /** What an entry asks of the sentence; made when its phrase is first found. */
  const setOf = (automaton: Automaton): PhraseSet => {
    const set = sets.get(automaton) ?? new PhraseSet(automaton, words);
    sets.set(automaton, set);
    return set;
  };

  /** Whether a longer phrase that is exact holds this one. */
  const isExcepted = (text: string, tokens: Tokens, { from, to, index, entry }: Candidate): boolean => {
    if (entry.lookBack === undefined) return false;
    let at = exceptions.nextStart(tokens, Math.max(0, from - entry.lookBack), from + 1);
    for (; at <= from; at = exceptions.nextStart(tokens, at + 1, from + 1)) {
      const hits = exceptions.allAt(text, tokens, at);
      if (hits.some((hit) => hit.to >= to && hit.values.includes(index))) return true;
    }
    return false;
  };

  /** Whether something anywhere in the sentence silences the phrase. */
  const isSilent = (text: string, tokens: Tokens, around: Around, entry: CompiledEntry): boolean => {
    const { from, to } = around.sentence;
    around.silences ??= silences.valuesIn(text, tokens, from, to);
    if (around.silences.some((index) => lexicon.silenced[index]?.includes(entry.category) ?? true)) return true;
    const { unless, only } = entry;
    return (
      (unless !== undefined && setOf(unless).isIn(text, tokens, from, to)) ||
      (only !== undefined && !setOf(only).isIn(text, tokens, from, to))
    );
  };

  return (text, tokens) => {
    let around: Around = { sentence: { from: 0, to: 0, whole: false } };
    return (candidate) => {
      const { from, to, entry } = candidate;
      if (!lexicon.language.capitalNouns && !entry.names && isCapitalized(text, tokens, from, to)) return true;
      if (isExcepted(text, tokens, candidate)) return true;
      if (!around.sentence.whole || to > around.sentence.to) {
        around = { sentence: sentenceOf(text, tokens, from, to, abbreviations) };
      }
      const bounds = boundsOf.get(entry.category);
      if (bounds && isBounded(text, tokens, from, to, around.sentence, bounds, clause)) return true;
      return isSilent(text, tokens, around, entry);
    };
  };
}
