import { entryOf, follow } from '../../document/tree.ts';
import { fits } from '../../forms/pattern.ts';
import { typedScalarsIn } from '../../model/typedScalars.ts';
import type { SpecPlace } from '../specPlace.ts';

/** The values of a form that a spec has elsewhere, each once, what it has most often first. */
export interface Elsewhere {
  /** At places that the schema describes by the same words: other values of the same key. */
  readonly alike: readonly string[];
  /** At all other places. */
  readonly other: readonly string[];
}

/** The values of a form that the spec has elsewhere than where somebody is writing, as far as they are written as the form wants. */
export function writtenElsewhere(place: SpecPlace, form: string): Elsewhere {
  const alike = new Map<string, number>();
  const other = new Map<string, number>();
  for (const part of place.spec.parts.flat()) {
    for (const { scalar, schema } of typedScalarsIn(part)) {
      if (schema['x-form'] !== form || !fits(form, scalar.text)) continue;
      if (scalar.range.start <= place.offset && place.offset <= scalar.range.end) continue;
      const counts = schema === place.schema ? alike : other;
      counts.set(scalar.text, (counts.get(scalar.text) ?? 0) + 1);
    }
  }
  return { alike: mostFirst(alike), other: mostFirst(other).filter((text) => !alike.has(text)) };
}

/** The text that stands behind another key of the map in which somebody is writing a value; undefined where there is none. */
export function besides({ map }: SpecPlace, key: string): string | undefined {
  const value = map && follow(entryOf(map, key)?.value);
  return value?.kind === 'scalar' && value.text !== '' ? value.text : undefined;
}

function mostFirst(counts: ReadonlyMap<string, number>): string[] {
  return [...counts].sort(([, a], [, b]) => b - a).map(([text]) => text);
}
