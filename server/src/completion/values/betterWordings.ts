import { rewrite, suggest, withExamples } from '../../lexicon/suggestions.ts';
import type { Match, Matcher, Suggestion } from '../../lexicon/types.ts';
import { knownDefault } from '../../model/answers/defaults.ts';
import { knownAnswers } from '../../model/answers/index.ts';
import { termsIn } from '../../model/specFacts.ts';
import type { Locale } from '../../rules/rule.ts';
import type { SpecCompletion } from '../specPlace.ts';
import type { ProsePlace } from './prose.ts';

const instead = {
  en: (phrase: string) => `instead of “${phrase}”`,
  nl: (phrase: string) => `in plaats van ‘${phrase}’`,
} as const satisfies Record<Locale, unknown>;

/** Far more than a sentence; a phrase and what makes it exact stand in one. */
const longestLook = 2000;

/** What can stand in the place of the vague phrase that the text ends with: what the spec knows, then what is usual. */
export function betterWordings(place: ProsePlace): readonly SpecCompletion[] {
  const { spec, language, locale, start, offset, document, matcherFor } = place;
  const from = Math.max(start, offset - longestLook);
  const text = document.text.slice(from, offset);
  const matcher = matcherFor(text, language);
  const terms = spec.parts.flat().flatMap(termsIn);
  const match = matcher?.find(text, { terms }).find((each) => each.end === text.length);
  if (!matcher || !match) return [];
  const phrase = text.slice(match.start, match.end);
  const seen = new Set<string>();
  return suggestionsFor(text, match, matcher, place)
    .filter(
      (each) => each.kind === 'replace' && each.end === text.length && !seen.has(each.text) && seen.add(each.text),
    )
    .map((each) => ({
      label: each.text,
      kind: 'phrase' as const,
      detail: instead[locale](phrase.replace(/\s+/g, ' ')),
      value: each.text,
      snippet: each.snippet,
      from: from + each.start,
      filter: `${text.slice(each.start)} ${each.text}`,
      rank: 6,
    }));
}

function suggestionsFor(text: string, match: Match, { language }: Matcher, place: ProsePlace): Suggestion[] {
  const { knowledge, path } = place;
  const { facts } = knowledge;
  const { answer } = match.entry;
  const sentence = text.split(/[.;!?]\s/).at(-1) ?? text;
  // Hours need other words before them, which somebody has written already.
  const known =
    answer === undefined || answer === 'hours' ? [] : knownAnswers(answer, { facts, path, sentence, words: language });
  return [
    ...known.map(({ snippet }) => rewrite(text, match, language, snippet)),
    ...suggest(text, match, language).map((each) =>
      withExamples(each, (example) => knownDefault(example, facts, path)),
    ),
  ];
}
