import { type Deletion, deletionOf } from './deletion.ts';
import { closeList } from './listEnd.ts';
import { opensSentence } from './sentences.ts';
import type { Language, Match, Suggestion } from './types.ts';

/** The rewritings an entry offers for a phrase, fitted to the text around it. */
export function suggest(text: string, match: Match, language: Language): Suggestion[] {
  const place = placeOf(text, match, language);
  return (match.entry.replacements ?? []).flatMap((replacement) => {
    if (replacement !== '') return [replacing(place, replacement)];
    const deletion = deletionOf(text, place, place.opens, language);
    if (deletion === undefined) return [];
    const isListEnd = match.entry.category === 'open-ended-list';
    return [deletionSuggestion(isListEnd ? closeList(text, deletion, language) : deletion)];
  });
}

/** A text with tab stops at the place of a phrase, fitted to the text around it. */
export function rewrite(text: string, match: Match, language: Language, snippet: string): Suggestion {
  return replacing(placeOf(text, match, language), snippet);
}

/** The suggestion with other examples at its tab stops, where `exampleFor` gives one for what stands there. */
export function withExamples(suggestion: Suggestion, exampleFor: (example: string) => string | undefined): Suggestion {
  const snippet = suggestion.snippet.replace(
    /\$\{(\d+):([^}]*)\}/g,
    (_, stop: string, example: string) => `\${${stop}:${exampleFor(example)?.replace(/[{}$]/g, '') ?? example}}`,
  );
  return { ...suggestion, snippet, text: plainText(snippet) };
}

/**
 * The entry's advice, in brackets at the place of the phrase, to be written over: for an entry that offers no rewriting there. Undefined
 * where there is no advice.
 */
export function draft(text: string, match: Match, language: Language): Suggestion | undefined {
  const advice = match.entry.suggestion.replace(/[{}$<>[\]]/g, '').trim();
  return advice === '' ? undefined : replacing(placeOf(text, match, language), `[\${1:${advice}}]`);
}

/** Where a phrase makes room for another text. */
interface PhrasePlace {
  readonly start: number;
  readonly end: number;
  /** Whether it is the first of its sentence. */
  readonly opens: boolean;
  readonly capital: boolean;
}

function placeOf(text: string, match: Match, { abbreviations }: Language): PhrasePlace {
  const { start } = match;
  const end = match.end - (endsWithFullStop(text, match) ? 1 : 0) + (hasFullStopBehind(text, match) ? 1 : 0);
  const opens = opensSentence(text, start, new Set(abbreviations));
  return { start, end, opens, capital: opens && /^\p{Lu}/u.test(text.slice(start, end)) };
}

function replacing({ start, end, capital }: PhrasePlace, replacement: string): Suggestion {
  const snippet = capital ? capitalize(replacement) : replacement;
  return { kind: 'replace', start, end, snippet, text: plainText(snippet) };
}

function deletionSuggestion({ start, end, kept }: Deletion): Suggestion {
  return { kind: 'delete', start, end, snippet: kept, text: kept };
}

/** A snippet as plain text: every tab stop `${1:default}` replaced by its default, `\$` by `$`. */
export function plainText(snippet: string): string {
  return snippet.replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, '$1').replace(/\\([$}\\])/g, '$1');
}

/** Whether the last full stop of "z.s.m." also ends the sentence, and so has to stay. */
function endsWithFullStop(text: string, match: Match): boolean {
  return text[match.end - 1] === '.' && /^["'”’)]*(?:\s+\p{Lu}|\s*$)/u.test(text.slice(match.end, match.end + 40));
}

/** Whether the full stop behind "etc" is its own and no sentence's: "(SAP, Salesforce etc.)". */
function hasFullStopBehind(text: string, match: Match): boolean {
  return /^\.[)\],;]/.test(text.slice(match.end, match.end + 2));
}

function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
