import type { Spec } from '../document/engagementDocument.ts';
import { follow, ownEntry, type Path } from '../document/tree.ts';
import { fits } from '../forms/pattern.ts';

/** A part of a spec, as other parts may point to it. */
export interface PartName {
  /** The id of the item, or the key below the section where it has none. */
  readonly id: string;
  /** `section/id`, as `relatesTo` has it. */
  readonly reference: string;
}

/** The innermost part of the spec around a place that others can point to: an item with an id, else a key of a section. */
export function partNameAt(spec: Spec, path: Path): PartName | undefined {
  const [section] = path;
  for (let depth = path.length - 1; depth > 1; depth--) {
    const node = follow(spec.placeAt(path.slice(0, depth))?.node);
    const id = node?.kind === 'map' ? follow(ownEntry(node, 'id')?.value) : undefined;
    if (id?.kind === 'scalar' && fits('id', id.text)) return { id: id.text, reference: `${section}/${id.text}` };
  }
  const key = path[1];
  const reference = `${section}/${key}`;
  return typeof key === 'string' && fits('reference', reference) ? { id: key, reference } : undefined;
}
