import type { Spec } from '../document/engagementDocument.ts';
import { follow, ownEntry, type Path, placeAt, type SpecNode } from '../document/tree.ts';
import type { SchemaNode } from '../schema/schema.ts';

/**
 * How a message calls a place, in words that the user wrote: `parties "nova"`, `escalations "delivery" › levels 2`, `scope`. The
 * empty text for the spec itself.
 */
export function nameOfPlace(spec: Spec, path: Path): string {
  const parts: string[] = [];
  for (const [index, step] of path.entries()) {
    const parent = follow(placeAt(spec.root, path.slice(0, index))?.node);
    const last = parts.length - 1;
    if (parent?.kind === 'seq')
      parts[last] = `${parts[last] ?? ''} ${nameOfItem(spec, path.slice(0, index + 1), Number(step))}`.trim();
    else parts.push(String(step));
  }
  return parts.join(' › ');
}

function nameOfItem(spec: Spec, path: Path, index: number): string {
  return ownName(placeAt(spec.root, path)?.node) ?? String(index + 1);
}

/** The name that an item has of itself, in quotes; undefined for one that can only be called by its number. */
export function ownName(node: SpecNode | null | undefined): string | undefined {
  const item = follow(node);
  if (item?.kind !== 'map') return undefined;
  for (const key of ['id', 'term', 'name']) {
    const value = follow(ownEntry(item, key)?.value);
    if (value?.kind === 'scalar' && value.value !== null && value.text.trim() !== '') return `"${value.text}"`;
  }
  return undefined;
}

/** The key that a path leads to, or leads through last: `kpiIds` for its second item as well. */
export function keyOf(path: Path): string {
  return String(path.findLast((step) => !/^\d+$/.test(String(step))) ?? '');
}

/** The first example of a schema node as one would write it, or the empty text. */
export function exampleOf(schema: SchemaNode): string {
  const example = schema.examples?.[0] ?? schema.default ?? schema.enum?.[0];
  return example === undefined || typeof example === 'object' ? '' : String(example);
}

/** Names in a row, for a message: `draft, review, agreed`. Long rows are cut. */
export function listed(names: readonly string[], most = 12): string {
  return names.length > most ? `${names.slice(0, most).join(', ')}, …` : names.join(', ');
}

/** Keys or ids in a row, as messages write them: `"unit", "source"`. Long rows are cut. */
export function quoted(keys: readonly string[], most?: number): string {
  return listed(
    keys.map((key) => `"${key}"`),
    most,
  );
}
