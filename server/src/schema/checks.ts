import { resolve, type SchemaNode } from './schema.ts';

/**
 * A schema node made ready for the walk over a spec: keys have numbers (slots), so that a map is gone through once; choices are
 * a set; the pattern is compiled. What lies below is made ready when it is asked for.
 */
export interface Checks {
  /** The node itself, resolved. */
  readonly schema: SchemaNode;
  /** The keys of the format, in the schema's order, and behind them keys that are only asked for. */
  readonly keys: readonly string[];
  /** The slot of a key: its index in `keys`. */
  readonly slots: ReadonlyMap<string, number>;
  /** The slots of the keys that must be there. */
  readonly required: readonly number[];
  /** True where it depends on other keys or items what must be there: `oneOf`, `not`, `allOf`. */
  readonly conditional: boolean;
  readonly type: string | undefined;
  /** The only values that are right. */
  readonly allowed: ReadonlySet<unknown> | undefined;
  readonly pattern: RegExp | undefined;
  /** How small or large a number may be. */
  readonly bounds: readonly Bound[];
  /** True for a key without a slot that may be there nevertheless. */
  readonly accepts: (key: string) => boolean;
  /** The checks of the value in a slot. */
  readonly property: (slot: number) => Checks | undefined;
  /** The checks of each item. */
  readonly items: () => Checks | undefined;
}

export interface Bound {
  readonly limit: Limit;
  readonly bound: number;
}

export type Limit = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan';

/** The schema never changes, so each of its nodes is made ready once. */
const known = new WeakMap<SchemaNode, Checks>();

/** The checks of a schema node, resolved or not. The same object for the same node, each time. */
export function checksOf(node: SchemaNode): Checks {
  const schema = resolve(node);
  const before = known.get(schema);
  if (before) return before;
  const checks = prepare(schema);
  known.set(schema, checks);
  return checks;
}

function prepare(schema: SchemaNode): Checks {
  const properties = Object.values(schema.properties ?? {});
  const keys = [...new Set([...Object.keys(schema.properties ?? {}), ...(schema.required ?? [])])];
  const slots = new Map(keys.map((key, slot) => [key, slot]));
  const below: Checks[] = [];
  return {
    schema,
    keys,
    slots,
    required: (schema.required ?? []).flatMap((key) => slots.get(key) ?? []),
    conditional: Boolean(schema.oneOf ?? schema.not ?? schema.allOf),
    type: schema.type,
    allowed: schema.enum ? new Set(schema.enum) : schema.const === undefined ? undefined : new Set([schema.const]),
    pattern: schema.pattern === undefined ? undefined : new RegExp(schema.pattern, 'u'),
    bounds: boundsOf(schema),
    accepts: namesOf(schema),
    property(slot) {
      const property = properties[slot];
      if (!below[slot] && property) below[slot] = checksOf(property);
      return below[slot];
    },
    items: () => schema.items && checksOf(schema.items),
  };
}

function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: SchemaNode): Bound[] {
  const bounds: Bound[] = [];
  if (minimum !== undefined) bounds.push({ limit: 'atLeast', bound: minimum });
  if (maximum !== undefined) bounds.push({ limit: 'atMost', bound: maximum });
  if (exclusiveMinimum !== undefined) bounds.push({ limit: 'moreThan', bound: exclusiveMinimum });
  if (exclusiveMaximum !== undefined) bounds.push({ limit: 'lessThan', bound: exclusiveMaximum });
  return bounds;
}

function namesOf({ additionalProperties, patternProperties }: SchemaNode): Checks['accepts'] {
  if (additionalProperties !== false) return () => true;
  const patterns = Object.keys(patternProperties ?? {}).map((pattern) => new RegExp(pattern, 'u'));
  return (key) => patterns.some((pattern) => pattern.test(key));
}
