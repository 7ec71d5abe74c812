import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { fits } from '../forms/pattern.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { idRange } from '../model/symbolTable.ts';
import { typedScalarsIn } from '../model/typedScalars.ts';
import type { Problem } from '../validation/problem.ts';
import type { TokenModifier, TokenType } from './legend.ts';

/** A stretch of the text that means something. */
export interface Token {
  /** May go over several lines. */
  readonly range: Range;
  readonly type: TokenType;
  readonly modifier?: TokenModifier;
}

/**
 * The ids, dates, durations and vague phrases of a file, in the order of the text; none overlap. In small steps, because a file may be long.
 *
 * @param problems those that the user sees
 * @param within what else there is, is left out
 */
export function* tokensIn(
  document: EngagementDocument,
  problems: readonly Problem[],
  within: Range,
): Generator<void, Token[]> {
  const isWithin = ({ range }: { readonly range: Range }): boolean =>
    range.start < within.end && range.end > within.start;
  const found: Token[] = [];
  for (const spec of document.specs.filter(isWithin)) {
    for (const token of yield* tokensOfSpec(document, spec, isWithin)) found.push(token);
  }
  for (const problem of problems) {
    if (!problem.code.startsWith('vague/') || !isWithin(problem)) continue;
    found.push({ range: problem.range, type: 'string', modifier: 'vague' });
  }
  return apart(found.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end));
}

function* tokensOfSpec(
  document: EngagementDocument,
  spec: Spec,
  isWithin: (stretch: { readonly range: Range }) => boolean,
): Generator<void, Token[]> {
  const { symbols } = knowledgeOf(spec);
  yield;
  const found = symbols.declarations
    .filter(({ scalar }) => isWithin(scalar))
    .map((id): Token => ({ range: idRange(document, id), type: 'variable', modifier: 'declaration' }));
  yield;
  // What leads nowhere looks like any other text, as in code.
  for (const reference of symbols.references) {
    if (!isWithin(reference.scalar)) continue;
    const isId = symbols.targetsOf(reference).length > 0;
    if (isId || symbols.keyOf(reference)) {
      found.push({ range: idRange(document, reference), type: isId ? 'variable' : 'property' });
    }
    yield;
  }
  for (const part of spec.parts.flat()) {
    for (const { scalar, schema } of typedScalarsIn(part)) {
      const form = schema['x-form'];
      if ((form !== 'date' && form !== 'duration') || !isWithin(scalar) || !fits(form, scalar.text)) continue;
      found.push({ range: document.sourceRange(scalar, 0, scalar.text.length), type: 'number', modifier: form });
    }
    yield;
  }
  return found;
}

/** The tokens without what an earlier one has: phrases may overlap, and what comes in by an alias is found again where it is written. */
function apart(tokens: readonly Token[]): Token[] {
  let end = 0;
  return tokens.flatMap((token) => {
    const start = Math.max(token.range.start, end);
    if (start >= token.range.end) return [];
    end = token.range.end;
    return [{ ...token, range: { start, end } }];
  });
}
