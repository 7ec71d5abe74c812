import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { idAt } from './idAt.ts';
import { occurrencesOf } from './occurrences.ts';

/**
 * The places that are typed together with the id at an offset: it and all others of the same id, where they are written the same. None where
 * it is declared twice or not at all: what is typed there may just be what tells the two apart.
 */
export function linkedRangesAt(document: EngagementDocument, offset: number): Range[] {
  const found = idAt(document, offset);
  const [declared] = found?.declarations ?? [];
  if (!found || !declared || found.symbols.namesakesOf(declared).length > 1) return [];
  const { start, end } = found.symbol.range;
  if (offset < start || offset > end) return [];
  const { text } = document;
  const written = text.slice(start, end);
  const ranges = occurrencesOf(document, found).map(({ range }) => range);
  return ranges.every((range) => text.slice(range.start, range.end) === written) ? ranges : [];
}
