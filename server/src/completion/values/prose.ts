import { type Draft, draftLanguage } from '../../clauses/ownLanguage.ts';
import { baseLanguage } from '../../lexicon/wording.ts';
import { languagesIn, sectionLanguagesOf } from '../../model/languages.ts';
import { languageOf } from '../../model/specFacts.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from '../specPlace.ts';
import { betterWordings } from './betterWordings.ts';
import { continuations } from './continuations.ts';
import { sentenceStarts } from './sentenceStarts.ts';

/** A text that somebody is writing, with the cursor at its end. */
export interface ProsePlace extends SpecPlace {
  /** Of the text, as far as it is one that we can write in. */
  readonly language: keyof Draft;
}

/** More than these are no help to somebody who is writing a sentence. */
const most = 8;

/**
 * Wording that can be measured, at the end of a text: better words for the vague ones that have just been typed, what can stand behind
 * "within" and the like, and how a sentence can begin.
 */
export const proseValues: CompletionSource = (place) => {
  const { schema, part, document, offset, end } = place;
  const isText = part === 'value' && schema?.['x-prose'] !== undefined;
  // Within a text it would take the place of the words behind the cursor.
  if (!isText || document.text.slice(offset, end).trim() !== '') return [];
  const language = languageAt(place);
  if (language === undefined) return [];
  const prose: ProsePlace = { ...place, language };
  const found = firstOf([betterWordings, continuations, sentenceStarts], prose);
  return found.slice(0, most);
};

/** What the first of the sources gives that gives anything: those behind it fit less. */
function firstOf(
  sources: readonly ((place: ProsePlace) => readonly SpecCompletion[])[],
  place: ProsePlace,
): readonly SpecCompletion[] {
  for (const source of sources) {
    const found = source(place);
    if (found.length > 0) return found;
  }
  return [];
}

/** The language of the text at a place; undefined for one that we write nothing in. */
function languageAt({ spec, map, path, knowledge }: SpecPlace): keyof Draft | undefined {
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  const own = (map && languagesIn(map)?.of(key)) ?? sectionLanguagesOf(spec)?.[String(path[0])];
  const tag = own ?? languageOf(spec);
  if (tag === undefined) return draftLanguage(knowledge.facts);
  const language = baseLanguage(tag);
  return language === 'en' || language === 'nl' || language === 'de' || language === 'fr' ? language : undefined;
}
