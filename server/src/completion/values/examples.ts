import { follow } from '../../document/tree.ts';
import { typedScalarsIn } from '../../model/typedScalars.ts';
import type { Locale } from '../../rules/rule.ts';
import type { CompletionSource, SpecPlace } from '../specPlace.ts';

const texts = {
  en: { example: 'example', used: 'in this spec' },
  nl: { example: 'voorbeeld', used: 'in deze spec' },
} as const satisfies Record<Locale, unknown>;

/** What is measured in, beyond what the schema has as examples. */
const kpiUnits = ['hours', 'minutes', 'business days', 'EUR'];

/** Other values at places like this one, such as the units of the other KPIs, and the examples of the schema, for places that nothing else knows a value for. */
export const exampleValues: CompletionSource = (place) => {
  const { schema, path, locale } = place;
  if (place.part !== 'value' || !schema || !isFree(place)) return [];
  const isUnit = path[0] === 'kpis' && path.at(-1) === 'unit';
  const examples = [...(schema.examples ?? []).map(String), ...(isUnit ? kpiUnits : [])];
  const used = schema['x-label'] && isUnit ? usedAt(place) : [];
  const { example, used: inSpec } = texts[locale];
  return [
    ...used.map((value) => ({ label: value, kind: 'value' as const, detail: inSpec, value, rank: 3 })),
    ...examples
      .filter((value) => !used.includes(value))
      .map((value) => ({ label: value, kind: 'value' as const, detail: example, value, rank: 8 })),
  ];
};

/** Whether it is a single value that no form, list or declaration tells more of. */
function isFree({ schema, map, path }: SpecPlace): boolean {
  // These the other sources complete.
  if (!schema || schema.enum || schema.type === 'boolean') return false;
  if (schema['x-form'] || schema['x-ref'] || schema['x-prose']) return false;
  // Names of people and things are nobody's example to take over; of a list each item is another one.
  const isName = ['name', 'title', 'term'].includes(String(path.at(-1)));
  return !isName && !schema['x-declares'] && !schema.properties && !schema.items && follow(map) !== undefined;
}

/** The texts at other places that the schema describes by the same words, each once, in their order. */
function usedAt({ spec, schema, offset }: SpecPlace): string[] {
  const alike = spec.parts
    .flat()
    .flatMap((part) => typedScalarsIn(part))
    .filter(
      (each) => each.schema === schema && !(each.scalar.range.start <= offset && offset <= each.scalar.range.end),
    );
  return [...new Set(alike.map(({ scalar }) => scalar.text))];
}
