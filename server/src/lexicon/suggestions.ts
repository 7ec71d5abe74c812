import { type Deletion, deletionOf } from './deletion.ts';
import { opensSentence } from './sentences.ts';
import type { Lexicon, Match, Suggestion } from './types.ts';

/** The rewritings an entry offers for a phrase, fitted to the text around it. */
export function suggest(text: string, match: Match, lexicon: Lexicon): Suggestion[] {
  const { start } = match;
  const end = match.end - (endsWithFullStop(text, match) ? 1 : 0);
  const opens = opensSentence(text, start, new Set(lexicon.abbreviations));
  const phrase = text.slice(start, match.end).replace(/\s+/g, ' ');
  const suggestions: Suggestion[] = [];
  for (const replacement of match.entry.replacements ?? []) {
    if (replacement === '') {
      const deletion = deletionOf(text, { start, end }, opens, lexicon);
      if (deletion !== undefined) suggestions.push(deletionSuggestion(deletion));
    } else {
      const snippet = opens && /^\p{Lu}/u.test(phrase) ? capitalize(replacement) : replacement;
      const newText = withDefaults(snippet);
      suggestions.push({ kind: 'replace', start, end, snippet, text: newText });
    }
  }
  return suggestions;
}

function deletionSuggestion({ start, end, kept }: Deletion): Suggestion {
  return { kind: 'delete', start, end, snippet: kept, text: kept };
}

/** A snippet with every tab stop `${1:default}` replaced by its default. */
function withDefaults(snippet: string): string {
  return snippet.replace(/\$\{\d+:([^}]*)\}/g, '$1');
}

/** Whether the last full stop of "z.s.m." also ends the sentence, and so has to stay. */
function endsWithFullStop(text: string, match: Match): boolean {
  return text[match.end - 1] === '.' && /^["'”’)]*(?:\s+\p{Lu}|\s*$)/u.test(text.slice(match.end, match.end + 40));
}

function capitalize(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
