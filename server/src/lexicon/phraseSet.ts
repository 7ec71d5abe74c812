import { isClass, PatternError, type PatternItem, parsePattern } from './pattern.ts';
import { Gap, type Tokens, type Vocabulary } from './tokens.ts';

/** A place between two words of one phrase. */
interface Place<T> {
  readonly number: number;
  readonly edges: [word: string, to: Place<T>][];
  value: T | undefined;
}

/** The places that all phrases together can be at after the same words. */
interface State<T> {
  readonly words: Map<number, State<T>>;
  readonly classes: Map<string, State<T>>;
  readonly value: T | undefined;
}

/** The longest phrase at a place: the token after its last one, and what the phrase stands for. */
export interface Hit<T> {
  readonly to: number;
  readonly value: T;
}

/**
 * Many phrases in one automaton over words, so that looking for all of them costs about one step per word of the
 * text, however many phrases there are. It is deterministic but for the few places where a class of words (`*`, `#`)
 * and a word compete, and has no loops: a phrase is never longer than it is written.
 */
export class PhraseSet<T> {
  private readonly start: State<T>;
  private readonly numberWords: ReadonlySet<number>;

  /**
   * `phrases` come with what they stand for; when two have a wording in common, the first keeps it. Their words are
   * added to `vocabulary`, and `numberWords` are the words of it that `#` stands for.
   * @throws PatternError
   */
  constructor(phrases: Iterable<readonly [string, T]>, vocabulary: Vocabulary, numberWords: ReadonlySet<number>) {
    this.numberWords = numberWords;
    this.start = determinize(placesOf(phrases), vocabulary);
  }

  /**
   * The longest phrase that starts with token `from` and does not end inside a compound such as "prompt-driven".
   * Words of a phrase are joined by white space, a hyphen or an apostrophe; with `loose`, any punctuation may stand
   * between them.
   */
  longestAt(text: string, tokens: Tokens, from: number, loose = false): Hit<T> | undefined {
    // Most words start no phrase: leave at once.
    if (tokens.word[from] === 0 && this.start.classes.size === 0) return undefined;
    return this.longestFrom(this.start, text, tokens, from, from, loose);
  }

  private longestFrom(
    state: State<T>,
    text: string,
    tokens: Tokens,
    from: number,
    at: number,
    loose: boolean,
  ): Hit<T> | undefined {
    const gap = tokens.gap[at];
    let best: Hit<T> | undefined;
    if (gap !== undefined && (gap !== Gap.break || at === from || loose)) {
      const next = state.words.get(tokens.word[at] ?? 0);
      if (next !== undefined) best = this.longestFrom(next, text, tokens, from, at + 1, loose);
      if (state.classes.size > 0) {
        for (const [name, other] of state.classes) {
          if (!this.belongsTo(name, text, tokens, at)) continue;
          const hit = this.longestFrom(other, text, tokens, from, at + 1, loose);
          if (hit !== undefined && (best === undefined || hit.to > best.to)) best = hit;
        }
      }
    }
    if (best !== undefined || state.value === undefined || gap === Gap.hyphen || gap === Gap.apostrophe) return best;
    return { to: at, value: state.value };
  }

  private belongsTo(name: string, text: string, tokens: Tokens, at: number): boolean {
    if (name === '*') return true;
    if (name === '#' && this.numberWords.has(tokens.word[at] ?? 0)) return true;
    const word = text.slice(tokens.start[at], tokens.end[at]);
    switch (name) {
      case '#':
        return /^\d/.test(word);
      case '#date':
        return /^\d{4}-\d{2}-\d{2}(?!\d)/.test(word);
      case '#time':
        return /^\d{1,2}:\d{2}(?!\d)/.test(word);
      default:
        return /^P(?=T?\d)(?:\d+[YMWD])*(?:T(?:\d+[HMS])+)?$/.test(word);
    }
  }
}

/** The place before all phrases; from there, each phrase has places of its own. */
function placesOf<T>(phrases: Iterable<readonly [string, T]>): Place<T> {
  let count = 0;
  const newPlace = (): Place<T> => ({ number: count++, edges: [], value: undefined });
  const root = newPlace();
  const afterWildcard = new Set<Place<T>>();

  /** Adds items after every place of `from`, and returns the places where they can end. */
  const addItems = (pattern: string, items: readonly PatternItem[], from: readonly Place<T>[]): readonly Place<T>[] => {
    let ends = from;
    for (const item of items) {
      if ('optional' in item) {
        ends = [...ends, ...addItems(pattern, item.optional, ends)];
        continue;
      }
      const end = newPlace();
      for (const words of item.alternatives) {
        let places = ends;
        for (const [index, word] of words.entries()) {
          if (word === '*' && places.includes(root)) throw new PatternError(pattern, 'it may not begin with "*"');
          const next = index === words.length - 1 ? end : newPlace();
          if (word === '*') afterWildcard.add(next);
          for (const place of places) place.edges.push([word, next]);
          places = [next];
        }
      }
      ends = [end];
    }
    return ends;
  };

  for (const [pattern, value] of phrases) {
    const ends = addItems(pattern, parsePattern(pattern), [root]);
    if (ends.includes(root)) throw new PatternError(pattern, 'at least one word must not be optional');
    if (ends.some((end) => afterWildcard.has(end))) throw new PatternError(pattern, 'it may not end with "*"');
    for (const end of ends) end.value = value;
  }
  return root;
}

/** The usual subset construction. Places are numbered in the order of the phrases, so the first one's value wins. */
function determinize<T>(root: Place<T>, vocabulary: Vocabulary): State<T> {
  const states = new Map<string, State<T>>();
  const stateOf = (places: ReadonlySet<Place<T>>): State<T> => {
    const sorted = [...places].sort((a, b) => a.number - b.number);
    const key = sorted.map((place) => place.number).join();
    const known = states.get(key);
    if (known !== undefined) return known;
    const value = sorted.find((place) => place.value !== undefined)?.value;
    const state: State<T> = { words: new Map(), classes: new Map(), value };
    states.set(key, state);
    const targets = new Map<string, Set<Place<T>>>();
    for (const [word, to] of sorted.flatMap((place) => place.edges)) {
      const target = targets.get(word);
      if (target === undefined) targets.set(word, new Set([to]));
      else target.add(to);
    }
    for (const [word, target] of targets) {
      if (isClass(word)) state.classes.set(word, stateOf(target));
      else state.words.set(vocabulary.add(word), stateOf(target));
    }
    return state;
  };
  return stateOf(new Set([root]));
}
