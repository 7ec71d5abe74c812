import { follow } from '../document/tree.ts';
import { standsFor } from '../model/standsFor.ts';
import type { DeclaredId } from '../model/symbols.ts';
import { engagementSchema, propertyOf } from '../schema/schema.ts';
import { titleText } from '../schema/titles.ts';
import { referenceRank } from './referenceRank.ts';
import type { CompletionSource, SpecCompletion, SpecPlace } from './specPlace.ts';
import { textsBeside } from './textsBeside.ts';

/** The ids that a place may name, with what each stands for: those of the right party first, without those that its list has already. */
export const references: CompletionSource = (place) => {
  const ref = place.part === 'value' ? place.schema?.['x-ref'] : undefined;
  if (!ref) return [];
  const listed = textsBeside(place);
  const inSection = ref.form === 'section/id';
  const found = place.knowledge.symbols.declarations
    .filter(({ list }) => ref.lists.includes('*') || ref.lists.includes(list))
    // Nothing refers to itself: no role reports to itself, no milestone waits for itself.
    .filter(({ item }) => follow(item.value) !== place.map)
    .map((declared) => completionOf(place, declared, inSection, referenceRank(place, declared)))
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

function unique(all: readonly SpecCompletion[]): SpecCompletion[] {
  return [...new Map(all.toReversed().map((one) => [one.value, one])).values()].toReversed();
}
