import { normalizeWord } from './pattern.ts';
import { Gap, isSpace, type Tokens } from './tokens.ts';

/** A longer quotation is the writer's own text, not a mention of words. In UTF-16 code units. */
const LONGEST_QUOTE = 80;
/** How far a stretch without spaces is looked at; keeps the cost of a phrase constant. */
const LONGEST_RUN = 120;

/** What closes each opening quote. German opens with „ and closes with “; it also writes »…«. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  '`': '`',
};

/** Quoted stretches of at most 80 characters, in order, as pairs of offsets without the quotes themselves. */
export function quotedRanges(text: string): { readonly start: number; readonly end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  let opener = '';
  let start = 0;
  for (const { 0: sign, index } of text.matchAll(/["“”„«»‘’`]/g)) {
    const isLong = index - start > LONGEST_QUOTE;
    if (opener !== '' && CLOSERS[opener]?.includes(sign) && !isApostrophe(text, sign, index)) {
      if (!isLong) ranges.push({ start, end: index });
      opener = '';
    } else if (CLOSERS[sign] !== undefined && (opener === '' || (isLong && opener !== '"'))) {
      opener = sign;
      start = index + 1;
    }
  }
  return ranges;
}

/** Whether a closing single quote is the apostrophe inside a word. */
function isApostrophe(text: string, sign: string, index: number): boolean {
  return sign === '’' && /\p{L}/u.test(text[index + 1] ?? '');
}

/**
 * Whether the words at `start` to `end` are part of a web or e-mail address, a path, or something else that is code:
 * the stretch without spaces around them says so.
 */
export function isCodeLike(text: string, start: number, end: number): boolean {
  if (isAlone(text, start, end)) return false;
  let from = start;
  while (from > 0 && start - from < LONGEST_RUN && !isSpace(text.charCodeAt(from - 1))) from--;
  let to = end;
  while (to < text.length && to - end < LONGEST_RUN && !isSpace(text.charCodeAt(to))) to++;
  if (from === start && to === end) return false;
  const run = text.slice(from, to);
  // Prose has none of the signs below, but for the punctuation behind its words: leave at once.
  if (!/[/$@#_\\=]|--|::|\(\)|[.:][^\s.,;:!?)"'”’]/.test(run)) return false;
  return (
    /^[("'<[]*(?:[a-z][a-z0-9+.-]*:\/\/|www\.|--[a-z]|\.{0,2}\/\w|[$@#]\w)/i.test(run) ||
    /[\p{L}\d]@[\p{L}\d]|[\p{L}\d]_[\p{L}\d]|\\\w|::|[\w)]=[\w"'{[]|[\p{L}\d]\/[\w.-]+\/|\(\)/u.test(run) ||
    // A full stop or colon inside "config.prompt" or "tone:prompt"; prose puts a space or a capital after it.
    /[\p{L}\d][.:]\p{Ll}/u.test(run.replace(/(?<!\p{L})(?:\p{L}\.)+/gu, ''))
  );
}

/**
 * Whether a word of the tokens `from` to `to` has a capital though no sentence or heading begins with it: then it is part of a name or
 * of a term that the parties have defined ("Best Efforts"). Words that are all capitals only shout.
 */
export function isCapitalized(text: string, tokens: Tokens, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const gap = tokens.gap[at];
    if (at === 0 || gap === Gap.break) continue;
    const start = tokens.start[at] as number;
    // The table has letters in lower case: what differs is a capital.
    if (text.charCodeAt(start) === tokens.letters[start - tokens.offset]) continue;
    const word = text.slice(start, tokens.end[at]);
    if (/^\p{Lu}.*\p{Ll}/u.test(word)) return true;
  }
  return false;
}

/** Whether the words stand as in prose, with spaces around them and at most a comma or full stop behind them: most do. */
function isAlone(text: string, start: number, end: number): boolean {
  if (start > 0 && text.charCodeAt(start - 1) !== 32) return false;
  const next = text.charCodeAt(end);
  const isFollowed = next === 44 || next === 46 ? text.charCodeAt(end + 1) : next;
  return isFollowed === 32 || Number.isNaN(isFollowed);
}

/** Glossary terms, prepared once for all texts of a spec. */
export class DefinedTerms {
  /**
   * By their first words, and of these by their lengths, so that the number of terms makes no difference; by '' where they begin with
   * another sign.
   */
  private readonly terms = new Map<string, Map<number, Set<string>>>();
  private readonly reach: number;

  /** @param language of the texts, a BCP 47 tag */
  constructor(written: readonly string[], language: string) {
    let longest = 0;
    const isGerman = /^de(?:-|$)/i.test(language);
    const inWords = written.map((each) => comparable(each).trim());
    for (const term of new Set(isGerman ? inWords.flatMap(declined) : inWords)) {
      if (term === '') continue;
      longest = Math.max(longest, term.length);
      const first = /^[\p{L}\p{M}\p{N}]+/u.exec(term)?.[0] ?? '';
      const byLength = this.terms.get(first) ?? new Map<number, Set<string>>();
      this.terms.set(first, byLength.set(term.length, (byLength.get(term.length) ?? new Set()).add(term)));
    }
    // Twice the length, for white space and decomposed letters that a text may hold and the prepared term does not.
    this.reach = 2 * longest;
  }

  /**
   * Whether a term makes the phrase at `start` to `end` exact: the phrase lies in an occurrence of the term, or a
   * term of several words lies in the phrase ("within a [reasonable period]").
   */
  explain(text: string, start: number, end: number): boolean {
    if (this.reach === 0) return false;
    const before = comparable(text.slice(Math.max(0, start - this.reach), start));
    const beforeAndPhrase = before + comparable(text.slice(start, end));
    const around = beforeAndPhrase + comparable(text.slice(end, end + this.reach));
    const isExplainedBy = (term: string, at: number): boolean => {
      const stop = at + term.length;
      if (isInWord(around, at - 1, at) || isInWord(around, stop - 1, stop)) return false;
      if (at <= before.length && stop >= beforeAndPhrase.length) return true;
      return term.includes(' ') && at >= before.length && stop <= beforeAndPhrase.length;
    };
    for (const { 0: word, index: at } of around.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      for (const [length, terms] of this.terms.get(word) ?? []) {
        const term = around.slice(at, at + length);
        if (terms.has(term) && isExplainedBy(term, at)) return true;
      }
    }
    for (const terms of this.terms.get('')?.values() ?? []) {
      for (const term of terms) {
        for (let at = around.indexOf(term); at >= 0; at = around.indexOf(term, at + 1)) {
          if (isExplainedBy(term, at)) return true;
        }
      }
    }
    return false;
  }
}

/** A German term with each ending that its first word can have before a noun: "schwerer fehler", "schweren fehler". */
function declined(term: string): string[] {
  const [, stem, noun] = /^(\p{L}{3,}?)e[nmrs]?( \p{L}.*)$/u.exec(term) ?? [];
  return stem === undefined ? [term] : [term, ...['e', 'en', 'em', 'er', 'es'].map((ending) => stem + ending + noun)];
}

/** A text in which case, composition, spacing and the kind of apostrophe make no difference. */
function comparable(text: string): string {
  return normalizeWord(text).replaceAll('’', "'").replace(/\s+/g, ' ');
}

/** Whether a word goes on from `index` to `next`. */
function isInWord(text: string, index: number, next: number): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(text[index] ?? '') && /[\p{L}\p{M}\p{N}]/u.test(text[next] ?? '');
}
