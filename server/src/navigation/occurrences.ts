import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { idRange } from '../model/symbolTable.ts';
import { type IdAt, idAt } from './idAt.ts';

/** A place at which an id stands. */
export interface Occurrence {
  /** Of the id alone, without quotes. */
  readonly range: Range;
  readonly isDeclaration: boolean;
}

/** All places of the id at an offset, in the order of the text; of one that leads nowhere the places that lead there too. */
export function occurrencesAt(document: EngagementDocument, offset: number): readonly Occurrence[] {
  const found = idAt(document, offset);
  return found ? occurrencesOf(document, found) : [];
}

/** All places of an id, in the order of the text. */
export function occurrencesOf(
  document: EngagementDocument,
  { symbols, symbol, declarations }: IdAt,
): readonly Occurrence[] {
  const lost = symbol.kind === 'reference' && declarations.length === 0 ? symbol.reference : undefined;
  const references = lost
    ? symbols.references.filter(({ scalar }) => scalar.text === lost.scalar.text)
    : [...new Set(declarations.flatMap((declared) => symbols.referencesTo(declared)))];
  return [
    ...declarations.map((declared) => ({ range: idRange(document, declared), isDeclaration: true })),
    ...references.map((reference) => ({ range: idRange(document, reference), isDeclaration: false })),
  ].toSorted((a, b) => a.range.start - b.range.start);
}
