import {
  entryOf,
  follow,
  type MapNode,
  mergeSources,
  type Path,
  type ScalarNode,
  type SpecNode,
} from '../../document/tree.ts';
import type { SpecFacts } from '../specFacts.ts';

/** A map in a spec, and where it is. */
export interface Fields {
  readonly path: Path;
  readonly map: MapNode;
}

/** The map at a path; undefined where there is none, or something else. */
export function fieldsAt(facts: SpecFacts, path: Path): Fields | undefined {
  return fieldsOf(facts.node(path), path);
}

/** The items of a list that are maps; none where there is no list. */
export function itemsAt(facts: SpecFacts, ...path: Path): Fields[] {
  const list = facts.node(path);
  if (list?.kind !== 'seq') return [];
  return list.items.flatMap(({ value }, index) => fieldsOf(follow(value), [...path, index]) ?? []);
}

/** The maps that a place lies in, from the innermost outwards; the spec itself is not one of them. */
export function mapsAround(facts: SpecFacts, path: Path): Fields[] {
  const depths = Array.from({ length: Math.max(0, path.length - 1) }, (_, index) => path.length - 1 - index);
  return depths.flatMap((depth) => fieldsAt(facts, path.slice(0, depth)) ?? []);
}

/** The keys of the map, those that a merge brings in too. */
export function keysIn({ map }: Fields): string[] {
  return [...new Set([map, ...mergeSources(map)].flatMap(({ entries }) => entries.map(({ key }) => key.text)))];
}

/** A text of the map; undefined where there is none, or an empty one. */
export function textIn(fields: Fields, key: string): string | undefined {
  return textScalarIn(fields, key)?.text;
}

/** As `textIn`, as it is written. */
export function textScalarIn({ map }: Fields, key: string): ScalarNode | undefined {
  return textScalar(follow(entryOf(map, key)?.value));
}

/** The texts of a list in the map. */
export function textsIn({ map }: Fields, key: string): string[] {
  const list = follow(entryOf(map, key)?.value);
  return list?.kind === 'seq' ? list.items.flatMap(({ value }) => textScalar(follow(value))?.text ?? []) : [];
}

function fieldsOf(node: SpecNode | null | undefined, path: Path): Fields | undefined {
  return node?.kind === 'map' ? { path, map: node } : undefined;
}

function textScalar(node: SpecNode | null | undefined): ScalarNode | undefined {
  return node?.kind === 'scalar' && typeof node.value === 'string' && node.text.trim() !== '' ? node : undefined;
}
