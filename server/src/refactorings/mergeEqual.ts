import { entryOf, follow, type Range, type SeqNode } from '../document/tree.ts';
import { hasAnchor } from '../edits/anchors.ts';
import { removeItem } from '../edits/removeItem.ts';
import { replacePart } from '../edits/replacePart.ts';
import { textIn } from '../model/answers/fields.ts';
import { spotAt } from '../model/spot.ts';
import { type Reference, symbolTableOf } from '../model/symbolTable.ts';
import type { Edit, Fix } from '../validation/problem.ts';
import { itemAround, itemsOf, type ListItem } from './items.ts';
import type { Refactoring, RefactoringPlace } from './refactoring.ts';
import { isEqual, saysAll } from './says.ts';

/** The lists whose items are written to be referred to, with the keys by which two of them are the same thing. */
const lists: Readonly<Record<string, readonly string[]>> = {
  roles: ['title', 'partyId'],
  calendars: ['timeZone', 'workingDays', 'hours'],
  'communication/channels': ['tool', 'address'],
};

const title = {
  en: 'Merge "{id}" into "{kept}" and refer to that everywhere',
  nl: 'Voeg "{id}" samen met "{kept}" en verwijs daar overal naar',
} as const;

/** Removes a role, calendar or channel of which another one says the same or more, and refers to that one instead. */
export const mergeEqual: Refactoring = {
  kind: 'rewrite',
  offers(place) {
    // A reference in text that could not be read would lead nowhere afterwards.
    if (!place.spec.intact) return [];
    return Object.entries(lists).flatMap(([list, keys]) => {
      const path = list.split('/');
      const own = itemAround(place, path);
      const others = own ? itemsOf(place, path).filter(({ item }) => item !== own.item) : [];
      return others.flatMap((other) => {
        if (!own || !isSameThing(own, other, keys)) return [];
        if (saysAll(other.map, own.map)) return merge(place, list, { gone: own, kept: other });
        return saysAll(own.map, other.map) ? merge(place, list, { gone: other, kept: own }) : [];
      });
    });
  },
};

function isSameThing(one: ListItem, other: ListItem, keys: readonly string[]): boolean {
  return keys.every((key) => {
    const value = entryOf(one.map, key)?.value;
    return value ? isEqual(value, entryOf(other.map, key)?.value) : false;
  });
}

function merge(
  { document, spec, say }: RefactoringPlace,
  list: string,
  { gone, kept }: { readonly gone: ListItem; readonly kept: ListItem },
): Fix[] {
  const [id, keptId] = [textIn(gone, 'id'), textIn(kept, 'id')];
  const symbols = symbolTableOf(spec);
  const declared = symbols.declarations.filter((one) => one.list === list && (one.id === id || one.id === keptId));
  const target = declared.find(({ item }) => item === gone.item);
  // Where an id is declared twice, nobody knows which of the two a reference means.
  if (!target || id === undefined || keptId === undefined || declared.length !== 2 || hasAnchor(gone.map)) return [];

  const edits: Edit[] = [removeItem(document, gone.list, gone.item)];
  const shortened = new Set<SeqNode>();
  for (const reference of symbols.referencesTo(target)) {
    const { scalar, start } = reference;
    if (isWithin(scalar.range, gone.item.range)) continue;
    // The kept one would refer to itself.
    if (isWithin(scalar.range, kept.item.range)) return [];
    const around = listNaming(reference, keptId);
    if (around && shortened.has(around)) return [];
    if (around) shortened.add(around);
    const item = around?.items.find(({ value }) => value === scalar);
    edits.push(
      around && item
        ? removeItem(document, around, item)
        : replacePart(document, scalar, start, scalar.text.length, keptId),
    );
  }
  return [{ title: say(title, { id, kept: keptId }), edits }];

  /** The list that holds a reference, where the other id is already named in it, or this one is named twice. */
  function listNaming({ scalar, start }: Reference, other: string): SeqNode | undefined {
    const path = spotAt(document, scalar.range.start)?.path ?? [];
    const node = spec.placeAt(path.slice(0, -1))?.node;
    const same = [scalar.text.slice(0, start) + other, scalar.text];
    return node?.kind === 'seq' &&
      node.items.some(({ value }) => {
        const named = follow(value);
        return named?.kind === 'scalar' && named !== scalar && same.includes(named.text);
      })
      ? node
      : undefined;
  }
}

function isWithin(inner: Range, outer: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
