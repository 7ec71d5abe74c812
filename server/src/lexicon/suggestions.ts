import { opensSentence } from './sentences.ts';
import { isSpace } from './tokens.ts';
import type { Lexicon, Match, Suggestion } from './types.ts';

/** The rewritings an entry offers for a phrase, fitted to the text around it. */
export function suggest(text: string, match: Match, lexicon: Lexicon): Suggestion[] {
  const abbreviations = new Set(lexicon.abbreviations);
  const opens = opensSentence(text, match.start, abbreviations);
  const phrase = text.slice(match.start, match.end).replace(/\s+/g, ' ');
  const suggestions: Suggestion[] = [];
  for (const replacement of match.entry.replacements ?? []) {
    if (replacement === '') {
      const deletion = opens && lexicon.verbSecond ? undefined : deletionOf(text, match, opens);
      if (deletion !== undefined) suggestions.push({ title: `Delete "${phrase}"`, ...deletion });
      continue;
    }
    const capital = opens && /^\p{Lu}/u.test(phrase);
    const snippet = capital ? capitalize(replacement) : replacement;
    const newText = withDefaults(snippet);
    const end = match.end - (endsWithFullStop(text, match) ? 1 : 0);
    suggestions.push({
      title: `Replace "${phrase}" with "${newText}"`,
      start: match.start,
      end,
      snippet,
      text: newText,
    });
  }
  return suggestions;
}

/** A snippet with every tab stop `${1:default}` replaced by its default. */
export function withDefaults(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1');
}

/** Whether the last full stop of "z.s.m." also ends the sentence, and so has to stay. */
function endsWithFullStop(text: string, match: Match): boolean {
  return text[match.end - 1] === '.' && /^["'”’)]*(?:\s+\p{Lu}|\s*$)/u.test(text.slice(match.end, match.end + 40));
}

/**
 * What to delete so that a phrase is gone and the sentence around it is still well written: with its brackets,
 * dashes or commas, with one of the spaces, and with the next word capitalised at the start of a sentence.
 * Undefined when nothing would be left of the text.
 */
function deletionOf(text: string, match: Match, opens: boolean): Omit<Suggestion, 'title'> | undefined {
  let { start, end } = match;
  let kept = '';
  const before = skipSpacesBack(text, start);
  const after = skipSpaces(text, end);
  const previous = text[before - 1] ?? '';
  const next = text[after] ?? '';

  if (previous === '(' && next === ')') {
    start = skipSpacesBack(text, before - 1);
    end = after + 1;
  } else if (opens) {
    end = skipSpaces(text, next === ',' ? after + 1 : after);
    if (/^\p{Lu}/u.test(text.slice(match.start))) {
      const first = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 0) : '';
      kept = first.toUpperCase();
      end += first.length;
    }
  } else if (isDash(previous) && previous === next && before < start && after > end) {
    start = skipSpacesBack(text, before - 1);
    end = after + 1;
  } else if (previous === ',' && (next === '' || /[,.;:!?)]/.test(next))) {
    start = before - 1;
    end = next === ',' ? after + 1 : after;
  } else {
    start = before;
    if (before === match.start) end = after;
  }
  const leavesWords = hasWord(kept) || hasWord(text.slice(0, start)) || hasWord(text.slice(end));
  return leavesWords ? { start, end, snippet: kept, text: kept } : undefined;
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
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
