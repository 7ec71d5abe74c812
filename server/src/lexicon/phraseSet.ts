import { isClass, PatternError, type PatternItem, parsePattern } from './pattern.ts';
import { Gap, type Tokens, type Vocabulary } from './tokens.ts';

/** What a text must have to go from one place to the next: a word, by its number in the vocabulary, or one of a class. */
type Step = number | string;

/** A place between two words of one phrase. */
interface Place<T> {
  readonly number: number;
  /** The steps from here, in lists that places before the same item share. */
  readonly exits: Exit<T>[][];
  value: T | undefined;
}

type Exit<T> = readonly [step: Step, to: Place<T>];

/** The places that all phrases together can be at after the same words. */
interface State<T> {
  /** In the order of the phrases. */
  readonly places: readonly Place<T>[];
  readonly value: T | undefined;
  /** Where one can go from here; worked out when a text first comes here. */
  ways: Ways<T> | undefined;
}

interface Ways<T> {
  /** Where a step leads; its state is made when a text first takes it. */
  readonly steps: Map<Step, Place<T>[] | State<T>>;
  readonly classes: readonly string[];
}

/** The longest phrase at a place: the token after its last one, and what the phrase stands for. */
export interface Hit<T> {
  readonly to: number;
  readonly value: T;
}

/**
 * Many phrases in one automaton over words, so that looking for all of them costs about one step per word of the
 * text, however many phrases there are. It is deterministic but for the few places where a class of words (`*`, `#`)
 * and a word compete, and has no loops: a phrase is never longer than it is written. A lexicon has many more phrases
 * than a text, so the automaton is only made as far as texts go.
 */
export class PhraseSet<T> {
  private readonly numberWords: ReadonlySet<number>;
  private readonly states = new Map<string, State<T>>();
  private readonly start: State<T>;

  /**
   * `phrases` come with what they stand for; when two have a wording in common, the first keeps it. Their words are
   * added to `vocabulary`, and `numberWords` are the words of it that `#` stands for.
   * @throws PatternError
   */
  constructor(phrases: Iterable<readonly [string, T]>, vocabulary: Vocabulary, numberWords: ReadonlySet<number>) {
    this.numberWords = numberWords;
    this.start = this.stateOf([placesOf(phrases, vocabulary)]);
  }

  /**
   * The longest phrase that starts with token `from` and does not end inside a compound such as "prompt-driven".
   * Words of a phrase are joined by white space, a hyphen or an apostrophe; with `loose`, any punctuation may stand
   * between them.
   */
  longestAt(text: string, tokens: Tokens, from: number, loose = false): Hit<T> | undefined {
    // Most words start no phrase: leave at once.
    const { steps, classes } = this.waysFrom(this.start);
    if (classes.length === 0 && !steps.has(tokens.word[from] ?? 0)) return undefined;
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
    const gap = at < tokens.count ? tokens.gap[at] : undefined;
    let best: Hit<T> | undefined;
    if (gap !== undefined && (gap !== Gap.break || at === from || loose)) {
      const ways = this.waysFrom(state);
      const next = this.follow(ways, tokens.word[at] ?? 0);
      if (next !== undefined) best = this.longestFrom(next, text, tokens, from, at + 1, loose);
      for (const name of ways.classes) {
        if (!this.belongsTo(name, text, tokens, at)) continue;
        const other = this.follow(ways, name);
        const hit = other && this.longestFrom(other, text, tokens, from, at + 1, loose);
        if (hit !== undefined && (best === undefined || hit.to > best.to)) best = hit;
      }
    }
    if (best !== undefined || state.value === undefined || gap === Gap.hyphen || gap === Gap.apostrophe) return best;
    return { to: at, value: state.value };
  }

  /** The usual subset construction, one state at a time: the state of places that may come more than once, in any order. */
  private stateOf(places: readonly Place<T>[]): State<T> {
    const sorted = places.length === 1 ? places : [...new Set(places)].sort((a, b) => a.number - b.number);
    const key = sorted.map((place) => place.number).join();
    const known = this.states.get(key);
    if (known !== undefined) return known;
    // Places are numbered in the order of the phrases, so the first one's value wins.
    const value = sorted.find((place) => place.value !== undefined)?.value;
    const state: State<T> = { places: sorted, value, ways: undefined };
    this.states.set(key, state);
    return state;
  }

  private waysFrom(state: State<T>): Ways<T> {
    if (state.ways !== undefined) return state.ways;
    const steps = new Map<Step, Place<T>[]>();
    for (const exits of new Set(state.places.flatMap((place) => place.exits))) {
      for (const [step, to] of exits) {
        const others = steps.get(step);
        if (others === undefined) steps.set(step, [to]);
        else others.push(to);
      }
    }
    const classes = [...steps.keys()].filter((step) => typeof step === 'string');
    state.ways = { steps, classes };
    return state.ways;
  }

  private follow({ steps }: Ways<T>, step: Step): State<T> | undefined {
    const to = steps.get(step);
    if (!Array.isArray(to)) return to;
    const state = this.stateOf(to);
    steps.set(step, state);
    return state;
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
function placesOf<T>(phrases: Iterable<readonly [string, T]>, vocabulary: Vocabulary): Place<T> {
  let count = 0;
  const newPlace = (): Place<T> => ({ number: count++, exits: [], value: undefined });
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
      const first: Exit<T>[] = [];
      for (const words of item.alternatives) {
        let exits = first;
        for (let index = 0; index < words.length; index++) {
          const word = words[index] ?? '';
          if (word === '*' && ends.includes(root)) throw new PatternError(pattern, 'it may not begin with "*"');
          const next = index === words.length - 1 ? end : newPlace();
          if (word === '*') afterWildcard.add(next);
          exits.push([isClass(word) ? word : vocabulary.add(word), next]);
          if (next === end) break;
          exits = [];
          next.exits.push(exits);
        }
      }
      for (const place of ends) place.exits.push(first);
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
