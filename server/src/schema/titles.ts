import type { Locale } from '../rules/rule.ts';
import { dutchTitles } from './dutchTitles.ts';
import type { SchemaNode } from './schema.ts';

/** What a place of the format is called, in the user's language; undefined where the schema has no title for it. */
export function titleText(schema: SchemaNode | undefined, locale: Locale): string | undefined {
  const title = schema?.title;
  if (title === undefined || locale === 'en') return title;
  return Object.hasOwn(dutchTitles, title) ? dutchTitles[title] : title;
}
