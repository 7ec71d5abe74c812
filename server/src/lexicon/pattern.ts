/** One word of a phrase: a word as the tokenizer normalises it, or a class of words such as `*` or `#`. */
export type PatternWord = string;

/** A phrase of a lexicon that does not follow the phrase syntax. */
export class PatternError extends Error {
  constructor(pattern: string, reason: string) {
    super(`Phrase "${pattern}": ${reason}`);
    this.name = 'PatternError';
  }
}

/** One item of a phrase: alternatives of one or more words each, or a part that may be left out. */
export type PatternItem =
  | { readonly alternatives: readonly (readonly PatternWord[])[] }
  | { readonly optional: readonly PatternItem[] };

/** The classes of words that can stand for a word. */
const CLASSES = new Set(['*', '#', '#date', '#time', '#duration']);

/** Whether a pattern word is a class, such as `#`, instead of a word. */
export function isClass(word: PatternWord): boolean {
  return CLASSES.has(word);
}

/** A word as both phrases and texts are compared: composed, lower case. */
export function normalizeWord(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/**
 * Reads a phrase.
 * @throws PatternError when the phrase does not follow the syntax in README.md of this folder
 */
export function parsePattern(pattern: string): PatternItem[] {
  const parts = pattern.match(/\[|\]|[^\s[\]]+/g) ?? [];
  let position = 0;

  const sequence = (nested: boolean): PatternItem[] => {
    const items: PatternItem[] = [];
    for (; position < parts.length && parts[position] !== ']'; position++) {
      const part = parts[position] ?? '';
      if (part === '[') {
        position++;
        items.push({ optional: sequence(true) });
      } else {
        items.push({ alternatives: part.split('|').map((word) => splitWord(pattern, word)) });
      }
    }
    if (nested && position === parts.length) throw new PatternError(pattern, 'a "[" is not closed');
    if (!nested && position < parts.length) throw new PatternError(pattern, 'a "]" has no "["');
    return items;
  };

  return sequence(false);
}

/** The tokens of one written word: "ad-hoc" gives two, "a.s.a.p." gives "asap". */
function splitWord(pattern: string, word: string): PatternWord[] {
  if (/^[a-z]+$/.test(word) || isClass(word)) return [word];
  const parts = normalizeWord(word).replaceAll('.', '').split(/[-'’]/);
  if (!parts.every((part) => /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}:/,]*$/u.test(part))) {
    throw new PatternError(pattern, `"${word}" is not a word`);
  }
  return parts;
}
