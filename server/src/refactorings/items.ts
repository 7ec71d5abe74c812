import type { Item, Path, SeqNode, SpecNode } from '../document/tree.ts';
import type { Fields } from '../model/answers/fields.ts';
import type { RefactoringPlace } from './refactoring.ts';

/** An item of a list of the format, as it is written in its place. */
export interface ListItem extends Fields {
  readonly list: SeqNode;
  readonly item: Item;
}

/** The item of a list in which the cursor stands; undefined where it stands elsewhere, and where the item is written at another place. */
export function itemAround({ spec, spot }: RefactoringPlace, list: Path): ListItem | undefined {
  const path = spot.path.slice(0, list.length + 1);
  if (path.length <= list.length || !list.every((step, index) => path[index] === step)) return undefined;
  return itemAt(spec.placeAt(list)?.node, path);
}

/** The items of a list that are maps, where they are written. */
export function itemsOf({ spec }: RefactoringPlace, list: Path): ListItem[] {
  const node = spec.placeAt(list)?.node;
  if (node?.kind !== 'seq') return [];
  return node.items.flatMap((_, index) => itemAt(node, [...list, index]) ?? []);
}

function itemAt(node: SpecNode | null | undefined, path: Path): ListItem | undefined {
  const item = node?.kind === 'seq' ? node.items[Number(path.at(-1))] : undefined;
  return node?.kind === 'seq' && item?.value?.kind === 'map' ? { list: node, item, map: item.value, path } : undefined;
}
