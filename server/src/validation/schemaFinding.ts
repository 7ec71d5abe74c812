import type { Entry, MapNode, Path, Place, ScalarNode } from '../document/tree.ts';
import type { Limit } from '../schema/checks.ts';
import type { SchemaNode } from '../schema/schema.ts';

/**
 * What the schema has against a spec, one finding a mistake: what follows from another finding, or from YAML that could not be
 * read, is left out. `path` leads to the place it is about, `schema` is what the schema says of that place, resolved.
 */
export type SchemaFinding =
  | (At & {
      readonly kind: 'unknownKey';
      readonly map: MapNode;
      readonly entry: Entry;
      readonly near: readonly string[];
    })
  | (At & Missing & { readonly kind: 'missingKey' })
  /** Asked for by the completeness that `metadata.status` sets the strictness of. */
  | (At & Missing & { readonly kind: 'incomplete' })
  | (At & { readonly kind: 'tooFewItems'; readonly minimum: number; readonly complete: boolean })
  | (At & { readonly kind: 'tooManyItems'; readonly maximum: number })
  /** A list in which no item is as one must be, such as parties without a supplier; `wanted` describes that item. */
  | (At & { readonly kind: 'lacksItem'; readonly wanted: SchemaNode })
  /** A key without anything behind it. */
  | (At & { readonly kind: 'noValue' })
  | (At & { readonly kind: 'wrongType'; readonly expected: string })
  /** A string is expected, and YAML reads a number or boolean; in quotes the value would be right. */
  | (At & { readonly kind: 'needsQuotes'; readonly scalar: ScalarNode })
  | (At & { readonly kind: 'wrongValue'; readonly allowed: readonly string[] })
  /** A text that is not written as its form (`x-form`) is. */
  | (At & { readonly kind: 'wrongForm'; readonly form: string; readonly scalar: ScalarNode })
  | (At & { readonly kind: 'emptyText'; readonly scalar: ScalarNode })
  | (At & { readonly kind: 'outOfRange'; readonly limit: Limit; readonly bound: number })
  /** Of these keys exactly one must be there; `present` are those that are. */
  | (At & { readonly kind: 'chooseOne'; readonly keys: readonly string[]; readonly present: readonly string[] })
  /** Of these keys at most one may be there. */
  | (At & { readonly kind: 'excludesEachOther'; readonly keys: readonly string[] });

/** The place that a finding is about. */
export interface At {
  readonly path: Path;
  readonly place: Place;
  readonly schema: SchemaNode;
}

interface Missing {
  readonly map: MapNode;
  readonly key: string;
  /** The key and value of the same map that make this key necessary. */
  readonly because?: { readonly key: string; readonly value: string };
}
