import { distance } from 'fastest-levenshtein';

/** What is longer is no key, id or choice that somebody misspelt. */
const longest = 60;

/**
 * The candidates that a misspelt word most likely means, nearest first: those within a third of its length in edits, and
 * those that one is the beginning of (`owner` for `ownerRoleId`). Case, `-` and `_` make no difference.
 */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const wanted = plain(word);
  return candidates
    .map((candidate) => ({ candidate, cost: cost(wanted, plain(candidate)) }))
    .filter(({ cost }) => cost <= mostEdits(wanted))
    .sort((a, b) => a.cost - b.cost)
    .map(({ candidate }) => candidate);
}

/** Whether a misspelt word may mean the candidate, as `nearest` says; both of them as `plain` makes them. */
export function isNear(wanted: string, candidate: string): boolean {
  return cost(wanted, candidate) <= mostEdits(wanted);
}

function mostEdits({ length }: string): number {
  return Math.max(1, length / 3);
}

/** How far a candidate is from what was written; infinitely far where nothing was, or too much. */
function cost(wanted: string, candidate: string): number {
  if (wanted.length === 0 || wanted.length > longest) return Number.POSITIVE_INFINITY;
  const edits = distance(wanted, candidate);
  if (edits === 2 && sorted(wanted) === sorted(candidate)) return 1; // two letters have changed places
  const begins =
    wanted.length >= 3 && (candidate.startsWith(wanted) || (wanted.startsWith(candidate) && candidate.length >= 3));
  return begins ? Math.min(edits, 1) : edits;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** A word without what makes no difference: case, `-`, `_` and blank space. */
export function plain(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}
