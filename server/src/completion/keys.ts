import { writeBlockEntry, writeInlineEntry } from '../edits/writeContent.ts';
import { completeAt, propertyOf, type SchemaNode } from '../schema/schema.ts';
import { titleText } from '../schema/titles.ts';
import { contentAt, hasClause, layoutOf, writtenAs } from './contentAt.ts';
import { headBelow } from './likeBelow.ts';
import { placeDocs } from './placeDocs.ts';
import { isQuotedAround } from './quoting.ts';
import { searchedAs } from './searchedAs.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from './specPlace.ts';

const needed = { en: 'required', nl: 'verplicht' } as const;

/** The keys that a map does not have yet, those that it needs first, each with the shape of its value; sections as whole clauses. */
export const keys: CompletionSource = (place) => {
  const { schema, path, locale } = place;
  if (place.part !== 'key' || !schema?.properties) return [];
  const present = keysPresent(place);
  const excluded = otherAlternatives(schema, present);
  const complete = new Set(completeAt(path)?.required);
  return Object.keys(schema.properties).flatMap((key): SpecCompletion[] => {
    const property = propertyOf(schema, key);
    if (!property || present.has(key) || excluded.has(key)) return [];
    const isRequired = schema.required?.includes(key) === true;
    const title = titleText(property, locale) ?? '';
    return [
      {
        label: key,
        kind: hasClause([...path, key]) ? 'section' : 'key',
        detail: isRequired ? `${title} (${needed[locale]})` : title,
        documentation: () => placeDocs({ path: [...path, key], locale }),
        ...entryAt(place, key, property),
        filter: searchedAs([...path, key], property, key),
        rank: isRequired ? 0 : complete.has(key) ? 1 : 2,
      },
    ];
  });
};

/**
 * A key with the shape of its value; alone where its value stands there already, on the line or below, or where it is between quotes that
 * are not those of JSON.
 */
function entryAt(place: SpecPlace, key: string, property: SchemaNode): Pick<SpecCompletion, 'value' | 'snippet'> {
  const { document, offset, end, quote, flow, path, column } = place;
  const hasColon = /^["']?[ \t]*:/.test(document.text.slice(end, end + 100));
  const isQuoted = isQuotedAround(place);
  // Of a word that goes on behind the cursor, some editors leave the rest: no entry can stand before that.
  if (quote !== '' && (hasColon || quote === "'" || !isQuoted || end > offset)) return { value: key };
  if (hasColon) return { value: isQuoted ? `"${key}"` : key };
  const below = flow ? undefined : headBelow(document.text, end);
  if (below && below.indentation.length > column) return { value: `${key}:` };
  const content = contentAt(place, [...path, key], property);
  return writtenAs(flow ? writeInlineEntry(key, content, isQuoted) : writeBlockEntry(key, content, 0, layoutOf(place)));
}

/** The keys of the map, but for the one that is being written. */
function keysPresent({ map, offset }: SpecPlace): ReadonlySet<string> {
  const others = map?.entries.filter(({ key }) => offset < key.range.start || offset > key.range.end) ?? [];
  return new Set(others.map(({ key }) => key.text));
}

/** The keys that would be a second answer where the map has to give one: `openEnded` beside `endDate`. */
function otherAlternatives({ oneOf = [] }: SchemaNode, present: ReadonlySet<string>): ReadonlySet<string> {
  const isTaken = oneOf.some(({ required }) => required?.some((key) => present.has(key)));
  return new Set(isTaken ? oneOf.flatMap(({ required }) => required ?? []) : []);
}
