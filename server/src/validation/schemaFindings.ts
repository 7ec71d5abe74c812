import type { ErrorObject } from 'ajv';
import type { Spec } from '../document/engagementDocument.ts';
import {
  type Entry,
  follow,
  type MapNode,
  type Path,
  type Place,
  placeAt,
  type ScalarNode,
  type SpecNode,
} from '../document/tree.ts';
import { validateComplete, validateSpec } from '../generated/validators.js';
import { nearest } from '../schema/nearest.ts';
import { parsePointer } from '../schema/path.ts';
import { type SchemaNode, schemaAt } from '../schema/schema.ts';

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

export type Limit = 'atLeast' | 'atMost' | 'moreThan' | 'lessThan';

interface At {
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

const limits: Readonly<Record<string, Limit>> = {
  minimum: 'atLeast',
  maximum: 'atMost',
  exclusiveMinimum: 'moreThan',
  exclusiveMaximum: 'lessThan',
};

/** Validates one spec against the schema. */
export function schemaFindings(spec: Spec): SchemaFinding[] {
  if (spec.root === null) return [];
  const shape = run(validateSpec, spec, false);
  const complete = run(validateComplete, spec, true);
  return withoutCascades([...shape, ...complete]);
}

function run(validate: typeof validateSpec, spec: Spec, complete: boolean): SchemaFinding[] {
  validate(spec.value);
  const errors = validate.errors ?? [];
  return errors.flatMap((error) => translate(error, spec.root, complete) ?? []);
}

function translate(error: ErrorObject, root: SpecNode | null, complete: boolean): SchemaFinding | undefined {
  if (/\/(oneOf|not|if|contains)\//.test(error.schemaPath)) return undefined; // the keyword around it speaks for all its branches
  const path = parsePointer(error.instancePath);
  const place = placeAt(root, path);
  const schema = schemaAt(path);
  if (!place || !schema) return undefined;
  const node = follow(place.node);
  if (node === undefined) return undefined; // an alias that leads nowhere has its own finding
  const at: At = { path, place, schema };

  switch (error.keyword) {
    case 'additionalProperties':
      return node?.kind === 'map' ? unknownKey(at, node, String(error.params['additionalProperty'])) : undefined;
    case 'required':
      return node?.kind === 'map'
        ? missingKey(at, node, String(error.params['missingProperty']), error, complete)
        : undefined;
    case 'oneOf':
      return node?.kind === 'map' ? choice(at, node) : undefined;
    case 'not':
      return { kind: 'excludesEachOther', keys: schema.not?.required ?? [], ...at };
    case 'minItems':
      return { kind: 'tooFewItems', minimum: Number(error.params['limit']), complete, ...at };
    case 'contains':
      return lacksItem(at, error);
    case 'maxItems':
      return { kind: 'tooManyItems', maximum: Number(error.params['limit']), ...at };
    case 'type':
      // That the whole is no map at all is said once, without the schema.
      return complete || path.length === 0 ? undefined : wrongType(at, node, String(error.params['type']));
    case 'enum':
    case 'const':
      if (node === null) return { kind: 'noValue', ...at };
      if (node.kind !== 'scalar') return undefined; // its type is wrong, which is said by itself
      return { kind: 'wrongValue', allowed: (schema.enum ?? [schema.const]).map(String), ...at };
    case 'pattern':
      return node?.kind === 'scalar' ? wrongText(at, node) : undefined;
    default: {
      const limit = limits[error.keyword];
      return limit && { kind: 'outOfRange', limit, bound: Number(error.params['limit']), ...at };
    }
  }
}

function unknownKey(at: At, map: MapNode, key: string): SchemaFinding | undefined {
  const place = placeAt(map, [key]);
  if (!place?.entry) return undefined;
  const absent = Object.keys(at.schema.properties ?? {}).filter((known) => !placeAt(map, [known]));
  return {
    kind: 'unknownKey',
    ...at,
    map,
    entry: place.entry,
    near: nearest(key, absent),
    path: [...at.path, key],
    place,
  };
}

function missingKey(
  at: At,
  map: MapNode,
  key: string,
  error: ErrorObject,
  complete: boolean,
): SchemaFinding | undefined {
  if (placeAt(map, [key])) return undefined; // it is there, only not readable
  const branch = /\/allOf\/(\d+)\/then\/required$/.exec(error.schemaPath)?.[1];
  const condition = branch === undefined ? undefined : at.schema.allOf?.[Number(branch)]?.if;
  const because = condition && conditionOf(condition, map);
  return { kind: complete ? 'incomplete' : 'missingKey', ...at, map, key, ...(because ? { because } : {}) };
}

function conditionOf(condition: SchemaNode, map: MapNode): { key: string; value: string } | undefined {
  const key = Object.keys(condition.properties ?? {})[0];
  const node = key === undefined ? undefined : follow(placeAt(map, [key])?.node);
  return key !== undefined && node?.kind === 'scalar' ? { key, value: node.text } : undefined;
}

function lacksItem(at: At, error: ErrorObject): SchemaFinding | undefined {
  const branch = /\/allOf\/(\d+)\/contains$/.exec(error.schemaPath)?.[1];
  const wanted = branch === undefined ? undefined : at.schema.allOf?.[Number(branch)]?.contains;
  return wanted && { kind: 'lacksItem', wanted, ...at };
}

function choice(at: At, map: MapNode): SchemaFinding {
  const keys = (at.schema.oneOf ?? []).flatMap((branch) => branch.required ?? []);
  return { kind: 'chooseOne', keys, present: keys.filter((key) => placeAt(map, [key])), ...at };
}

function wrongType(at: At, node: SpecNode | null, expected: string): SchemaFinding | undefined {
  if (node === null || (node.kind === 'scalar' && node.value === null)) return { kind: 'noValue', ...at };
  if (expected !== 'string' || node.kind !== 'scalar') return { kind: 'wrongType', expected, ...at };
  if (at.schema.enum && !at.schema.enum.includes(node.text)) return undefined; // quotes would not make it right
  if (!at.schema.pattern || new RegExp(at.schema.pattern, 'u').test(node.text))
    return { kind: 'needsQuotes', scalar: node, ...at };
  return wrongText(at, node);
}

function wrongText(at: At, scalar: ScalarNode): SchemaFinding {
  const form = at.schema['x-form'];
  return form && scalar.text.trim() !== ''
    ? { kind: 'wrongForm', form, scalar, ...at }
    : { kind: 'emptyText', scalar, ...at };
}

/** When two findings are about one place, the one that says most. */
const weight: readonly SchemaFinding['kind'][] = [
  'noValue',
  'needsQuotes',
  'wrongValue',
  'wrongForm',
  'emptyText',
  'wrongType',
  'outOfRange',
];

function withoutCascades(findings: readonly SchemaFinding[]): SchemaFinding[] {
  const valueFindings = new Map<SpecNode | Place, SchemaFinding>();
  const misspelt = new Map<MapNode, Set<string>>();
  const missing = new Map<MapNode, Set<string>>();
  for (const finding of findings) {
    if (finding.kind === 'unknownKey' && finding.near[0] !== undefined) addTo(misspelt, finding.map, finding.near[0]);
    if (finding.kind === 'missingKey') addTo(missing, finding.map, finding.key);
    const rank = weight.indexOf(finding.kind);
    const node = finding.place.node;
    if (rank < 0 || node === null) continue;
    const other = valueFindings.get(node);
    if (!other || rank < weight.indexOf(other.kind)) valueFindings.set(node, finding);
  }
  const said = new Set<string>();
  return findings.filter((finding) => {
    if (finding.kind === 'missingKey' || finding.kind === 'incomplete') {
      if (misspelt.get(finding.map)?.has(finding.key)) return false;
      if (finding.kind === 'incomplete' && missing.get(finding.map)?.has(finding.key)) return false;
    } else if (finding.kind === 'lacksItem') {
      if (findings.some((other) => spoilsItem(other, finding))) return false;
    } else if (finding.kind === 'chooseOne') {
      const map = follow(finding.place.node);
      if (map?.kind === 'map' && finding.keys.some((key) => misspelt.get(map)?.has(key))) return false;
    } else if (finding.kind === 'tooFewItems') {
      // Which items are needed says more than how many.
      if (findings.some((other) => other.kind === 'lacksItem' && samePlace(other, finding))) return false;
    } else if (weight.includes(finding.kind) && finding.place.node !== null) {
      if (valueFindings.get(finding.place.node) !== finding) return false;
    }
    // An alias is validated at each place it is used, and a condition may ask twice for one key: each mistake is said once.
    const detail =
      'key' in finding ? finding.key : finding.kind === 'lacksItem' ? JSON.stringify(finding.wanted.properties) : '';
    const key = `${finding.kind} ${rangeOfPlace(finding.place)} ${detail}`;
    return said.size < said.add(key).size;
  });
}

/** True where an item may be the one that a list lacks, only that the key which tells so is wrong or missing. */
function spoilsItem(other: SchemaFinding, { path, wanted }: Extract<SchemaFinding, { kind: 'lacksItem' }>): boolean {
  const key = 'key' in other ? other.key : other.path[path.length + 1];
  return (
    path.every((step, index) => other.path[index] === step) &&
    other.path.length > path.length &&
    Object.hasOwn(wanted.properties ?? {}, String(key))
  );
}

function samePlace(a: SchemaFinding, b: SchemaFinding): boolean {
  return rangeOfPlace(a.place) === rangeOfPlace(b.place);
}

function addTo(sets: Map<MapNode, Set<string>>, map: MapNode, key: string): void {
  sets.set(map, (sets.get(map) ?? new Set()).add(key));
}

function rangeOfPlace(place: Place): string {
  const node = follow(place.node);
  const range = node?.range ?? place.entry?.range ?? place.item?.range;
  return range ? `${range.start}-${range.end}` : 'root';
}
