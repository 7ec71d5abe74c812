import { Ajv2020 } from 'ajv/dist/2020.js';
import schemaJson from '../../schemas/engagement.schema.json' with { type: 'json' };
import { resolve, type SchemaNode } from '../../server/src/schema/schema.ts';

export const schema = schemaJson as unknown as SchemaNode & {
  readonly $id: string;
  readonly $defs: Readonly<Record<string, SchemaNode>>;
};

export const annotations = [
  'x-prose',
  'x-label',
  'x-declares',
  'x-ref',
  'x-form',
  'x-rule',
  'x-typeRule',
  'x-enumDescriptions',
];

/** An ajv that knows the format's schema by its `$id`, in strict mode: a keyword it does not know is an error. */
export function ajvWithSchema(): Ajv2020 {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  ajv.addVocabulary(annotations);
  ajv.addSchema(schemaJson);
  return ajv;
}

/**
 * What is wrong with a spec according to the schema, as `/path keyword` with the key it is about, if any; empty for a valid one.
 * `complete`: as if the spec were agreed.
 */
export function schemaErrors(ajv: Ajv2020, spec: unknown, complete = false): string[] {
  const validators = [ajv.getSchema(schema.$id), complete ? ajv.getSchema(`${schema.$id}#/$defs/complete`) : undefined];
  return validators.flatMap((validate) => {
    validate?.(spec);
    return (validate?.errors ?? []).map(({ instancePath, keyword, params }) => {
      const key = params['missingProperty'] ?? params['additionalProperty'] ?? '';
      return `${instancePath || '/'} ${keyword} ${key}`.trimEnd();
    });
  });
}

/** A place in the schema that describes a value: the whole spec, a property, the items of a list, or a `$defs` entry. */
export interface DescribedNode {
  readonly pointer: string;
  readonly kind: 'root' | 'property' | 'items' | 'def';
  readonly node: SchemaNode;
}

/** Every such place that can be reached from the root, once. `$defs/complete` is a condition and describes nothing. */
export function describedNodes(): DescribedNode[] {
  const found = new Map<string, DescribedNode>();
  const visit = (node: SchemaNode, pointer: string, kind: DescribedNode['kind']): void => {
    if (found.has(pointer)) return;
    found.set(pointer, { pointer, kind, node });
    const name = node.$ref?.replace('#/$defs/', '');
    const target = name === undefined ? undefined : schema.$defs[name];
    if (target) visit(target, `#/$defs/${name}`, 'def');
    for (const [key, property] of Object.entries(node.properties ?? {}))
      visit(property, `${pointer}/properties/${key}`, 'property');
    if (node.items) visit(node.items, `${pointer}/items`, 'items');
  };
  visit(schema, '#', 'root');
  return [...found.values()];
}

/** A scalar in a spec's value, with what the schema says of its place. */
export interface SpecScalar {
  readonly path: string;
  readonly value: string | number | boolean;
  readonly described: SchemaNode;
}

/** Every scalar of a spec that the schema describes, in order. */
export function specScalars(value: unknown, described: SchemaNode = schema, path = ''): SpecScalar[] {
  const node = resolve(described);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return [{ path, value, described: node }];
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => (node.items ? specScalars(item, node.items, `${path}/${index}`) : []));
  }
  return Object.entries(value ?? {}).flatMap(([key, child]) => {
    const property = node.properties?.[key];
    return property ? specScalars(child, property, `${path}/${key}`) : [];
  });
}

/** Every list of the format whose items have an id, by its path (`scope/inScope`), with the schema of its items. */
export function listsWithIds(node: SchemaNode = schema, path: readonly string[] = []): Map<string, SchemaNode> {
  const lists = new Map<string, SchemaNode>();
  for (const [key, property] of Object.entries(resolve(node).properties ?? {})) {
    const described = resolve(property);
    const here = [...path, key];
    if (
      described.items &&
      Object.values(resolve(described.items).properties ?? {}).some((child) => child['x-declares'])
    ) {
      lists.set(here.join('/'), described.items);
    }
    for (const [name, items] of listsWithIds(described, here)) lists.set(name, items);
  }
  return lists;
}
