/** A pattern of paths: `*` and `?` within a name, `**` for any folders, `{a,b}` for either. */
export interface Glob {
  readonly pattern: string;
  /** Names with wildcards, one list for each way to read the braces; `**` stands by itself. */
  readonly ways: readonly (readonly string[])[];
}

/** Why a pattern is none. */
export type GlobFault = 'empty' | 'negated' | 'range' | 'braces' | 'outside' | 'long';

/** A pattern can be no longer than this, and its braces stand for no more ways to read it: so matching is always quick. */
const maxLength = 400;
const maxWays = 60;

/**
 * Reads a pattern. One without a slash, except at its end, is about names at any depth; any other begins at the folder that it is
 * for. What matches a folder matches everything in it.
 */
export function readGlob(pattern: string): Glob | GlobFault {
  const path = pattern.trim().replaceAll('\\', '/');
  if (path.length > maxLength) return 'long';
  if (path.startsWith('!')) return 'negated';
  if (/[[\]]/.test(path)) return 'range';
  const written = expand(path);
  if (!written) return 'braces';
  const ways = written.map(namesOf);
  if (ways.some((names) => names.includes('..'))) return 'outside';
  if (ways.some((names) => names.length === 0)) return 'empty';
  return { pattern, ways: ways.map((names) => [...names, '**']) };
}

/** True where the pattern is about this path, or about a folder that it is in. The path has no slash at its beginning. */
export function matchesGlob({ ways }: Glob, path: string): boolean {
  const names = path.split('/');
  return ways.some((way) =>
    matches(
      way,
      names,
      (name) => name === '**',
      (wanted, name) => matches([...wanted], [...name], isStar, isSameSign),
    ),
  );
}

const isStar = (sign: string): boolean => sign === '*';
const isSameSign = (wanted: string, sign: string): boolean => wanted === '?' || wanted === sign;

/** The names that a way to read a pattern consists of. */
function namesOf(way: string): string[] {
  const names = way.split('/').filter((name) => name !== '' && name !== '.');
  const isPath = way.replace(/\/$/, '').includes('/');
  return isPath || names.length === 0 ? names : ['**', ...names];
}

/**
 * Whether a row of things is as wanted, with wild ones among the wanted that stand for any number of things. It goes back to the last wild one
 * only, which is enough: so it takes at most as many steps as one row is long times the other.
 */
function matches<T>(
  wanted: readonly T[],
  found: readonly T[],
  isWild: (wanted: T) => boolean,
  isSame: (wanted: T, found: T) => boolean,
): boolean {
  let at = 0;
  let wild = -1;
  let behindWild = 0;
  for (let index = 0; index < found.length; ) {
    const next = wanted[at];
    if (next !== undefined && isWild(next)) {
      wild = at++;
      behindWild = index;
    } else if (next !== undefined && isSame(next, found[index] as T)) {
      at++;
      index++;
    } else if (wild >= 0) {
      at = wild + 1;
      index = ++behindWild;
    } else {
      return false;
    }
  }
  while (at < wanted.length && isWild(wanted[at] as T)) at++;
  return at === wanted.length;
}

/** All ways to read the braces of a pattern; undefined where one is missing, or there are too many ways. */
function expand(pattern: string): string[] | undefined {
  let at = 0;

  /** Reads up to a comma or the closing brace of what it is in, or to the end. */
  const sequence = (nested: boolean): string[] | undefined => {
    let ways = [''];
    for (; at < pattern.length; at++) {
      const sign = pattern.charAt(at);
      if (nested && (sign === ',' || sign === '}')) return ways;
      if (sign === '}') return undefined;
      const parts = sign === '{' ? alternatives() : [sign];
      if (!parts || parts.length * ways.length > maxWays) return undefined;
      ways = ways.flatMap((way) => parts.map((part) => way + part));
    }
    return nested ? undefined : ways;
  };

  /** Reads what is between braces, and stops at the closing one. */
  const alternatives = (): string[] | undefined => {
    const all: string[] = [];
    do {
      at++;
      const ways = sequence(true);
      if (!ways) return undefined;
      all.push(...ways);
    } while (pattern.charAt(at) === ',');
    return all;
  };

  return sequence(false);
}
