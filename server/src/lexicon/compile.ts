import { type Automaton, buildAutomaton, type Numbering } from './automaton.ts';
import { packWords } from './packing.ts';
import { isClass, type Names, normalizeWord, type PatternItem, parsePattern } from './pattern.ts';
import type { Advice, Entry, Language, Lexicon } from './types.ts';

/** A lexicon compiled for searching, as plain data: what is shipped. Words and classes of words have numbers. */
export interface CompiledLexicon {
  readonly language: Language;
  /** All words of all phrases in the order of the alphabet, packed by `packWords`; the first has number 1. */
  readonly words: string;
  /** The classes of words (`*`, `#`, `*keit`); the first has number -1. */
  readonly classes: readonly string[];
  /** The words that `#` stands for. */
  readonly numbers: readonly number[];
  readonly conjunctions: readonly number[];
  readonly verbs: readonly number[];
  /** Values: indices in `entries`. */
  readonly phrases: Automaton;
  /** Values: indices in `entries`. */
  readonly exceptions: Automaton;
  readonly bounds: readonly CompiledBounds[];
  /** Phrases that silence every sentence they are in; values: indices in `silenced`. */
  readonly silences: Automaton;
  /** The categories that are silenced; null stands for all. */
  readonly silenced: readonly (readonly string[] | null)[];
  readonly entries: readonly CompiledEntry[];
}

/** What makes phrases of some categories exact when it stands near them. */
export interface CompiledBounds {
  readonly categories: readonly string[];
  readonly limits: Automaton;
  readonly measures: Automaton;
}

export interface CompiledEntry extends Advice {
  /** See `Entry`. */
  readonly names?: true;
  /** So many words before the phrase an exception may begin; absent where there is none. */
  readonly lookBack?: number;
  readonly unless?: Automaton;
  readonly only?: Automaton;
}

/**
 * Compiles a lexicon.
 * @throws PatternError when a phrase does not follow the syntax in README.md of this folder
 */
export function compileLexicon(lexicon: Lexicon): CompiledLexicon {
  // Twice: only then are all words known, and can have numbers in the order of the alphabet, which makes for small automata.
  const found = new Set<string>();
  compileWith(lexicon, (word) => found.add(word).size);
  const words = [...found].filter((word) => !isClass(word)).sort();
  const classes = [...found].filter(isClass).sort();
  const numbers = new Map([
    ...words.map((word, index) => [word, index + 1] as const),
    ...classes.map((name, index) => [name, -1 - index] as const),
  ]);
  return { ...compileWith(lexicon, (word) => numbers.get(word) ?? 0), words: packWords(words), classes };
}

function compileWith(lexicon: Lexicon, numbering: Numbering): Omit<CompiledLexicon, 'words' | 'classes'> {
  const wordNumbers = (list: readonly string[]): number[] => list.map((word) => numbering(normalizeWord(word)));
  const names = { inflections: lexicon.inflections ?? {}, words: lexicon.words ?? {} };
  const automaton = (phrases: Iterable<readonly [string, number]>): Automaton =>
    buildAutomaton(phrases, names, numbering);
  const same = (phrases: readonly string[]): [string, number][] => phrases.map((phrase) => [phrase, 0]);
  const { entries } = lexicon;

  const compiled = entries.map((entry): CompiledEntry => {
    const { except, unless, only, names: hasNames } = entry;
    return {
      ...adviceOf(entry),
      ...(hasNames ? { names: hasNames } : {}),
      ...(except ? { lookBack: Math.max(...except.map((phrase) => longestOf(phrase, names))) - 1 } : {}),
      ...(unless ? { unless: automaton(same(unless)) } : {}),
      ...(only ? { only: automaton(same(only)) } : {}),
    };
  });
  const byContent = Map.groupBy(Object.entries(lexicon.bounds), ([, bounds]) => JSON.stringify(bounds));
  const bounds = [...byContent.values()].map((group): CompiledBounds => {
    const { limits, measures } = group[0]?.[1] ?? { limits: [], measures: [] };
    const categories = group.map(([category]) => category);
    return { categories, limits: automaton(same(limits)), measures: automaton(same(measures)) };
  });
  const phrases = automaton(entries.flatMap((entry, index) => entry.phrases.map((phrase) => [phrase, index] as const)));
  const exceptions = automaton(
    entries.flatMap((entry, index) => (entry.except ?? []).map((phrase) => [phrase, index] as const)),
  );
  const silences = lexicon.silences ?? [];
  const silencing = automaton(
    silences.flatMap(({ phrases: list }, index) => list.map((phrase) => [phrase, index] as const)),
  );
  const numbers = wordNumbers(lexicon.numbers);
  const conjunctions = wordNumbers(lexicon.clause.conjunctions);
  const verbs = wordNumbers(lexicon.clause.verbs);
  return {
    language: languageOf(lexicon),
    numbers,
    conjunctions,
    verbs,
    phrases,
    exceptions,
    bounds,
    silences: silencing,
    silenced: silences.map(({ categories }) => categories ?? null),
    entries: compiled,
  };
}

/** How many words a phrase can have. */
function longestOf(phrase: string, names: Names): number {
  const lengthOf = (items: readonly PatternItem[]): number =>
    items.reduce(
      (sum, item) =>
        sum +
        ('optional' in item ? lengthOf(item.optional) : Math.max(...item.alternatives.map((words) => words.length))),
      0,
    );
  return lengthOf(parsePattern(phrase, names));
}

function languageOf(lexicon: Lexicon): Language {
  const {
    language,
    verbSecond,
    capitalNouns = false,
    abbreviations,
    connectors,
    functionWords,
    units,
    answers,
  } = lexicon;
  return { language, verbSecond, capitalNouns, abbreviations, connectors, functionWords, units, answers };
}

function adviceOf({ category, severity, suggestion, replacements, answer }: Entry): Advice {
  return {
    category,
    suggestion,
    ...(severity ? { severity } : {}),
    ...(replacements ? { replacements } : {}),
    ...(answer ? { answer } : {}),
  };
}
