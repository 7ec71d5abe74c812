import { clauses } from '../clauses/index.ts';
import { skeletonFacts } from '../clauses/skeletonFacts.ts';
import type { Path } from '../document/tree.ts';
import type { Content } from '../edits/content.ts';
import { layoutAt } from '../edits/layout.ts';
import { type Piece, snippetOf, textOf } from '../edits/pieces.ts';
import { skeleton } from '../edits/skeleton.ts';
import type { Layout } from '../edits/writeContent.ts';
import { propertyOf, type SchemaNode } from '../schema/schema.ts';
import type { SpecCompletion, SpecPlace } from './specPlace.ts';

/**
 * What a place is filled with as a whole: the clause that is made for a section, else the smallest that an agreed spec needs there. Never
 * nothing: where nothing is needed, the first thing that could be there.
 */
export function contentAt({ knowledge }: Pick<SpecPlace, 'knowledge'>, path: Path, schema: SchemaNode): Content {
  const { facts } = knowledge;
  const clause = clauseAt(path)?.(facts);
  if (clause !== undefined && !isEmpty(clause)) return clause;
  const known = skeletonFacts(facts);
  const content = skeleton(schema, { ...known, path });
  const [first] = Object.keys(schema.properties ?? {});
  const property = first === undefined ? undefined : propertyOf(schema, first);
  if (first === undefined || !property || !isEmpty(content)) return content;
  return { [first]: contentAt({ knowledge }, [...path, first], property) };
}

function isEmpty(content: Content): boolean {
  return typeof content === 'object' && Object.keys(content).length === 0;
}

/** Whether a whole clause is made for the place. */
export function hasClause(path: Path): boolean {
  return clauseAt(path) !== undefined;
}

/** How completions are written around a place: like its file, but for the line ends, which are put there at the very end. */
export function layoutOf({ document, offset }: SpecPlace): Layout {
  return { ...layoutAt(document, offset), lineEnd: '\n' };
}

/** Written text as a completion has it: plain, and with tab stops. */
export function writtenAs(pieces: readonly Piece[]): Pick<SpecCompletion, 'value' | 'snippet'> {
  return { value: textOf(pieces), snippet: snippetOf(pieces) };
}

function clauseAt([section, ...others]: Path) {
  return typeof section === 'string' && others.length === 0 && Object.hasOwn(clauses, section)
    ? clauses[section]
    : undefined;
}
