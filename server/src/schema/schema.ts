import json from '../../../schemas/engagement.schema.json' with { type: 'json' };
import type { Path } from '../document/tree.ts';

/** The parts of JSON Schema (draft 2020-12) that the format uses, and our own annotations. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  /** Only the names matter: what stands behind them is free. */
  readonly patternProperties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: false;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly pattern?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly contains?: SchemaNode;
  readonly not?: SchemaNode;
  readonly if?: SchemaNode;
  readonly then?: SchemaNode;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly 'x-prose'?: Prose;
  readonly 'x-label'?: true;
  readonly 'x-declares'?: string;
  /** `of`: whose it must be, such as a role of the client. */
  readonly 'x-ref'?: { readonly lists: readonly string[]; readonly form?: string; readonly of?: 'client' | 'supplier' };
  readonly 'x-form'?: string;
  /** The rule that tells when this, or something that is needed in it, is not there. Without it the rules of the schema do. */
  readonly 'x-rule'?: string;
  /** The rule that tells when something of another type stands there. Without it the rules of the schema do. */
  readonly 'x-typeRule'?: string;
  readonly 'x-enumDescriptions'?: Readonly<Record<string, string>>;
}

/** What a text is (`kind`) and what it governs (`context`). */
export interface Prose {
  readonly kind: 'obligation' | 'criterion' | 'definition' | 'narrative';
  readonly context:
    | 'scope'
    | 'deadline'
    | 'responsibility'
    | 'kpi'
    | 'communication'
    | 'change'
    | 'escalation'
    | 'other';
}

const root = json as unknown as SchemaNode;

/** The schema of a whole spec: the single source of what the product knows of the format. */
export const engagementSchema: SchemaNode = root;

/** What an agreed spec must have beyond that. */
export const completeSchema: SchemaNode = byPointer('#/$defs/complete') ?? {};

/** What the nodes with a `$ref` come to. The schema never changes, so this is found out once for each. */
const resolved = new WeakMap<SchemaNode, SchemaNode>();

/** The node with its `$ref` followed; what stands beside the `$ref` wins. The same object for the same node, each time. */
export function resolve(node: SchemaNode): SchemaNode {
  if (!node.$ref) return node;
  const known = resolved.get(node);
  if (known) return known;
  const target = byPointer(node.$ref);
  if (!target) return node;
  const { $ref, ...own } = node;
  const merged = { ...resolve(target), ...own };
  resolved.set(node, merged);
  return merged;
}

/** The node a JSON pointer within the schema names (`#/$defs/party/required`); undefined where there is none. */
export function byPointer(pointer: string): SchemaNode | undefined {
  let node: unknown = root;
  for (const step of pointer
    .slice(pointer.indexOf('#') + 1)
    .split('/')
    .slice(1)) {
    if (typeof node !== 'object' || node === null) return undefined;
    node = (node as Record<string, unknown>)[decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return node as SchemaNode | undefined;
}

/** The property's own node, resolved; undefined for keys that the schema does not name, such as `x-…`. */
export function propertyOf(node: SchemaNode, key: string): SchemaNode | undefined {
  const property = ownProperty(node, key);
  return property && resolve(property);
}

/** The node for a place in a spec, resolved; undefined where the schema says nothing of it. */
export function schemaAt(path: Path): SchemaNode | undefined {
  let node: SchemaNode | undefined = resolve(root);
  for (const step of path) {
    if (!node) return undefined;
    node = node.items ? resolve(node.items) : propertyOf(node, String(step));
  }
  return node;
}

/** The keys of an object of the format in the order in which they are usually written; none of anything else. */
export function keyOrderAt(path: Path): string[] {
  return Object.keys(schemaAt(path)?.properties ?? {});
}

/** What an agreed spec needs at a place beyond the shape of the format; undefined where it needs no more. */
export function completeAt(path: Path): SchemaNode | undefined {
  let node: SchemaNode | undefined = completeSchema;
  for (const step of path) node = node && (node.items ?? ownProperty(node, String(step)));
  return node;
}

function ownProperty({ properties }: SchemaNode, key: string): SchemaNode | undefined {
  return properties && Object.hasOwn(properties, key) ? properties[key] : undefined;
}
