/**
 * A text with the typography taken out: compatibility characters (full-width digits, ligatures, superscripts), all kinds of
 * spaces, hyphens and quotation marks become the plain ones; quotes around it and a comma behind it go.
 */
export function tidy(text: string): string {
  return text
    .replace(/(\d?)\s?½/gu, (_, whole: string) => `${whole || '0'}.5`)
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu, '')
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[’‘´`ʼ]/gu, "'")
    .replace(/[“”„«»"]/gu, '')
    .replace(/\s+/gu, ' ')
    .replace(/^[ ']+|[ ',;!]+$/gu, '');
}

/** Small letters without accents, `ß` as `ss`, so that "März", "MÄRZ" and "Marz" are one word. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/gu, 'ss')
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae');
}

/** What `make` gives, made when it is first asked for. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A lookup table from word to value. */
export type WordTable<T> = Pick<ReadonlyMap<string, T>, 'get' | 'has'>;

/**
 * A lookup table from word to value, given as each value with all the words (space between them) that stand for it. It is made
 * when the first word is looked up.
 */
export function wordTable<T>(entries: readonly (readonly [value: T, words: string])[], separator = ' '): WordTable<T> {
  const table = once(() => {
    const values = new Map<string, T>();
    for (const [value, words] of entries) for (const word of words.split(separator)) values.set(word, value);
    return values;
  });
  return { get: (word) => table().get(word), has: (word) => table().has(word) };
}
