import { distance } from 'fastest-levenshtein';

/**
 * The candidates that a misspelt word most likely means, nearest first: those within a third of its length in edits, and
 * those that one is the beginning of (`owner` for `ownerRoleId`). Case, `-` and `_` make no difference.
 */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const wanted = plain(word);
  if (wanted.length === 0 || wanted.length > 60) return [];
  return candidates
    .map((candidate) => ({ candidate, cost: cost(wanted, plain(candidate)) }))
    .filter(({ cost }) => cost <= Math.max(1, wanted.length / 3))
    .sort((a, b) => a.cost - b.cost)
    .map(({ candidate }) => candidate);
}

function cost(wanted: string, candidate: string): number {
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
