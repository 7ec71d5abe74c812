import type { Locale } from '../rules/rule.ts';
import { dutchTitles } from './dutchTitles.ts';
import type { SchemaNode } from './schema.ts';

/** What a place of the format is called, in the user's language; undefined where the schema has no title for it. */
export function titleText(schema: SchemaNode | undefined, locale: Locale): string | undefined {
  const title = schema?.title;
  if (title === undefined || locale === 'en') return title;
  if (Object.hasOwn(dutchTitles, title)) return dutchTitles[title];
  // "Role id" and the like: whose id it is, the item that it stands in says.
  return title.endsWith(' id') ? 'Id' : title;
}
