import { lastIndexAt } from '../document/atOffset.ts';
import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { DeclaredId } from '../model/symbols.ts';
import { type Declared, type Named, type SymbolTable, symbolTableOf } from '../model/symbolTable.ts';

/** An id in a file, and what it means. */
export interface IdAt {
  readonly spec: Spec;
  readonly symbols: SymbolTable;
  readonly symbol: Declared | Named;
  /** Where it is declared: itself, or what it names. Several where an id is declared twice; none where it is not. */
  readonly declarations: readonly DeclaredId[];
}

/** The id at an offset, or right before it; undefined where there is none. */
export function idAt(document: EngagementDocument, offset: number): IdAt | undefined {
  const spec = document.specs[Math.max(0, lastIndexAt(document.specs, offset))];
  if (!spec) return undefined;
  const symbols = symbolTableOf(spec);
  const symbol = symbols.at(document, offset);
  if (!symbol) return undefined;
  const declarations = symbol.kind === 'declaration' ? [symbol.declaration] : symbols.targetsOf(symbol.reference);
  return { spec, symbols, symbol, declarations };
}
