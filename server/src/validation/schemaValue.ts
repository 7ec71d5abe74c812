import type { ScalarNode, SpecNode } from '../document/tree.ts';
import type { Bound, Checks } from '../schema/checks.ts';
import type { At, SchemaFinding } from './schemaFinding.ts';

/** Something that a value by itself is not as the schema wants it. */
type Fault = 'type' | 'value' | 'pattern' | Bound;

/** What is wrong with a value by itself, be it a scalar or not: what is in it is not looked at. Most have nothing. */
export function faultsOf(node: SpecNode | null, { type, allowed, pattern, bounds }: Checks): Fault[] {
  const faults: Fault[] = [];
  const value = plainOf(node);
  if (type !== undefined && !isOfType(node, value, type)) faults.push('type');
  if (allowed && !allowed.has(value)) faults.push('value');
  if (pattern && typeof value === 'string' && !pattern.test(value)) faults.push('pattern');
  if (isNumber(value)) for (const bound of bounds) if (!isWithin(value, bound)) faults.push(bound);
  return faults;
}

/** The finding for a fault; undefined for a fault that has no finding of its own, because another says it. */
export function findingOf(fault: Fault, at: At, node: SpecNode | null, checks: Checks): SchemaFinding | undefined {
  switch (fault) {
    case 'type':
      return wrongType(at, node, checks);
    case 'value':
      if (node === null) return { kind: 'noValue', ...at };
      // Of a map or list the type is wrong, which is said by itself.
      return node.kind === 'scalar' ? { kind: 'wrongValue', allowed: allowedTexts(checks), ...at } : undefined;
    case 'pattern':
      return node?.kind === 'scalar' ? wrongText(at, node) : undefined;
    default:
      return { kind: 'outOfRange', ...fault, ...at };
  }
}

/** The value of a scalar, null where nothing is written, and undefined for a map or list. */
export function plainOf(node: SpecNode | null): ScalarNode['value'] | undefined {
  return node === null ? null : node.kind === 'scalar' ? node.value : undefined;
}

function isOfType(node: SpecNode | null, value: ScalarNode['value'] | undefined, type: string): boolean {
  switch (type) {
    case 'object':
      return node?.kind === 'map';
    case 'array':
      return node?.kind === 'seq';
    case 'number':
      return isNumber(value);
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === type;
  }
}

/** True for the numbers of JSON: YAML has infinity and not-a-number as well. */
function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

function isWithin(value: number, { limit, bound }: Bound): boolean {
  switch (limit) {
    case 'atLeast':
      return value >= bound;
    case 'atMost':
      return value <= bound;
    case 'moreThan':
      return value > bound;
    case 'lessThan':
      return value < bound;
  }
}

function wrongType(at: At, node: SpecNode | null, { type = '', schema, pattern }: Checks): SchemaFinding | undefined {
  if (node === null || (node.kind === 'scalar' && node.value === null)) return { kind: 'noValue', ...at };
  if (type !== 'string' || node.kind !== 'scalar') return { kind: 'wrongType', expected: type, ...at };
  if (schema.enum && !schema.enum.includes(node.text)) return undefined; // quotes would not make it right
  return !pattern || pattern.test(node.text) ? { kind: 'needsQuotes', scalar: node, ...at } : wrongText(at, node);
}

function wrongText(at: At, scalar: ScalarNode): SchemaFinding {
  const form = at.schema['x-form'];
  return form && scalar.text.trim() !== ''
    ? { kind: 'wrongForm', form, scalar, ...at }
    : { kind: 'emptyText', scalar, ...at };
}

function allowedTexts({ schema }: Checks): string[] {
  return (schema.enum ?? [schema.const]).map(String);
}
