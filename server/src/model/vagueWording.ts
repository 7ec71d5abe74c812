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
  return prose.flatMap((text) => {
    const decoded = text.scalar.text;
    return matcher.find(decoded, { terms }).map((match) => ({
      text,
      match,
      suggestions: () => matcher.suggestions(decoded, match),
    }));
  });
}
