/** How what is compiled is shipped: as short texts that are quickly unpacked. */

/** A state of an automaton. */
export interface PlainState {
  /** An index in the automaton's values, plus one; 0 for none. */
  readonly value: number;
  /** The states it leads to, in order, each of a higher number than its own, with the labels that lead there, in order. */
  readonly steps: readonly (readonly [target: number, labels: readonly number[]])[];
}

/**
 * States as four lists of numbers, one after the other, with the lengths of the first three before them:
 * each state's value and how many targets it has; the distance of each target from the one before it, or from the state; which labels lead
 * there, as the number of a list that came before, plus one, or 0 for a new one; and the new lists, each with its length, then runs of labels
 * that follow each other: the distance from the last label (zigzag, since classes are negative) times two, plus one where the run is longer
 * than one, and then its length. The same labels lead from many states to others, and so the whole is small.
 */
export function packStates(states: readonly PlainState[]): string {
  const heads: number[] = [];
  const targets: number[] = [];
  const references: number[] = [];
  const lists: number[] = [];
  const known = new Map<string, number>();
  states.forEach(({ value, steps }, number) => {
    heads.push(value, steps.length);
    let before = number;
    for (const [target, labels] of steps) {
      targets.push(target - before);
      before = target;
      const key = labels.join();
      references.push(known.get(key) ?? 0);
      if (known.has(key)) continue;
      known.set(key, known.size + 1);
      lists.push(...packedLabels(labels));
    }
  });
  return packNumbers([heads.length, targets.length, references.length, ...heads, ...targets, ...references, ...lists]);
}

/** What `packStates` has packed. */
export function unpackStates(packed: string): PlainState[] {
  const numbers = unpackNumbers(packed);
  const [headCount = 0, targetCount = 0, referenceCount = 0] = numbers;
  let target = 3 + headCount;
  let reference = target + targetCount;
  let list = reference + referenceCount;
  const known: (readonly number[])[] = [];
  const states: PlainState[] = [];
  for (let head = 3; head < 3 + headCount; head += 2) {
    const steps: (readonly [number, readonly number[]])[] = [];
    let to = states.length;
    for (let count = numbers[head + 1] as number; count > 0; count--) {
      to += numbers[target++] as number;
      let labels = known[(numbers[reference++] as number) - 1];
      if (labels === undefined) {
        const unpacked = unpackLabels(numbers, list);
        list = unpacked.next;
        labels = unpacked.labels;
        known.push(labels);
      }
      steps.push([to, labels]);
    }
    states.push({ value: numbers[head] as number, steps });
  }
  return states;
}

function packedLabels(labels: readonly number[]): number[] {
  const packed: number[] = [];
  let last = 0;
  let runs = 0;
  for (let at = 0; at < labels.length; runs++) {
    const first = labels[at] as number;
    let length = 1;
    while (labels[at + length] === first + length) length++;
    const zigzag = first < last ? 2 * (last - first) - 1 : 2 * (first - last);
    packed.push(2 * zigzag + (length > 1 ? 1 : 0));
    if (length > 1) packed.push(length);
    last = first + length - 1;
    at += length;
  }
  return [runs, ...packed];
}

function unpackLabels(numbers: readonly number[], from: number): { labels: readonly number[]; next: number } {
  const labels: number[] = [];
  let at = from + 1;
  let last = 0;
  for (let runs = numbers[from] as number; runs > 0; runs--) {
    const number = numbers[at++] as number;
    const zigzag = number >>> 1;
    const first = last + (zigzag & 1 ? -((zigzag + 1) >>> 1) : zigzag >>> 1);
    const length = number & 1 ? (numbers[at++] as number) : 1;
    for (let more = 0; more < length; more++) labels.push(first + more);
    last = first + length - 1;
  }
  return { labels, next: at };
}

/** Whole numbers from 0 as variable-length integers, 7 bits a byte, in base64. */
function packNumbers(numbers: readonly number[]): string {
  let bytes = '';
  for (const number of numbers) {
    let rest = number;
    for (; rest > 127; rest >>>= 7) bytes += String.fromCharCode((rest & 127) | 128);
    bytes += String.fromCharCode(rest);
  }
  return btoa(bytes);
}

/** What `packNumbers` has packed. */
function unpackNumbers(packed: string): number[] {
  const bytes = atob(packed);
  const numbers: number[] = [];
  let number = 0;
  let shift = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes.charCodeAt(at);
    number |= (byte & 127) << shift;
    shift += 7;
    if (byte > 127) continue;
    numbers.push(number);
    number = 0;
    shift = 0;
  }
  return numbers;
}

/** What stands for "nothing in common with the word before"; the next character for one letter, and so on. */
const NOTHING = 35;

/** Words in the order of the alphabet, each as a sign for how many letters it shares with the one before it, and the other letters. */
export function packWords(words: readonly string[]): string {
  let before = '';
  return words
    .map((word) => {
      let shared = 0;
      // As far as the signs go that need no escape in a JSON text: from # to [.
      while (shared < 56 && shared < word.length && word[shared] === before[shared]) shared++;
      before = word;
      return String.fromCharCode(NOTHING + shared) + word.slice(shared);
    })
    .join(' ');
}

/** What `packWords` has packed. */
export function unpackWords(packed: string): string[] {
  if (packed === '') return [];
  let before = '';
  return packed.split(' ').map((part) => {
    before = before.slice(0, part.charCodeAt(0) - NOTHING) + part.slice(1);
    return before;
  });
}
