import type { Part } from '../document/engagementDocument.ts';
import { type MapNode, mergeSources, type ScalarNode, type SpecNode } from '../document/tree.ts';
import { type Checks, checksOf } from '../schema/checks.ts';
import { type SchemaNode, schemaAt } from '../schema/schema.ts';
import { languagesIn } from './languages.ts';

/** A scalar of a spec, with what the schema says of its place. */
export interface TypedScalar {
  readonly scalar: ScalarNode;
  readonly schema: SchemaNode;
  /** The nearest map around it; undefined where there is none. */
  readonly map: MapNode | undefined;
  /** The language that `x-language` gives the nearest map around it, a BCP 47 tag; undefined where none does. */
  readonly language?: string;
}

/** A part is the same object as long as nothing in it changes, so its scalars are found once. */
const ofPart = new WeakMap<Part, readonly TypedScalar[]>();

/** The scalars of a part of a spec; none for one whose content are parts themselves. The same list for the same part, each time. */
export function typedScalarsIn(part: Part): readonly TypedScalar[] {
  const known = ofPart.get(part);
  if (known) return known;
  const schema = part.divided ? undefined : schemaAt(part.path);
  const found = schema ? typedScalars(part.place.node, schema) : [];
  ofPart.set(part, found);
  return found;
}

/**
 * Every scalar value at a place that the schema describes, once, where it is written: first those that are written in their place,
 * in the order of the text, then those that only come in by an alias or a merge key.
 */
function typedScalars(root: SpecNode | null, schema: SchemaNode): TypedScalar[] {
  const found: TypedScalar[] = [];
  const elsewhere: {
    readonly node: SpecNode | undefined;
    readonly described: Checks;
    readonly language: string | undefined;
    readonly map: MapNode | undefined;
  }[] = [];
  /** What was reached before; what is written in its place is reached once anyway. */
  let seen: Set<SpecNode> | undefined;

  const walk = (
    node: SpecNode | null,
    described: Checks,
    around: string | undefined,
    map: MapNode | undefined,
  ): void => {
    if (!node || seen?.has(node)) return;
    seen?.add(node);
    if (node.kind === 'alias') {
      elsewhere.push({ node: node.target, described, language: around, map });
    } else if (node.kind === 'scalar') {
      const { schema } = described;
      found.push(
        around === undefined ? { scalar: node, schema, map } : { scalar: node, schema, map, language: around },
      );
    } else if (node.kind === 'map') {
      const languages = languagesIn(node);
      for (const entry of node.entries) {
        const property = described.property(described.slots.get(entry.key.text) ?? -1);
        if (property) walk(entry.value, property, languages?.of(entry.key.text) ?? around, node);
      }
      const language = languages?.ofAll ?? around;
      for (const source of mergeSources(node)) elsewhere.push({ node: source, described, language, map });
    } else {
      const items = described.items();
      if (items) for (const item of node.items) walk(item.value, items, around, map);
    }
  };

  walk(root, checksOf(schema), undefined, undefined);
  if (elsewhere.length > 0) seen = new Set(found.map(({ scalar }) => scalar));
  for (const { node, described, language, map } of elsewhere) if (node) walk(node, described, language, map); // it may grow meanwhile
  return found;
}
