import { skeletonFacts } from '../clauses/skeletonFacts.ts';
import { entryOf, follow, type MapNode } from '../document/tree.ts';
import { textIn } from '../model/answers/fields.ts';
import { standsFor } from '../model/standsFor.ts';
import type { DeclaredId } from '../model/symbols.ts';
import { engagementSchema, propertyOf } from '../schema/schema.ts';
import { titleText } from '../schema/titles.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from './specPlace.ts';
import { textsBeside } from './textsBeside.ts';

/** The ids that a place may name, with what each stands for: those of the right party first, without those that its list has already. */
export const references: CompletionSource = (place) => {
  const ref = place.part === 'value' ? place.schema?.['x-ref'] : undefined;
  if (!ref) return [];
  const listed = textsBeside(place);
  const inSection = ref.form === 'section/id';
  const named = namedBeside(place);
  const found = place.knowledge.symbols.declarations
    .filter(({ list }) => ref.lists.includes('*') || ref.lists.includes(list))
    // Nothing refers to itself: no role reports to itself, no milestone waits for itself.
    .filter(({ item }) => follow(item.value) !== place.map)
    .map((declared) => completionOf(place, declared, inSection, named.has(declared.id) ? 8 : rankOf(place, declared)))
    .filter(({ value }) => !listed.has(value));
  return unique(inSection ? [...found, ...keysOfSections(place, listed)] : found);
};

function completionOf(place: SpecPlace, declared: DeclaredId, inSection: boolean, rank: number): SpecCompletion {
  const value = inSection ? `${declared.list.split('/', 1)[0]}/${declared.id}` : declared.id;
  const detail = standsFor(place.knowledge, declared, place.locale);
  return {
    label: value,
    kind: 'reference',
    ...(detail === '' ? {} : { detail, filter: `${value} ${detail}` }),
    value,
    rank,
  };
}

/** Who belongs to the side that the place asks for, or to the party that its item is about, comes first. */
function rankOf({ schema, map, knowledge }: SpecPlace, { list, id, item }: DeclaredId): number {
  const { lists = [], of, form } = schema?.['x-ref'] ?? {};
  if (form === 'section/id') return list === 'roles' || list === 'people' || list === 'parties' ? 3 : 2;
  if (of) return skeletonFacts(knowledge.facts).ids('roles', of).includes(id) ? 0 : 7;
  const party = map && fieldOf(map, 'partyId');
  const node = follow(item.value);
  if (party === undefined || !lists.includes(list) || node?.kind !== 'map') return 1;
  const its = fieldOf(node, 'partyId');
  return its === undefined || its === party ? 1 : 4;
}

/** Who does something may also be accountable for it; nobody is her own deputy, or informed of what she does herself. */
const doers: readonly unknown[] = ['accountable', 'responsible'];

/** The ids that the item has under other keys: whoever is the holder of a role is hardly its deputy, too. */
function namedBeside({ map, path }: SpecPlace): ReadonlySet<string> {
  const own = path.findLast((step) => typeof step === 'string');
  const others = map?.entries.filter(
    ({ key }) => key.text !== own && !(doers.includes(key.text) && doers.includes(own)),
  );
  const nodes = (others ?? []).flatMap(({ value }) => {
    const node = follow(value);
    return node?.kind === 'seq' ? node.items.map((item) => follow(item.value)) : [node];
  });
  return new Set(nodes.flatMap((node) => (node?.kind === 'scalar' ? [node.text] : [])));
}

/** `changes/procedure`: the keys that stand in sections that are no lists. */
function keysOfSections({ spec, locale }: SpecPlace, listed: ReadonlySet<string>): SpecCompletion[] {
  const root = follow(spec.root);
  if (root?.kind !== 'map') return [];
  return root.entries.flatMap(({ key: section, value }) => {
    const schema = propertyOf(engagementSchema, section.text);
    const map = follow(value);
    if (map?.kind !== 'map' || !schema?.properties || section.text === 'metadata') return [];
    return map.entries.flatMap(({ key }): SpecCompletion[] => {
      const property = propertyOf(schema, key.text);
      const isGroup = property?.type === 'object' || property?.type === 'array';
      const label = `${section.text}/${key.text}`;
      if (!isGroup || listed.has(label)) return [];
      return [{ label, kind: 'reference', detail: titleText(property, locale) ?? '', value: label, rank: 5 }];
    });
  });
}

function fieldOf(map: MapNode, key: string): string | undefined {
  return entryOf(map, key) && textIn({ path: [], map }, key);
}

function unique(all: readonly SpecCompletion[]): SpecCompletion[] {
  return [...new Map(all.toReversed().map((one) => [one.value, one])).values()].toReversed();
}
