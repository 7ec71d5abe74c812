import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range, ScalarNode } from '../document/tree.ts';
import { textIn } from '../model/answers/fields.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Spot } from '../model/spot.ts';
import type { Locale } from '../rules/rule.ts';
import type { Problem } from '../validation/problem.ts';
import type { Writer } from './writer.ts';

/** What somebody points at in a spec, and what there is to tell of it with. */
export interface HoverPlace {
  readonly document: EngagementDocument;
  /** In UTF-16 code units. */
  readonly offset: number;
  readonly spot: Spot;
  readonly knowledge: Knowledge;
  readonly problems: readonly Problem[];
  readonly locale: Locale;
  /** The present moment, in milliseconds since 1970. */
  readonly now: number;
  readonly write: Writer;
}

/** Something told of a place. */
export interface HoverPart {
  /** What exactly it is about. */
  readonly range: Range;
  /** In the notation of the place's writer. */
  readonly text: string;
}

/** What knows something to tell of some places; undefined for all others. */
export type HoverSource = (place: HoverPlace) => HoverPart | undefined;

/** A value that is pointed at, where the schema says that it has a form (`x-form`) of this name. */
export function valueOfForm({ spot }: HoverPlace, form: string): ScalarNode | undefined {
  return spot.schema?.['x-form'] === form ? valueAt(spot) : undefined;
}

/** The value that is pointed at; undefined at a key, and for anything else than a scalar. */
export function valueAt({ scalar, isKey }: Spot): ScalarNode | undefined {
  return isKey || scalar === undefined || scalar.value === null ? undefined : scalar;
}

/** The key that the place is at or below: `kpiIds` for its second item as well. The empty text at the top. */
export function keyAt({ path }: Spot): string {
  return String(path.findLast((step) => typeof step === 'string') ?? '');
}

/** A text in the map that the place is in. */
export function siblingText({ map }: Spot, key: string): string | undefined {
  return map && textIn({ path: [], map }, key);
}
