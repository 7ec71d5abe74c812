import { languageCodes } from '../../forms/language.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from '../specPlace.ts';
import { nameOf, searchWords } from './names.ts';
import { writtenElsewhere } from './written.ts';

/** In which contracts are written in more than one country, with those that have a way of their own. */
const varieties = [
  'en-GB',
  'en-US',
  'en-IN',
  'nl-NL',
  'nl-BE',
  'de-DE',
  'de-AT',
  'de-CH',
  'fr-FR',
  'fr-BE',
  'pt-PT',
  'pt-BR',
];

/** Languages: those of the spec, those that contracts are in, all others, and the varieties of a country. */
export const languageValues: CompletionSource = (place) => {
  const { alike, other } = writtenElsewhere(place, 'language');
  return [
    ...[...alike, ...other].map((tag) => completionOf(place, tag, 1)),
    ...['en', 'nl', 'de', 'fr'].map((tag) => completionOf(place, tag, 3)),
    ...languageCodes.map((tag) => completionOf(place, tag, 5)),
    ...varieties.map((tag) => completionOf(place, tag, 6)),
  ];
};

function completionOf({ locale }: SpecPlace, tag: string, rank: number): SpecCompletion {
  const name = nameOf('language', tag, locale);
  return { label: tag, kind: 'value', detail: name, value: tag, filter: searchWords('language', tag, locale), rank };
}
