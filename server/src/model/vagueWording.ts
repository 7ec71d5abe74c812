import { draft, rewrite, suggest } from '../lexicon/suggestions.ts';
import type { Language, Match, Matcher, Suggestion } from '../lexicon/types.ts';
import type { ProseText } from './prose.ts';

/** A phrase in a text that nobody can be held to. `match` holds indices into the decoded text. */
export interface VagueWording {
  readonly text: ProseText;
  readonly match: Match;
  /** Of the phrase. */
  readonly language: Language;
  /** The ways to rewrite it, as indices into the decoded text; worked out when asked for. */
  suggestions(): readonly Suggestion[];
  /** A text with tab stops at its place. */
  rewrite(snippet: string): Suggestion;
  /** What the lexicon advises, as a text to be written over; for a phrase that has no other rewriting. */
  draft(): Suggestion | undefined;
}

/**
 * Every vague phrase of the texts, in their order. A term that the spec defines itself is not vague.
 * @param matcherFor gives the matcher for a text's language, as far as there is one
 */
export function vagueWording(
  prose: readonly ProseText[],
  terms: readonly string[],
  matcherFor: (text: ProseText) => Matcher | undefined,
): VagueWording[] {
  const found: VagueWording[] = [];
  for (const text of prose) {
    const matcher = matcherFor(text);
    if (!matcher) continue;
    const { language } = matcher;
    const decoded = text.scalar.text;
    for (const match of matcher.find(decoded, { terms })) {
      found.push({
        text,
        match,
        language,
        suggestions: () => suggest(decoded, match, language),
        rewrite: (snippet) => rewrite(decoded, match, language, snippet),
        draft: () => draft(decoded, match, language),
      });
    }
  }
  return found;
}
