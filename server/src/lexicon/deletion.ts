import { isSpace } from './tokens.ts';
import type { Language } from './types.ts';

/** What goes when a phrase goes: replace `start` to `end` (UTF-16 code units) by `kept`, a capital or nothing. */
export interface Deletion {
  readonly start: number;
  readonly end: number;
  readonly kept: string;
}

/**
 * What to delete so that the phrase at `start` to `end` is gone and the sentence around it is still well written: its
 * brackets, dashes or commas, one of the spaces, and at the start of a sentence (`opens`) the next word gets a capital.
 * Undefined when the rest could not stand: nothing is left, "and" dangles, or the word order breaks.
 */
export function deletionOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  opens: boolean,
  lexicon: Language,
): Deletion | undefined {
  const before = skipSpacesBack(text, start);
  const after = skipSpaces(text, end);
  const previous = text[before - 1] ?? '';
  const next = text[after] ?? '';
  const isConnector = (word: string | undefined): boolean => lexicon.connectors.includes(word?.toLowerCase() ?? '');
  const connectorFollows = (from: number): boolean => isConnector(wordAfter(text, from));
  const connectorPrecedes = isConnector(wordBefore(text, previous === ',' ? before - 1 : before));
  const endsClause = next === '' || /[.;:!?)]/.test(next);

  let deletion: Deletion;
  if (previous === '(' && next === ')') {
    deletion = { start: skipSpacesBack(text, before - 1), end: after + 1, kept: '' };
  } else if (opens) {
    const rest = skipSpaces(text, next === ',' ? after + 1 : after);
    if (lexicon.verbSecond || endsClause || connectorFollows(rest)) return undefined;
    const isLowered = /^\p{Lu}/u.test(text.slice(start)) && /^\p{Ll}/u.test(text.slice(rest));
    const letter = isLowered ? String.fromCodePoint(text.codePointAt(rest) ?? 0) : '';
    deletion = { start, end: rest + letter.length, kept: letter.toUpperCase() };
  } else if (isDash(previous) && previous === next && before < start && after > end) {
    deletion = { start: skipSpacesBack(text, before - 1), end: after + 1, kept: '' };
  } else if (connectorPrecedes && (endsClause || (next === ',' && previous !== ','))) {
    return undefined;
  } else if (previous === ',' && next === ',') {
    // ", where possible, and" keeps the comma that belongs to "and".
    deletion = { start: before - 1, end: connectorFollows(after + 1) ? after : after + 1, kept: '' };
  } else if (previous === ',' && endsClause) {
    deletion = { start: before - 1, end: after, kept: '' };
  } else {
    deletion = { start: before, end: before === start ? after : end, kept: '' };
  }
  const leavesWords =
    hasWord(text.slice(0, deletion.start)) || hasWord(text.slice(deletion.end)) || deletion.kept !== '';
  return leavesWords ? deletion : undefined;
}

function wordBefore(text: string, index: number): string | undefined {
  return /\p{L}+$/u.exec(text.slice(Math.max(0, index - 20), index).trimEnd())?.[0];
}

function wordAfter(text: string, index: number): string | undefined {
  return /^\s*(\p{L}+)/u.exec(text.slice(index, index + 20))?.[1];
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function isDash(character: string): boolean {
  return character === '-' || character === '–' || character === '—';
}

function skipSpaces(text: string, index: number): number {
  let at = index;
  while (at < text.length && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function skipSpacesBack(text: string, index: number): number {
  let at = index;
  while (at > 0 && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}
