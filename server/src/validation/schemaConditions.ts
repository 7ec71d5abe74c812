import { type Entry, follow, type SeqNode, type SpecNode } from '../document/tree.ts';
import { type Checks, checksOf } from '../schema/checks.ts';
import type { SchemaNode } from '../schema/schema.ts';
import type { EntriesOf } from './mergedEntries.ts';
import { faultsOf, plainOf } from './schemaValue.ts';

/** Keys of which too many or too few are there. */
type Choice =
  | { readonly kind: 'chooseOne'; readonly keys: readonly string[]; readonly present: readonly string[] }
  | { readonly kind: 'excludesEachOther'; readonly keys: readonly string[] };

/** What `oneOf` and `not` have against a map with these entries. */
export function choicesIn(entries: readonly Entry[], { schema }: Checks, entriesOf: EntriesOf): Choice[] {
  const choices: Choice[] = [];
  const holds = (condition: SchemaNode): boolean => entriesSatisfy(entries, checksOf(condition), entriesOf);
  if (schema.not && holds(schema.not)) choices.push({ kind: 'excludesEachOther', keys: schema.not.required ?? [] });
  if (schema.oneOf && schema.oneOf.filter(holds).length !== 1) {
    const keys = schema.oneOf.flatMap(({ required = [] }) => required);
    const present = keys.filter((key) => entryIn(entries, key));
    // Where an alias leads nowhere, which one was chosen can't be known.
    const known = present.every((key) => follow(entryIn(entries, key)?.value) !== undefined);
    if (known) choices.push({ kind: 'chooseOne', keys, present });
  }
  return choices;
}

/** A key that a map lacks, and the condition that makes it necessary. */
interface Demand {
  readonly key: string;
  readonly condition: SchemaNode;
}

/** The keys that the entries of a map lack because of what else is there (`if` and `then`). */
export function demandsOn(entries: readonly Entry[], { schema }: Checks, entriesOf: EntriesOf): Demand[] {
  const parts: readonly SchemaNode[] = schema.allOf ?? [];
  return parts.flatMap(({ if: condition, then }) => {
    if (!condition || !then?.required || !entriesSatisfy(entries, checksOf(condition), entriesOf)) return [];
    return then.required.filter((key) => !entryIn(entries, key)).map((key) => ({ key, condition }));
  });
}

/** What to say of a condition that is fulfilled: its key, with the value that stands there. */
export function becauseOf(
  entries: readonly Entry[],
  { properties = {} }: SchemaNode,
): { readonly because?: { readonly key: string; readonly value: string } } {
  const [key = ''] = Object.keys(properties);
  const node = follow(entryIn(entries, key)?.value);
  return node?.kind === 'scalar' ? { because: { key, value: node.text } } : {};
}

/** An item that no item of a list is like; not `sure` where one may be meant so. */
interface LackedItem {
  readonly wanted: SchemaNode;
  readonly sure: boolean;
}

/** The items that a list must have (`contains`) and does not. */
export function lackedItems(list: SeqNode, { schema, items }: Checks, entriesOf: EntriesOf): LackedItem[] {
  const parts: readonly SchemaNode[] = schema.allOf ?? [];
  return parts.flatMap(({ contains: wanted }) => {
    if (!wanted) return [];
    const nodes = list.items.map(({ value }) => follow(value));
    const condition = checksOf(wanted);
    if (nodes.some((node) => node === undefined || satisfies(node, condition, entriesOf))) return [];
    const item = items();
    return { wanted, sure: !nodes.some((node) => item && mayBeMeant(node, condition, item, entriesOf)) };
  });
}

/** True where an item may be the one that is wanted, only that the key which tells so is wrong or missing. */
function mayBeMeant(node: SpecNode | null | undefined, wanted: Checks, item: Checks, entriesOf: EntriesOf): boolean {
  if (node?.kind !== 'map') return false;
  return Object.keys(wanted.schema.properties ?? {}).some((key) => {
    const slot = item.slots.get(key) ?? -1;
    const entry = entryIn(entriesOf(node), key);
    if (!entry) return item.required.includes(slot);
    const value = follow(entry.value);
    const property = item.property(slot);
    return value === undefined || (property !== undefined && faultsOf(value, property).length > 0);
  });
}

/**
 * Whether a value is as a condition of the schema wants it. A condition knows `required`, `properties`, `const` and `enum`; what it
 * does not name is free, and so is a value that is no map. An alias that leads nowhere is taken for absent.
 */
function satisfies(node: SpecNode | null, condition: Checks, entriesOf: EntriesOf): boolean {
  if (condition.allowed && !condition.allowed.has(plainOf(node))) return false;
  return node?.kind !== 'map' || entriesSatisfy(entriesOf(node), condition, entriesOf);
}

function entriesSatisfy(entries: readonly Entry[], condition: Checks, entriesOf: EntriesOf): boolean {
  return condition.keys.every((key, slot) => {
    const value = follow(entryIn(entries, key)?.value);
    if (value === undefined) return !condition.required.includes(slot);
    const property = condition.property(slot);
    return !property || satisfies(value, property, entriesOf);
  });
}

/** The entry of a key; the first, where it is there twice. */
function entryIn(entries: readonly Entry[], key: string): Entry | undefined {
  return entries.find((entry) => entry.key.text === key);
}
