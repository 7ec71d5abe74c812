import type { Item, SpecNode } from '../document/tree.ts';
import type { SchemaNode } from '../schema/schema.ts';

/** What a line of an outline is, for its picture: an item of a list by the path of that list, anything else by what stands there. */
export type OutlineKind =
  | { readonly is: 'spec' | 'section' | 'map' | 'list' }
  | { readonly is: 'item'; readonly list: string }
  | { readonly is: 'value'; readonly of: 'choice' | 'text' | 'number' | 'truth' | 'nothing' };

/** @param depth of the path to what stands there: 1 for a section */
export function kindOf(node: SpecNode | null | undefined, schema: SchemaNode | undefined, depth: number): OutlineKind {
  if (node?.kind === 'map') return { is: depth === 1 ? 'section' : 'map' };
  if (node?.kind === 'seq') return { is: depth === 1 ? 'section' : 'list' };
  return { is: 'value', of: valueKind(node, schema) };
}

function valueKind(
  node: SpecNode | null | undefined,
  schema: SchemaNode | undefined,
): Extract<OutlineKind, { is: 'value' }>['of'] {
  if (node?.kind !== 'scalar' || node.value === null) return 'nothing';
  if (schema?.enum) return 'choice';
  const type = typeof node.value;
  if (type === 'boolean') return 'truth';
  return type === 'string' ? 'text' : 'number';
}

/** True for a map, and for a list of maps or lists. */
export function holdsMore(node: SpecNode | null): boolean {
  return node?.kind === 'map' || (node?.kind === 'seq' && hasCollection(node.items));
}

/** Whether a list has maps or lists in it. */
export function hasCollection(items: readonly Item[]): boolean {
  return items.some(({ value }) => value?.kind === 'map' || value?.kind === 'seq');
}
