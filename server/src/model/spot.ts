import { lastIndexAt } from '../document/atOffset.ts';
import type { EngagementDocument, Spec } from '../document/engagementDocument.ts';
import type { Entry, Item, MapNode, Path, ScalarNode, SpecNode } from '../document/tree.ts';
import { type SchemaNode, schemaAt } from '../schema/schema.ts';

/** What stands at an offset of a file. Aliases are not followed: it is what is written there. */
export interface Spot {
  readonly spec: Spec;
  /** To the value that the offset is in; at a key, to the value of this key. */
  readonly path: Path;
  /** What the schema says of the place at `path`; undefined where it says nothing. */
  readonly schema: SchemaNode | undefined;
  /** What stands at `path`. */
  readonly node: SpecNode | null;
  /** The entry or item whose value that is; undefined at the root. */
  readonly holder: Entry | Item | undefined;
  /** The nearest map around it, itself included. */
  readonly map: MapNode | undefined;
  /** The scalar, key or value, that the offset is in or right behind. */
  readonly scalar: ScalarNode | undefined;
  /** Whether that is a key. */
  readonly isKey: boolean;
}

/** What stands at an offset; undefined where there is no YAML document. Takes steps as the tree is deep. */
export function spotAt(document: EngagementDocument, offset: number): Spot | undefined {
  // Between two documents the one before goes on.
  const spec = document.specs[Math.max(0, lastIndexAt(document.specs, offset))];
  if (!spec) return undefined;
  const path: (string | number)[] = [];
  let node = spec.root;
  let holder: Entry | Item | undefined;
  let map: MapNode | undefined;
  const spot = (scalar: ScalarNode | undefined, isKey: boolean): Spot => ({
    spec,
    path,
    schema: schemaAt(path),
    node,
    holder,
    map,
    scalar,
    isKey,
  });
  for (;;) {
    if (node?.kind === 'map') {
      map = node;
      const entry: Entry | undefined = node.entries[lastIndexAt(node.entries, offset)];
      if (!entry) return spot(undefined, false);
      if (isAt(entry.key, offset)) {
        path.push(entry.key.text);
        holder = entry;
        node = entry.value;
        return spot(entry.key, true);
      }
      if (!entry.value || offset < entry.value.range.start || offset > entry.value.range.end) {
        return spot(undefined, false);
      }
      path.push(entry.key.text);
      holder = entry;
      node = entry.value;
    } else if (node?.kind === 'seq') {
      const index = lastIndexAt(node.items, offset);
      const item: Item | undefined = node.items[index];
      if (!item || offset > item.range.end) return spot(undefined, false);
      path.push(index);
      holder = item;
      node = item.value;
    } else {
      return spot(node?.kind === 'scalar' && isAt(node, offset) ? node : undefined, false);
    }
  }
}

function isAt({ range }: ScalarNode, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}
