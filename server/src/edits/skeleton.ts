import type { Path } from '../document/tree.ts';
import { completeAt, propertyOf, resolve, type SchemaNode } from '../schema/schema.ts';
import { type Choices, type Content, type ContentMap, type Placeholder, type Plain, valuesOf } from './content.ts';
import { freshId, knownIds } from './skeletonIds.ts';

/** What the skeleton of a part of a spec may build on. */
export interface SkeletonFacts {
  /** The ids that the spec declares in a list, by the list's path: `roles`, `communication/channels`; or those of one side's. */
  ids(list: string, of?: 'client' | 'supplier'): readonly string[];
  /** What the spec itself says of a form of value, such as its `timeZone`; undefined where it says nothing. */
  value?(form: string): string | undefined;
  /** An example of the schema in the language in which the spec is written; undefined where there is none. */
  inOwnLanguage?(example: string): string | undefined;
  /** Where the part goes, to have in it what the spec also needs once it is agreed; without it only what is always needed. */
  readonly path?: Path;
}

/**
 * The smallest valid value of a schema node, with a tab stop for everything that a person has to decide: all required keys in
 * the schema's order, as few items as a list may have, but one. Ids that it refers to are ids of this spec where there are any.
 */
export function skeleton(schema: SchemaNode, facts: SkeletonFacts): Content {
  const own = new Map<string, string[]>();
  const ids = (list: string, of?: 'client' | 'supplier'): readonly string[] => [
    ...facts.ids(list, of),
    ...(own.get(list) ?? []),
  ];
  return part(resolve(schema), facts.path && completeAt(facts.path), 0);

  /** @param turn which of several examples it takes, so that the items of a list differ */
  function part(node: SchemaNode, complete: SchemaNode | undefined, turn: number): Content {
    if (node.const !== undefined) return node.const;
    if (node.enum) return choose(node.enum, node.default);
    if (node.type === 'object') return object(node, complete, turn);
    if (node.type === 'array') return list(node, complete, turn);
    if (node.type === 'boolean') return choose([true, false], node.default);
    const declares = node['x-declares'];
    if (declares) return newId(declares, node, turn);
    const known = node['x-ref'] ? knownIds(node['x-ref'], ids, exampleTexts(node)) : [];
    if (known.length > 0) return choose(known, known[turn % known.length]);
    const value = node['x-form'] && facts.value?.(node['x-form']);
    return value === undefined ? example(node, turn, facts) : { placeholder: value };
  }

  function object(node: SchemaNode, complete: SchemaNode | undefined, turn: number): ContentMap {
    const keys = new Set([...(node.required ?? []), ...(complete?.required ?? [])]);
    if (node.oneOf && !node.oneOf.some(({ required }) => required?.some((key) => keys.has(key)))) {
      for (const key of node.oneOf[0]?.required ?? []) keys.add(key);
    }
    const parts = new Map<string, Content>();
    const build = (): void => {
      for (const key of keys) {
        const property = propertyOf(node, key);
        if (property && !parts.has(key)) parts.set(key, part(property, complete?.properties?.[key], turn));
      }
    };
    build();
    for (const { if: condition, then } of node.allOf ?? []) {
      if (condition && holds(condition, parts)) for (const key of then?.required ?? []) keys.add(key);
    }
    build();
    return Object.fromEntries(
      Object.keys(node.properties ?? {}).flatMap((key) => {
        const value = parts.get(key);
        return value === undefined ? [] : [[key, value]];
      }),
    );
  }

  function list(node: SchemaNode, complete: SchemaNode | undefined, turn: number): Content[] {
    const length = Math.max(1, node.minItems ?? 0, complete?.minItems ?? 0);
    const items = node.items ? resolve(node.items) : {};
    const conditions: readonly SchemaNode[] = node.allOf ?? [];
    const demanded = conditions.flatMap(({ contains }) => contains ?? []);
    return Array.from({ length }, (_, index) =>
      part(narrowed(items, demanded[index]), complete?.items, length > 1 ? index : turn),
    );
  }

  function newId(list: string, node: SchemaNode, turn: number): Placeholder {
    const texts = exampleTexts(node);
    const id = freshId(texts[turn % texts.length] ?? 'new', ids(list));
    own.set(list, [...(own.get(list) ?? []), id]);
    return { placeholder: id };
  }
}

/** The node with the constants that a list demands of one of its items. */
export function narrowed(node: SchemaNode, demanded: SchemaNode | undefined): SchemaNode {
  return demanded ? { ...node, properties: { ...node.properties, ...demanded.properties } } : node;
}

/** A choice with the preferred value first. */
function choose(values: readonly Plain[], preferred: unknown): Choices | Placeholder {
  const first = values.find((value) => value === preferred) ?? values[0] ?? '';
  const others = values.filter((value) => value !== first);
  return others.length === 0 ? { placeholder: first } : { choices: [first, ...others] };
}

/** True where the value that stands there first is one that the condition asks for. */
function holds(condition: SchemaNode, parts: ReadonlyMap<string, Content>): boolean {
  return Object.entries(condition.properties ?? {}).every(([key, { const: only, enum: some }]) => {
    const value = parts.get(key);
    const first = value === undefined ? undefined : valuesOf(value)?.[0];
    return first !== undefined && (some?.includes(first) ?? first === only);
  });
}

function example(node: SchemaNode, turn: number, { inOwnLanguage }: SkeletonFacts): Placeholder {
  const examples = (node.examples ?? []).filter(isPlain);
  const value = isPlain(node.default) ? node.default : examples[turn % examples.length];
  const isText = node['x-prose'] !== undefined || node['x-label'] === true;
  const own = isText && typeof value === 'string' ? inOwnLanguage?.(value) : undefined;
  return { placeholder: own ?? value ?? (node.type === 'string' ? (node.title ?? '…') : (node.minimum ?? 1)) };
}

function exampleTexts(node: SchemaNode): string[] {
  return (node.examples ?? []).filter((value) => typeof value === 'string');
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
