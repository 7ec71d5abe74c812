import type { EngagementDocument } from '../document/engagementDocument.ts';
import { choices } from './choices.ts';
import type { Completion } from './completion.ts';
import { keys } from './keys.ts';
import { newIds } from './newIds.ts';
import { type Asked, placesAt } from './placesAt.ts';
import { references } from './references.ts';
import type { CompletionSource } from './specPlace.ts';
import { valueSources } from './values/index.ts';
import { wholes } from './wholes.ts';
import { writtenAt } from './writtenAt.ts';

/** All that know something to write in a spec. */
const sources: readonly CompletionSource[] = [references, choices, newIds, ...valueSources, keys, wholes];

/** What could be written at an offset of a spec, in the order in which the sources of each place have it. */
export function completeSpec(document: EngagementDocument, offset: number, asked: Asked): Completion[] {
  return placesAt(document, offset, asked).flatMap((place) =>
    sources.flatMap((source) => [...source(place)].flatMap((item) => writtenAt(place, item) ?? [])),
  );
}
