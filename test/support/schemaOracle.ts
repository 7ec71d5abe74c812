import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import {
  type Entry,
  follow,
  isMergeKey,
  type MapNode,
  mergeSources,
  type Path,
  type Place,
  placeAt,
  type ScalarNode,
  type SpecNode,
} from '../../server/src/document/tree.ts';
import { nearest } from '../../server/src/schema/nearest.ts';
import { type SchemaNode, schemaAt } from '../../server/src/schema/schema.ts';
import type { SchemaFinding } from '../../server/src/validation/schemaFindings.ts';
import { annotations, schema as whole } from './schemaSupport.ts';

/*
 * What the schema has against a spec, found out in another way than the product does: the plain value is given to ajv, whose errors
 * are led back to their places, and what follows from another finding is left out.
 */

const { if: _if, then: _then, $id: _id, ...shape } = whole;
const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
ajv.addVocabulary(annotations);
ajv.addSchema({ ...shape, $id: 'spec' });
const validateShape = ajv.compile({ $ref: 'spec' });
const validateComplete = ajv.compile({ $ref: 'spec#/$defs/complete' });

interface At {
  readonly path: Path;
  readonly place: Place;
  readonly schema: SchemaNode;
}

/** The findings that a whole spec should have. */
export function expectedFindings(root: SpecNode | null): SchemaFinding[] {
  if (root === null) return [];
  const value = plain(root);
  const run = (validate: ValidateFunction, complete: boolean): SchemaFinding[] => {
    validate(value);
    return (validate.errors ?? []).flatMap((error) => translate(error, root, complete) ?? []);
  };
  return withoutCascades([...run(validateShape, false), ...run(validateComplete, true)]);
}

/** The plain value of a node: aliases followed, merge keys merged. An alias that leads nowhere is undefined. */
export function plain(node: SpecNode | null | undefined): unknown {
  const target = follow(node);
  if (target === null || target === undefined) return target;
  if (target.kind === 'scalar') return target.value;
  if (target.kind === 'seq') return target.items.map((item) => plain(item.value));
  const value: Record<string, unknown> = Object.create(null);
  const add = (map: MapNode): void => {
    for (const { key, value: below } of map.entries) {
      if (!isMergeKey(key) && !(key.text in value)) value[key.text] = plain(below);
    }
    mergeSources(map).forEach(add);
  };
  add(target);
  return value;
}

function translate(error: ErrorObject, root: SpecNode, complete: boolean): SchemaFinding | undefined {
  if (/\/(oneOf|not|if|contains)\//.test(error.schemaPath)) return undefined; // the keyword around it speaks for all its branches
  const path = pathOf(error.instancePath, root);
  const place = placeAt(root, path);
  const schema = schemaAt(path);
  if (!place || !schema) return undefined;
  const node = follow(place.node);
  if (node === undefined) return undefined;
  const at: At = { path, place, schema };
  const limit = (
    { minimum: 'atLeast', maximum: 'atMost', exclusiveMinimum: 'moreThan', exclusiveMaximum: 'lessThan' } as const
  )[error.keyword];
  if (limit) return { kind: 'outOfRange', limit, bound: Number(error.params['limit']), ...at };
  switch (error.keyword) {
    case 'additionalProperties':
      return node?.kind === 'map' ? unknownKey(at, node, String(error.params['additionalProperty'])) : undefined;
    case 'required':
      return node?.kind === 'map'
        ? missingKey(at, node, String(error.params['missingProperty']), error, complete)
        : undefined;
    case 'oneOf':
      return node?.kind === 'map' ? choice(at, node) : undefined;
    case 'not': // for ajv a text has what excludes each other as well
      return node?.kind === 'map' ? { kind: 'excludesEachOther', keys: schema.not?.required ?? [], ...at } : undefined;
    case 'minItems':
      return { kind: 'tooFewItems', minimum: Number(error.params['limit']), complete, ...at };
    case 'contains':
      return lacksItem(at, error);
    case 'maxItems':
      return { kind: 'tooManyItems', maximum: Number(error.params['limit']), ...at };
    case 'type':
      return complete || path.length === 0 ? undefined : wrongType(at, node, String(error.params['type']));
    case 'enum':
    case 'const':
      if (node === null) return { kind: 'noValue', ...at };
      if (node.kind !== 'scalar') return undefined;
      return { kind: 'wrongValue', allowed: (schema.enum ?? [schema.const]).map(String), ...at };
    case 'pattern':
      return node?.kind === 'scalar' ? wrongText(at, node) : undefined;
    case 'if':
      return undefined; // what is missing has an error of its own
    default:
      throw new Error(`No finding for ${error.keyword}`);
  }
}

/** The path of a JSON pointer, with numbers where it leads through lists. */
function pathOf(pointer: string, root: SpecNode): Path {
  const path: (string | number)[] = [];
  for (const step of pointer.split('/').slice(1)) {
    const isList = follow(placeAt(root, path)?.node)?.kind === 'seq';
    path.push(isList ? Number(step) : step.replaceAll('~1', '/').replaceAll('~0', '~'));
  }
  return path;
}

function unknownKey(at: At, map: MapNode, key: string): SchemaFinding | undefined {
  const place = placeAt(map, [key]);
  if (!place?.entry) return undefined;
  const { entry } = place;
  const absent = Object.keys(at.schema.properties ?? {}).filter((known) => !placeAt(map, [known]));
  return { kind: 'unknownKey', ...at, map, entry, near: nearest(key, absent), path: [...at.path, key], place };
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
  const valueFindings = new Map<SpecNode, SchemaFinding>();
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
      if (findings.some((other) => other.kind === 'lacksItem' && rangeOf(other.place) === rangeOf(finding.place)))
        return false;
    } else if (weight.includes(finding.kind) && finding.place.node !== null) {
      if (valueFindings.get(finding.place.node) !== finding) return false;
    }
    const detail =
      'key' in finding ? finding.key : finding.kind === 'lacksItem' ? JSON.stringify(finding.wanted.properties) : '';
    const where = finding.kind === 'unknownKey' ? textOf(finding.entry) : rangeOf(finding.place);
    return said.size < said.add(`${finding.kind} ${where} ${detail}`).size;
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

function addTo(sets: Map<MapNode, Set<string>>, map: MapNode, key: string): void {
  sets.set(map, (sets.get(map) ?? new Set()).add(key));
}

function rangeOf(place: Place): string {
  const holder = follow(place.node) ?? place.entry ?? place.item;
  return holder ? textOf(holder) : 'root';
}

function textOf({ range }: Pick<SpecNode | Entry, 'range'>): string {
  return `${range.start}-${range.end}`;
}
