import { isSpace } from './tokens.ts';

/** How far a sentence is looked through around a phrase, in UTF-16 code units: keeps the cost of a phrase constant. */
const REACH = 200;

/**
 * The sentence around `start` to `end`, cut off after 200 characters on either side; an enumeration's semicolon and a
 * paragraph or list item end it too. `abbreviations` are lower case, without their last full stop.
 */
export function sentenceAround(
  text: string,
  start: number,
  end: number,
  abbreviations: ReadonlySet<string>,
): { readonly start: number; readonly end: number } {
  const low = Math.max(0, start - REACH);
  const high = Math.min(text.length, end + REACH);
  let from = start;
  while (from > low && !endsSentence(text, from - 1, abbreviations)) from--;
  // The last sign of the phrase may be the full stop of "z.s.m.", which may end the sentence as well.
  let to = Math.max(start, end - 1);
  while (to < high && !endsSentence(text, to, abbreviations)) to++;
  return { start: from, end: Math.max(end, to) };
}

/** Whether nothing but white space, quotes, brackets or a list mark stands between the sentence's start and `index`. */
export function opensSentence(text: string, index: number, abbreviations: ReadonlySet<string>): boolean {
  const from = sentenceAround(text, index, index, abbreviations).start;
  if (from > 0 && !endsSentence(text, from - 1, abbreviations)) return false;
  return /^[\s"'“”„«‘’(*[\]>–—-]*(?:\d{1,3}[.)]\s+|[a-z]\)\s+)?$/.test(text.slice(from, index));
}

function endsSentence(text: string, index: number, abbreviations: ReadonlySet<string>): boolean {
  const character = text[index] ?? '';
  if (character === ';') return true;
  if (character === '\n') return /^\n[ \t]*(?:\r?\n|[-*•–] |\d{1,3}[.)] )/.test(text.slice(index, index + 24));
  if (character === '!' || character === '?') return true;
  return character === '.' && fullStopEndsSentence(text, index, abbreviations);
}

function fullStopEndsSentence(text: string, index: number, abbreviations: ReadonlySet<string>): boolean {
  const rest = text.slice(index + 1, index + 16);
  const next = /^["'”’»)\]]*(?:\s+["'“„«‘([]*(.)|$)/su.exec(rest);
  if (next === null) return false;
  const first = next[1];
  if (first === undefined) return index + 1 + rest.length >= text.length;
  if (/\p{Ll}/u.test(first)) return false;
  let wordStart = index;
  while (wordStart > 0 && index - wordStart < 16 && !isSpace(text.charCodeAt(wordStart - 1))) wordStart--;
  const word = text.slice(wordStart, index).replace(/^["'“„«‘([]+/, '');
  return !abbreviations.has(word.toLowerCase());
}
