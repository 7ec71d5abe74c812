import type { Suggestion } from '../../lexicon/types.ts';
import { knownAnswers } from '../../model/answers/index.ts';
import type { SpecFacts } from '../../model/specFacts.ts';
import type { VagueWording } from '../../model/vagueWording.ts';
import { nameOfPlace } from '../../validation/naming.ts';
import { type PhrasePlace, sentenceAt } from './phrasePlace.ts';

/** Prepositions before hours. */
const beforeHours =
  /(?<!\p{L})(?:during|within|in|at|tijdens|gedurende|binnen|op|während|innerhalb|zu|pendant|durant|dans|aux?)(?:\s+(?:the|de|het|der|den|les))?\s+$/iu;

/** What the spec knows that fits at the place of a phrase, with the name of the place where it says so. */
export function answersIn(
  wording: VagueWording,
  { spec, path }: PhrasePlace,
  facts: SpecFacts,
): { readonly suggestion: Suggestion; readonly from: string }[] {
  const { match, language, text } = wording;
  const { answer } = match.entry;
  if (!answer) return [];
  const sentence = sentenceAt(text.scalar.text, match.start, match.end);
  return knownAnswers(answer, { facts, path, sentence, words: language }).flatMap(({ snippet, from }) => {
    const written = wording.rewrite(snippet);
    const suggestion = answer === 'hours' ? insteadOfHours(text.scalar.text, written) : written;
    return suggestion ? [{ suggestion, from: nameOfPlace(spec, from) }] : [];
  });
}

/** How hours begin that say when by themselves: no preposition can stand before them. */
const sayWhen = /^(?:between|from|tussen|van|zwischen|von|entre|de)\s/i;

/** The hours with or instead of the preposition before the phrase, so that both go together; undefined where they cannot. */
function insteadOfHours(text: string, suggestion: Suggestion): Suggestion | undefined {
  const withPreposition = beforeHours.test(`${/^\S*/.exec(text.slice(suggestion.start))?.[0]} `);
  if (!sayWhen.test(suggestion.text)) return withPreposition ? undefined : suggestion;
  if (withPreposition) return suggestion;
  const before = beforeHours.exec(text.slice(Math.max(0, suggestion.start - 40), suggestion.start))?.[0];
  return before === undefined ? undefined : { ...suggestion, start: suggestion.start - before.length };
}
