import type { Match, Matcher, Suggestion } from '../lexicon/types.ts';
import type { ProseText } from './prose.ts';

/** A phrase in a text that nobody can be held to. `match` holds indices into the decoded text. */
export interface VagueWording {
  readonly text: ProseText;
  readonly match: Match;
  /** The ways to rewrite it, as indices into the decoded text; worked out when asked for. */
  suggestions(): readonly Suggestion[];
}

/** Every vague phrase of the texts, in their order. A term that the spec defines itself is not vague. */
export function vagueWording(prose: readonly ProseText[], terms: readonly string[], matcher: Matcher): VagueWording[] {
  const found: VagueWording[] = [];
  for (const text of prose) {
    const decoded = text.scalar.text;
    for (const match of matcher.find(decoded, { terms })) {
      found.push({ text, match, suggestions: () => matcher.suggestions(decoded, match) });
    }
  }
  return found;
}
