import { functionWords } from '../generated/lexicons.ts';
import { createDetector } from './detect.ts';
import { lexiconFor } from './lexicons.ts';
import { createMatcher } from './matcher.ts';
import type { Matcher, Wording } from './types.ts';
import { baseLanguage } from './wording.ts';

/**
 * The matcher of vague phrases for a text that is said to be in a language, a BCP 47 tag, with the phrases that the user adds and
 * accepts; undefined where there is no lexicon for it.
 */
export type MatcherFor = (text: string, language: string, wording: Wording | undefined) => Matcher | undefined;

/** Makes a matcher when one is first asked for, and keeps it: for each language, and for each list of the user's phrases. */
export function keepMatchers(): MatcherFor {
  const detect = createDetector(functionWords);
  const withoutWording = {};
  const known = new WeakMap<object, Map<string, Matcher | undefined>>();
  return (text, language, wording) => {
    const key = wording ?? withoutWording;
    const matchers = known.get(key) ?? new Map<string, Matcher | undefined>();
    known.set(key, matchers);
    const tag = detect(text, language);
    if (!matchers.has(tag)) matchers.set(tag, matcherOf(baseLanguage(tag), matchers, wording));
    return matchers.get(tag);
  };
}

/** The matcher for a language without region, which several tags may share. */
function matcherOf(
  language: string,
  known: ReadonlyMap<string, Matcher | undefined>,
  wording: Wording | undefined,
): Matcher | undefined {
  const same = [...known.values()].find((matcher) => matcher?.language.language === language);
  const lexicon = same ? undefined : lexiconFor(language);
  return same ?? (lexicon && createMatcher(lexicon, wording));
}
