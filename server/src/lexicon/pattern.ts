/** One word of a phrase: a word as the tokenizer normalises it, or a class of words such as `*` or `#`. */
export type PatternWord = string;

/** A phrase of a lexicon that does not follow the phrase syntax. */
export class PatternError extends Error {
  /** What is wrong, as the end of a sentence about the phrase. */
  readonly reason: string;

  constructor(pattern: string, reason: string) {
    super(`Phrase "${pattern}": ${reason}`);
    this.name = 'PatternError';
    this.reason = reason;
  }
}

/** One item of a phrase: alternatives of one or more words each, or a part that may be left out. */
export type PatternItem =
  | { readonly alternatives: readonly (readonly PatternWord[])[] }
  | { readonly optional: readonly PatternItem[] };

/** What phrases may refer to by name. */
export interface Names {
  /** Endings, for `stem~name`. */
  readonly inflections: Readonly<Record<string, readonly string[]>>;
  /** Words, for `@name`. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

/** Whether a pattern word is a class of words, such as `#` or `*keit`, instead of a word. */
export function isClass(word: PatternWord): boolean {
  return word.startsWith('*') || word.startsWith('#') || word === ',';
}

/** A word as both phrases and texts are compared: composed, lower case. */
export function normalizeWord(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/**
 * Reads a phrase.
 * @throws PatternError when the phrase does not follow the syntax in README.md of this folder
 */
export function parsePattern(pattern: string, names: Names): PatternItem[] {
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
        const words = part.split('|').flatMap((word) => named(pattern, word, names));
        items.push({ alternatives: words.map((word) => splitWord(pattern, word)) });
      }
    }
    if (nested && position === parts.length) throw new PatternError(pattern, 'a "[" is not closed');
    if (!nested && position < parts.length) throw new PatternError(pattern, 'a "]" has no "["');
    return items;
  };

  return sequence(false);
}

/** The words that a written word stands for: those of a list, or a stem with each ending. */
function named(pattern: string, word: string, { inflections, words }: Names): readonly string[] {
  if (word.startsWith('@')) {
    const list = words[word.slice(1)];
    if (!list) throw new PatternError(pattern, `there are no words by the name of "${word}"`);
    return list;
  }
  const at = word.indexOf('~');
  if (at < 0) return [word];
  const endings = inflections[word.slice(at + 1)];
  if (!endings) throw new PatternError(pattern, `there are no endings by the name of "${word.slice(at)}"`);
  return endings.map((ending) => word.slice(0, at) + ending);
}

/** The tokens of one written word: "ad-hoc" and "and/or" give two, "a.s.a.p." gives "asap", "24/7" is one number. */
function splitWord(pattern: string, word: string): PatternWord[] {
  if (/^[a-z]+$/.test(word) || /^(?:\*|#|#date|#time|#duration|,)$/.test(word)) return [word];
  const parts = normalizeWord(word)
    .replaceAll('.', '')
    .split(/[-'’]|\/(?!\d)/);
  if (parts.length === 1 && /^\*[\p{L}\p{M}]+$/u.test(parts[0] ?? '')) return parts;
  if (!parts.every((part) => /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}:/,]*$/u.test(part))) {
    throw new PatternError(pattern, `"${word}" is not a word`);
  }
  return parts;
}
