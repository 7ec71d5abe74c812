import { type Automaton, buildAutomaton } from './automaton.ts';
import type { CompiledEntry, CompiledLexicon } from './compile.ts';
import { isClass, type Names, PatternError, type PatternWord } from './pattern.ts';
import type { OwnPhrase, Wording } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The user's phrases for one language, compiled together with a lexicon. */
export interface CompiledWording {
  /** Values: indices in `entries`. */
  readonly own: Automaton;
  readonly accepted: Automaton;
  readonly entries: readonly CompiledEntry[];
  /** The classes of the lexicon, and those that only the user's phrases have. */
  readonly classes: readonly string[];
}

/** A user's phrases have no names to refer to: plain words, `a|b`, `[…]`, `*` and `#`. */
const noNames: Names = { inflections: {}, words: {} };

/** What is wrong with a phrase that a user has written, as the end of a sentence about it; undefined where nothing is. */
export function phraseError(phrase: string): string | undefined {
  try {
    buildAutomaton([[phrase, 0]], noNames, () => 1);
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) return error.reason;
    throw error;
  }
}

/** Compiles the phrases that count in a language; their words are added to the vocabulary. Phrases in error count for nothing. */
export function compileWording(
  { own, accepted }: Wording,
  language: string,
  vocabulary: Vocabulary,
  lexicon: Pick<CompiledLexicon, 'classes'>,
): CompiledWording {
  const classes = [...lexicon.classes];
  const numbering = (word: PatternWord): number => {
    if (!isClass(word)) return vocabulary.add(word);
    if (!classes.includes(word)) classes.push(word);
    return -1 - classes.indexOf(word);
  };
  const counts = ({ phrase, language: only }: { readonly phrase: string; readonly language?: string }): boolean =>
    (only === undefined || baseLanguage(only) === language) && phraseError(phrase) === undefined;
  const owned = own.filter(counts);
  return {
    own: buildAutomaton(
      owned.map(({ phrase }, index) => [phrase, index]),
      noNames,
      numbering,
    ),
    accepted: buildAutomaton(
      accepted.filter(counts).map(({ phrase }) => [phrase, 0]),
      noNames,
      numbering,
    ),
    entries: owned.map(entryOf),
    classes,
  };
}

function entryOf({ message, replacement }: OwnPhrase): CompiledEntry {
  return {
    category: 'own-phrase',
    suggestion: replacement ?? '',
    ...(message === undefined ? {} : { message }),
    // What a user writes is plain text: nothing in it is a tab stop.
    ...(replacement === undefined ? {} : { replacements: [replacement.replace(/[$}\\]/g, '\\$&')] }),
  };
}

/** The language of a BCP 47 tag: "nl" of "nl-BE". */
export function baseLanguage(tag: string): string {
  return tag.split('-', 1)[0]?.toLowerCase() ?? '';
}
