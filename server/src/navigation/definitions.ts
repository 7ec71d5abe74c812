import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import { follow, type Range } from '../document/tree.ts';
import { spotAt } from '../model/spot.ts';
import { idRange, type Reference, type SymbolTable } from '../model/symbolTable.ts';
import { idAt } from './idAt.ts';

/** Where something leads. */
export interface Definition {
  /** What leads there. */
  readonly origin: Range;
  /** All of what is defined: the item of an id, the entry of a key. */
  readonly target: Range;
  /** The part of it that names it. */
  readonly name: Range;
}

/** Where what stands at an offset is defined: an id, the section of a `section/id`, an alias. None where nothing is. */
export function definitionsAt(document: EngagementDocument, offset: number): Definition[] {
  const found = idAt(document, offset);
  if (!found) return aliasAt(document, offset);
  const { spec, symbols, symbol, declarations } = found;
  if (symbol.kind === 'reference') {
    const { reference, range } = symbol;
    if (offset < range.start && reference.start > 0) return sectionOf(document, spec, reference);
    if (declarations.length === 0) return keyOf(symbols, reference, range);
  }
  return declarations.map((declared) => ({
    origin: symbol.range,
    target: declared.item.range,
    name: idRange(document, declared),
  }));
}

/** The section that the first half of a `section/id` names. */
function sectionOf(document: EngagementDocument, spec: Spec, { scalar, start }: Reference): Definition[] {
  const entry = spec.placeAt([scalar.text.slice(0, start - 1)])?.entry;
  const origin = document.sourceRange(scalar, 0, start - 1);
  return entry ? [{ origin, target: entry.range, name: entry.key.range }] : [];
}

function keyOf(symbols: SymbolTable, reference: Reference, origin: Range): Definition[] {
  const entry = symbols.keyOf(reference);
  return entry ? [{ origin, target: entry.range, name: entry.key.range }] : [];
}

/** What the anchor stands at that an alias names. */
function aliasAt(document: EngagementDocument, offset: number): Definition[] {
  const node = spotAt(document, offset)?.node;
  if (node?.kind !== 'alias' || offset < node.range.start || offset > node.range.end) return [];
  const target = follow(node)?.range;
  return target ? [{ origin: node.range, target, name: { start: target.start, end: target.start } }] : [];
}
