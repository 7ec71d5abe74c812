import { lexicons } from '../generated/lexicons.ts';
import type { CompiledLexicon } from './compile.ts';
import { baseLanguage } from './wording.ts';

/**
 * The lexicon for a BCP 47 language tag, whatever its region or script ("nl-BE" gives Dutch); undefined when there is
 * none. It is decoded at each call: make a matcher of it with `createMatcher` and keep that.
 */
export function lexiconFor(languageTag: string): CompiledLexicon | undefined {
  const language = baseLanguage(languageTag);
  return Object.hasOwn(lexicons, language) ? lexicons[language]?.() : undefined;
}
