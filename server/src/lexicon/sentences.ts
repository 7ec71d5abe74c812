import { Gap, type Tokens } from './tokens.ts';
import { Sign } from './vocabulary.ts';

const SPACE = 32;
const FULL_STOP = 46;
/** In UTF-16 code units; the schema of lexicons says so too. */
const LONGEST_ABBREVIATION = 8;

/** How far a sentence is looked through around a phrase, in UTF-16 code units: keeps the cost of a phrase constant. */
const REACH = 400;

/** The tokens of a sentence. */
export interface Sentence {
  readonly from: number;
  /** The token after the last one. */
  readonly to: number;
  /** False where it was cut off on a side: from another place in it, it may reach further. */
  readonly whole: boolean;
}

/**
 * The tokens of the sentence around the tokens `from` to `to`, cut off after 400 characters on either side; an enumeration's semicolon and
 * a paragraph or list item end it too.
 * @param abbreviations the hashes of the words after whose full stop a sentence goes on
 */
export function sentenceOf(
  text: string,
  tokens: Tokens,
  from: number,
  to: number,
  abbreviations: ReadonlySet<number>,
): Sentence {
  const low = (tokens.start[from] ?? 0) - REACH;
  const high = (tokens.end[to - 1] ?? 0) + REACH;
  let first = from;
  let whole = true;
  while (first > 0 && !endsBefore(text, tokens, first, abbreviations)) {
    if ((tokens.start[first - 1] as number) < low) {
      whole = false;
      break;
    }
    first--;
  }
  let last = to;
  while (last < tokens.count && !endsBefore(text, tokens, last, abbreviations)) {
    if ((tokens.end[last] as number) > high) {
      whole = false;
      break;
    }
    last++;
  }
  return { from: first, to: last, whole };
}

/** Whether a sentence ends between a token and the one before it. */
function endsBefore(text: string, tokens: Tokens, at: number, abbreviations: ReadonlySet<number>): boolean {
  const previousEnd = tokens.end[at - 1] as number;
  const gap = tokens.gap[at];
  // The full stop of an abbreviation such as "z.s.m." belongs to its token, and may end the sentence as well.
  const isDotted = tokens.letters[previousEnd - 1 - tokens.offset] === Sign.fullStop;
  if (gap !== Gap.break && gap !== Gap.line && !isDotted) return false;
  const start = tokens.start[at] as number;
  const first = isDotted ? previousEnd - 1 : previousEnd;
  for (let i = first; i < start; i++) {
    if (!mayEndSentence(text, i)) continue;
    const isAbbreviation = i === first && abbreviations.has(tokens.hash[at - 1] as number);
    if (!isAbbreviation || text.charCodeAt(i) !== FULL_STOP) return true;
  }
  return false;
}

/** Whether nothing but white space, quotes, brackets or a list mark stands between the sentence's start and `index`. */
export function opensSentence(text: string, index: number, abbreviations: ReadonlySet<string>): boolean {
  let from = index;
  while (from > 0 && index - from < REACH && !endsSentence(text, from - 1, abbreviations)) from--;
  if (from > 0 && !endsSentence(text, from - 1, abbreviations)) return false;
  return /^[\s"'“”„«‘’(*[\]>–—-]*(?:\d{1,3}[.)]\s+|[a-z]\)\s+)?$/.test(text.slice(from, index));
}

/**
 * Where a text can be cut at `index` or before it, so that no sentence is: behind the end of one. Not before `from`; 0 where there
 * is no such place.
 */
export function cutBefore(text: string, from: number, index: number, abbreviations: ReadonlySet<string>): number {
  for (let at = index; at > from; at--) if (endsSentence(text, at - 1, abbreviations)) return at;
  return 0;
}

/**
 * The sentence around an index of a text, without blank space at its ends. Cost is that of the sentence. Indices are UTF-16 code units.
 * @param abbreviations the words after whose full stop a sentence goes on
 */
export function sentenceAt(
  text: string,
  index: number,
  abbreviations: ReadonlySet<string>,
): { start: number; end: number } {
  let start = Math.min(index, text.length);
  while (start > 0 && !endsSentence(text, start - 1, abbreviations)) start--;
  let end = Math.min(index, text.length);
  while (end < text.length && !endsSentence(text, end, abbreviations)) end++;
  if (end < text.length) end++;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Whether the full stop at `index` belongs to the word before it: a small letter or a comma follows ("etc. and"). */
export function isInnerStop(text: string, index: number): boolean {
  return /^\.(?:,|[ \u00a0\u202f]\p{Ll})/u.test(text.slice(index, index + 4));
}

function endsSentence(text: string, index: number, abbreviations: ReadonlySet<string>): boolean {
  if (!mayEndSentence(text, index)) return false;
  return text.charCodeAt(index) !== FULL_STOP || !endsAbbreviation(text, index, abbreviations);
}

/** Whether a sentence ends with the sign at `index`, unless this is the full stop of an abbreviation. */
function mayEndSentence(text: string, index: number): boolean {
  switch (text.charCodeAt(index)) {
    case 0x3b: // ;
    case 0x21: // !
    case 0x3f: // ?
      return true;
    case 10:
      return /^\n[ \t]*(?:\r?\n|[-*•–] |\d{1,3}[.)] )/.test(text.slice(index, index + 24));
    case FULL_STOP:
      return isFollowedBySentence(text, index);
    default:
      return false;
  }
}

/** Whether the text ends behind the full stop at `index`, or goes on with what may begin a sentence. */
function isFollowedBySentence(text: string, index: number): boolean {
  const next = text.charCodeAt(index + 1);
  if (isPlain(next)) return false;
  const afterNext = text.charCodeAt(index + 2);
  // Nearly always a space stands there and a letter behind it.
  if (next === SPACE && isPlain(afterNext)) return !isSmall(afterNext);
  const rest = text.slice(index + 1, index + 16);
  const match = /^["'”’»)\]]*(?:\s+["'“„«‘([]*(.)|$)/su.exec(rest);
  if (match === null) return false;
  const first = match[1];
  return first === undefined ? index + 1 + rest.length >= text.length : !/\p{Ll}/u.test(first);
}

/** Whether the full stop at `index` belongs to an abbreviation after which a sentence goes on. */
function endsAbbreviation(text: string, index: number, abbreviations: ReadonlySet<string>): boolean {
  const before = /[\p{L}.]+$/u.exec(text.slice(Math.max(0, index - LONGEST_ABBREVIATION - 1), index))?.[0] ?? '';
  return abbreviations.has(before.toLowerCase());
}

function isSmall(code: number): boolean {
  return code >= 97 && code <= 122;
}

function isPlain(code: number): boolean {
  return isSmall(code) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}
