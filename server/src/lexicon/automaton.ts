import { type PlainState, packStates } from './packing.ts';
import { type Names, PatternError, type PatternItem, type PatternWord, parsePattern } from './pattern.ts';

/**
 * Phrases compiled into the smallest deterministic automaton over words, packed for shipping. It has no loops: a phrase is never longer
 * than it is written. A class of words (`*`, `#`) is a step of its own beside those of single words.
 */
export interface Automaton {
  /** The states, packed by `packStates`; the first is the start. */
  readonly states: string;
  /** What phrases stand for that end in a state: their values, in the order of the phrases. */
  readonly values: readonly (readonly number[])[];
}

/** Numbers the words of phrases, and their classes, which get negative numbers. */
export type Numbering = (word: PatternWord) => number;

/** A place between two words of one phrase. */
interface Place {
  readonly number: number;
  /** The steps from here, in lists that places before the same item share. */
  readonly exits: Exit[][];
  value: number | undefined;
}

type Exit = readonly [label: number, to: Place];

/** A state of the automaton; states that lead to the same are one object. */
interface State {
  readonly values: readonly number[];
  readonly steps: readonly (readonly [label: number, to: State])[];
  readonly number: number;
}

/**
 * Compiles phrases, each with the value it stands for.
 * @throws PatternError
 */
export function buildAutomaton(
  phrases: Iterable<readonly [pattern: string, value: number]>,
  names: Names,
  numbering: Numbering,
): Automaton {
  const start = minimalStates(placesOf(phrases, names, numbering));
  return pack(start);
}

/** The place before all phrases; from there, each phrase has places of its own. */
function placesOf(
  phrases: Iterable<readonly [pattern: string, value: number]>,
  names: Names,
  numbering: Numbering,
): Place {
  let count = 0;
  const newPlace = (): Place => ({ number: count++, exits: [], value: undefined });
  const root = newPlace();
  const afterOpen = new Map<Place, string>();

  /** Adds items after every place of `from`, and returns the places where they can end. */
  const addItems = (pattern: string, items: readonly PatternItem[], from: readonly Place[]): readonly Place[] => {
    let ends = from;
    for (const item of items) {
      if ('optional' in item) {
        ends = [...ends, ...addItems(pattern, item.optional, ends)];
        continue;
      }
      const end = newPlace();
      const first: Exit[] = [];
      for (const words of item.alternatives) {
        let exits = first;
        for (let index = 0; index < words.length; index++) {
          const word = words[index] ?? '';
          if (/^[*,]/.test(word) && ends.includes(root)) {
            throw new PatternError(pattern, `it may not begin with "${word[0]}"`);
          }
          const next = index === words.length - 1 ? end : newPlace();
          if (word === '*' || word === ',') afterOpen.set(next, word);
          exits.push([numbering(word), next]);
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
    const ends = addItems(pattern, parsePattern(pattern, names), [root]);
    if (ends.includes(root)) throw new PatternError(pattern, 'at least one word must not be optional');
    const open = ends.map((end) => afterOpen.get(end)).find((word) => word !== undefined);
    if (open !== undefined) throw new PatternError(pattern, `it may not end with "${open}"`);
    for (const end of ends) end.value = value;
  }
  return root;
}

/** The usual subset construction, in which states are shared from the end backwards as soon as they are complete. */
function minimalStates(root: Place): State {
  const bySubset = new Map<string, State>();
  const byContent = new Map<string, State>();
  const stateOf = (places: readonly Place[]): State => {
    const sorted = [...new Set(places)].sort((a, b) => a.number - b.number);
    const subset = sorted.map((place) => place.number).join();
    const known = bySubset.get(subset);
    if (known) return known;
    const byLabel = new Map<number, Place[]>();
    for (const exits of new Set(sorted.flatMap((place) => place.exits))) {
      for (const [label, to] of exits) byLabel.set(label, [...(byLabel.get(label) ?? []), to]);
    }
    // Places are numbered in the order of the phrases, so values come in that order too.
    const values = [...new Set(sorted.flatMap(({ value }) => (value === undefined ? [] : [value])))];
    const steps = [...byLabel].sort(([a], [b]) => a - b).map(([label, to]) => [label, stateOf(to)] as const);
    const content = `${values.join()};${steps.map(([label, to]) => `${label}>${to.number}`).join()}`;
    const state = byContent.get(content) ?? { values, steps, number: byContent.size };
    byContent.set(content, state);
    bySubset.set(subset, state);
    return state;
  };
  return stateOf([root]);
}

/** Numbers the states from the start on, each before all those it leads to, and packs them. */
function pack(start: State): Automaton {
  const states: State[] = [];
  const seen = new Set<State>();
  const visit = (state: State): void => {
    if (seen.has(state)) return;
    seen.add(state);
    for (const [, to] of state.steps) visit(to);
    states.push(state);
  };
  visit(start);
  states.reverse();
  const numberOf = new Map(states.map((state, number) => [state, number]));
  const values: (readonly number[])[] = [];
  const valueNumbers = new Map<string, number>([['', 0]]);
  const plain = states.map((state): PlainState => {
    const key = state.values.join();
    if (!valueNumbers.has(key)) valueNumbers.set(key, values.push(state.values));
    const labels = new Map<number, number[]>();
    for (const [label, to] of state.steps) {
      const target = numberOf.get(to) ?? 0;
      labels.set(target, [...(labels.get(target) ?? []), label]);
    }
    return { value: valueNumbers.get(key) ?? 0, steps: [...labels].sort(([a], [b]) => a - b) };
  });
  return { states: packStates(plain), values };
}
