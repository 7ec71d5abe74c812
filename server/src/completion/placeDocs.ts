import { keyDocs } from '../hover/keyDocs.ts';
import { markdownWriter } from '../hover/writer.ts';
import { schemaAt } from '../schema/schema.ts';
import type { SpecPlace } from './specPlace.ts';

/** What the key at or above a place is for, as Markdown: of an item that of its list. The empty text for what the format does not know. */
export function placeDocs({ path, locale }: Pick<SpecPlace, 'path' | 'locale'>): string {
  const holder = path.slice(0, path.findLastIndex((step) => typeof step === 'string') + 1);
  const schema = schemaAt(holder);
  return schema ? keyDocs(holder, schema, locale, markdownWriter) : '';
}
