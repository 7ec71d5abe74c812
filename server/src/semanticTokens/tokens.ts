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
 * The ids, dates, durations and vague phrases of a file, in the order of the text; none overlap.
 *
 * @param problems those that the user sees
 * @param within what else there is, is left out
 */
export function tokensIn(document: EngagementDocument, problems: readonly Problem[], within: Range): Token[] {
  const isWithin = ({ range }: { readonly range: Range }): boolean =>
    range.start < within.end && range.end > within.start;
  const found = [
    ...document.specs.filter(isWithin).flatMap((spec) => tokensOfSpec(document, spec, isWithin)),
    ...problems
      .filter((problem) => problem.code.startsWith('vague/') && isWithin(problem))
      .map(({ range }): Token => ({ range, type: 'string', modifier: 'vague' })),
  ];
  return apart(found.toSorted((a, b) => a.range.start - b.range.start || b.range.end - a.range.end));
}

function tokensOfSpec(
  document: EngagementDocument,
  spec: Spec,
  isWithin: (stretch: { readonly range: Range }) => boolean,
): Token[] {
  const { symbols } = knowledgeOf(spec);
  const declared = symbols.declarations
    .filter(({ scalar }) => isWithin(scalar))
    .map((id): Token => ({ range: idRange(document, id), type: 'variable', modifier: 'declaration' }));
  // What leads nowhere looks like any other text, as in code.
  const named = symbols.references
    .filter(({ scalar }) => isWithin(scalar))
    .flatMap((reference): Token[] => {
      const isId = symbols.targetsOf(reference).length > 0;
      if (!isId && !symbols.keyOf(reference)) return [];
      return [{ range: idRange(document, reference), type: isId ? 'variable' : 'property' }];
    });
  const timed = spec.parts.flat().flatMap((part) =>
    typedScalarsIn(part).flatMap(({ scalar, schema }): Token[] => {
      const form = schema['x-form'];
      if ((form !== 'date' && form !== 'duration') || !isWithin(scalar) || !fits(form, scalar.text)) return [];
      return [{ range: document.sourceRange(scalar, 0, scalar.text.length), type: 'number', modifier: form }];
    }),
  );
  return [...declared, ...named, ...timed];
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
