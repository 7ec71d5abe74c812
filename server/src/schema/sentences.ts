import { dutchSentences } from '../generated/schemaSentences.ts';
import type { Locale } from '../rules/rule.ts';
import type { SchemaNode } from './schema.ts';
import { firstSentence, furtherSentences, sentenceKey } from './sentenceKey.ts';

/** What a place is for, in the user's language: the first sentence of its description. The empty text where it has none. */
export function purposeOf(schema: SchemaNode | undefined, locale: Locale): string {
  return translated(firstSentence(schema?.description ?? ''), locale);
}

/** The whole description of a place, in the user's language. The empty text where it has none. */
export function descriptionOf(schema: SchemaNode | undefined, locale: Locale): string {
  const further = translated(furtherSentences(schema?.description ?? ''), locale);
  return `${purposeOf(schema, locale)} ${further}`.trim();
}

/** What a value of a choice means, in the user's language; undefined for one that the schema says nothing of. */
export function meaningOf(schema: SchemaNode, value: string, locale: Locale): string | undefined {
  const meanings = schema['x-enumDescriptions'];
  return meanings && Object.hasOwn(meanings, value) ? translated(meanings[value] ?? '', locale) : undefined;
}

/** What is the same in both languages, such as the name of a product, is not in the list. */
function translated(sentence: string, locale: Locale): string {
  return locale === 'nl' ? (dutchSentences[sentenceKey(sentence)] ?? sentence) : sentence;
}
