import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { titleOf } from '../model/standsFor.ts';
import { engagementSchema } from '../schema/schema.ts';
import type { OutlineKind } from './kinds.ts';
import { type OutlineNode, outlineOf, specNode } from './outline.ts';

/** A spec or an item of it, as it can be looked for in a whole workspace. */
export interface FindableSymbol {
  readonly title: string;
  /** Undefined where it has none, or is called by it. */
  readonly id: string | undefined;
  readonly kind: OutlineKind;
  readonly range: Range;
  /** What it is in: the spec of an item, the file of a spec. */
  readonly container: string;
}

/** How well something fits what is looked for; the least rank fits best. */
export interface Match {
  readonly rank: number;
  /** What it is shown as: with its id where only that fits. Editors leave out what does not fit by its name. */
  readonly name: string;
}

/** The specs of a file, and the items in them that have a title or an id; in the order of the text. */
export function findableSymbols(document: EngagementDocument): FindableSymbol[] {
  const { specs, uri } = document;
  const file = decoded(uri.slice(uri.lastIndexOf('/') + 1));
  const trees = outlineOf(document, engagementSchema);
  return specs.flatMap((spec, index): FindableSymbol[] => {
    const [tree] = specs.length === 1 ? [specNode(spec, index, trees)] : trees.slice(index, index + 1);
    if (!tree || spec.root?.kind !== 'map') return [];
    const title = titleOf(spec.placeAt(['metadata'])?.node) ?? file;
    const own: FindableSymbol = { title, id: undefined, kind: tree.kind, range: tree.nameRange, container: file };
    return [own, ...itemsBelow(tree.children, title)];
  });
}

function itemsBelow(nodes: readonly OutlineNode[], container: string): FindableSymbol[] {
  return nodes.flatMap(({ name, detail, kind, range, children }): FindableSymbol[] => {
    const below = itemsBelow(children, container);
    return kind.is === 'item' ? [{ title: name, id: detail, kind, range, container }, ...below] : below;
  });
}

/** Whether, and how well, something fits a query: all characters of it in their order, in the title or the id, in capitals or not. */
export function matchOf({ title, id }: FindableSymbol, query: string): Match | undefined {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const byTitle = rankOf(title, wanted);
  const byId = id === undefined ? undefined : rankOf(id, wanted);
  if (byId === undefined || (byTitle !== undefined && byTitle <= byId)) {
    return byTitle === undefined ? undefined : { rank: byTitle, name: title };
  }
  return { rank: byId, name: `${id} (${title})` };
}

/** 0 for the whole text, 1 for how it begins, 2 for how a word in it begins, 3 for a part, 4 for single characters. */
function rankOf(text: string, wanted: string): number | undefined {
  const lower = text.toLowerCase();
  const close = lower.replace(/\s+/g, '');
  if (close === wanted) return 0;
  if (close.startsWith(wanted)) return 1;
  if (lower.split(/[\s-]+/).some((word) => word.startsWith(wanted))) return 2;
  if (close.includes(wanted)) return 3;
  let at = 0;
  for (const character of wanted) {
    at = close.indexOf(character, at) + 1;
    if (at === 0) return undefined;
  }
  return 4;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a % that encodes nothing
  }
}
