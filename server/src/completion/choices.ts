import { follow, ownEntry } from '../document/tree.ts';
import { meaningOf } from '../schema/sentences.ts';
import { placeDocs } from './placeDocs.ts';
import type { CompletionSource, SpecPlace } from './specPlace.ts';
import { textsBeside } from './textsBeside.ts';

/** The values that the schema lists, with what they mean; those of a list that has them already are left out. */
export const choices: CompletionSource = (place) => {
  const { part, schema, locale } = place;
  if (part !== 'value' || !schema) return [];
  const values =
    schema.enum ?? (schema.const !== undefined ? [schema.const] : schema.type === 'boolean' ? [true, false] : []);
  const listed = textsBeside(place);
  const demanded = partyTypeWanted(place);
  return values
    .map(String)
    .filter((value) => !listed.has(value))
    .map((value) => {
      const meaning = meaningOf(schema, value, locale);
      return {
        label: value,
        kind: 'choice',
        ...(meaning === undefined ? {} : { detail: meaning.replace(/\.$/, '') }),
        documentation: () => meaning ?? placeDocs(place),
        value,
        rank: value === demanded ? 0 : 1,
      } as const;
    });
};

/** The kind of party that a spec still needs: one client, one supplier. */
function partyTypeWanted({ spec, path, map }: SpecPlace): string | undefined {
  if (path[0] !== 'parties' || path[2] !== 'type') return undefined;
  const list = follow(spec.placeAt(['parties'])?.node);
  const items = list?.kind === 'seq' ? list.items : [];
  const types = items.flatMap(({ value }) => {
    const other = follow(value);
    const type = other?.kind === 'map' && other !== map ? follow(ownEntry(other, 'type')?.value) : undefined;
    return type?.kind === 'scalar' ? [type.text] : [];
  });
  return ['client', 'supplier'].find((type) => !types.includes(type));
}
