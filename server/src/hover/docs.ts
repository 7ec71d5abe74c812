import type { HoverSource } from './hoverPlace.ts';
import { keyDocs, valueDocs } from './keyDocs.ts';

/**
 * What the format says of the key that is pointed at, or, shorter, of the place of a value. Of prose, names
 * and new ids it says nothing.
 */
export const docsSource: HoverSource = ({ spot, locale, write }) => {
  const { schema, scalar, isKey, path } = spot;
  // At the top there is no key to tell of.
  if (!schema || !scalar || path.length === 0) return undefined;
  if (isKey) return { range: scalar.range, text: keyDocs(path, schema, locale, write) };
  if (schema['x-prose'] || schema['x-label'] || schema['x-declares'] || !schema.description) return undefined;
  return { range: scalar.range, text: valueDocs(path, schema, locale, write) };
};
