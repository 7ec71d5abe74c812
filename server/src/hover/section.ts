import { schemaAt } from '../schema/schema.ts';
import type { HoverSource } from './hoverPlace.ts';
import { keyDocs } from './keyDocs.ts';

/** The section of a `section/id`, or a key that is named in place of an id (`changes/procedure`): what the format says of it. */
export const sectionSource: HoverSource = ({ document, offset, knowledge: { symbols }, locale, write }) => {
  const found = symbols.at(document, offset);
  if (found?.kind !== 'reference' || found.reference.start === 0) return undefined;
  const { reference, range } = found;
  const section = reference.scalar.text.slice(0, reference.start - 1);
  const isSection = offset < range.start;
  const path = isSection ? [section] : [section, reference.id];
  const schema = isSection || symbols.keyOf(reference) ? schemaAt(path) : undefined;
  if (!schema) return undefined;
  const at = isSection ? document.sourceRange(reference.scalar, 0, reference.start - 1) : range;
  return { range: at, text: keyDocs(path, schema, locale, write) };
};
