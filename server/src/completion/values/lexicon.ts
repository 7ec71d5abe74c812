import { lexiconFor } from '../../lexicon/lexicons.ts';
import { createMatcher } from '../../lexicon/matcher.ts';
import type { Matcher } from '../../lexicon/types.ts';
import { remembered } from '../../time/once.ts';

const kept = remembered((language): { readonly matcher: Matcher | undefined } => {
  const lexicon = lexiconFor(language);
  return { matcher: lexicon && createMatcher(lexicon) };
});

/** What finds the vague phrases of a language. It is made at the first question, which takes some milliseconds. */
export function matcherOf(language: string): Matcher | undefined {
  return kept(language).matcher;
}
