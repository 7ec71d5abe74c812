import en from './en.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import type { Lexicon } from './types.ts';

const lexicons: readonly Lexicon[] = [en as Lexicon, nl as Lexicon];

/**
 * The lexicon for a BCP 47 language tag, whatever its region or script ("nl-BE" gives Dutch); undefined when there is
 * none. Compile it with `createMatcher` and keep the result.
 */
export function lexiconFor(languageTag: string): Lexicon | undefined {
  const language = languageTag.split('-')[0]?.toLowerCase();
  return lexicons.find((lexicon) => lexicon.language === language);
}
