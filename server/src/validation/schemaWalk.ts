import {
  type Entry,
  follow,
  type Item,
  type MapNode,
  type Path,
  type Place,
  type SeqNode,
  type SpecNode,
} from '../document/tree.ts';
import { type Checks, checksOf } from '../schema/checks.ts';
import { nearest } from '../schema/nearest.ts';
import type { SchemaNode } from '../schema/schema.ts';
import { mergedEntries } from './mergedEntries.ts';
import { becauseOf, choicesIn, demandsOn, lackedItems } from './schemaConditions.ts';
import type { At, SchemaFinding } from './schemaFinding.ts';
import { faultsOf, findingOf } from './schemaValue.ts';

/** A stretch of a spec that is validated by itself. */
export interface SchemaPart {
  /** Where it is: the node, with the entry or item that holds it. */
  readonly place: Place;
  readonly path: Path;
  /** What the schema says of it, resolved or not. */
  readonly schema: SchemaNode;
  /** What an agreed spec needs there beyond that, if anything. */
  readonly complete: SchemaNode | undefined;
  /** Values that are parts themselves: what their holder asks for is checked, what they are and what is in them is not. */
  readonly isPart?: (place: Place) => boolean;
}

/** What a walk came across. */
export interface Walked {
  /** In the order of the schema: first the shape, then what an agreed spec needs. One mistake may have several. */
  readonly findings: readonly SchemaFinding[];
  /** The lists without an item that they need, also where one of their items may be meant as that. */
  readonly lacking: ReadonlySet<SpecNode>;
}

/** A value on the way. */
interface Visit {
  readonly value: SpecNode | null;
  /** What holds it; undefined for the part itself. */
  readonly member: Entry | Item | undefined;
  /** What it must be. */
  readonly checks: Checks;
  /** What the schema says of the place: the same, unless the walk is about what an agreed spec needs. */
  readonly described: Checks;
}

function kindOfMissing({ checks, described }: Visit): 'missingKey' | 'incomplete' {
  return checks === described ? 'missingKey' : 'incomplete';
}

/**
 * Walks over a part of a spec together with the schema, through aliases and merge keys. What several aliases name is looked at
 * once for each node of the schema, so that naming it often costs nothing.
 */
export function walkSchema({ place, path, schema, complete, isPart }: SchemaPart): Walked {
  const findings: SchemaFinding[] = [];
  const lacking = new Set<SpecNode>();
  const entriesOf = mergedEntries();
  const shared = new Map<SpecNode, Set<Checks>>();
  const steps = [...path];

  const shape = checksOf(schema);
  visit({ value: place.node, member: undefined, checks: shape, described: shape });
  if (complete) visit({ value: place.node, member: undefined, checks: checksOf(complete), described: shape });
  return { findings, lacking };

  function visit(visited: Visit): void {
    const { value, checks } = visited;
    const node = follow(value);
    if (node === undefined) return; // an alias that leads nowhere has its own finding
    if (node && node !== value && wasHere(node, checks)) return;
    for (const fault of faultsOf(node, checks)) {
      if (fault === 'type' && steps.length === 0) continue; // that the whole is no map at all is said without the schema
      const finding = findingOf(fault, at(visited), node, checks);
      if (finding) findings.push(finding);
    }
    if (node?.kind === 'map') visitMap(node, visited);
    else if (node?.kind === 'seq') visitList(node, visited);
  }

  function visitMap(map: MapNode, visited: Visit): void {
    const { checks } = visited;
    const entries = entriesOf(map);
    const found = new Array<Entry | undefined>(checks.keys.length).fill(undefined);
    const unknown: Entry[] = [];
    for (const entry of entries) {
      const slot = checks.slots.get(entry.key.text);
      if (slot !== undefined) found[slot] ??= entry;
      else if (!checks.accepts(entry.key.text)) unknown.push(entry);
    }
    if (checks.conditional) checkConditions(map, visited, entries);
    for (const slot of checks.required) {
      const key = checks.keys[slot];
      if (!found[slot] && key !== undefined) findings.push({ kind: kindOfMissing(visited), ...at(visited), map, key });
    }
    if (unknown.length > 0) {
      const absent = checks.keys.filter((_, slot) => !found[slot] && checks.property(slot));
      const firsts = new Map(unknown.toReversed().map((entry) => [entry.key.text, entry]));
      for (const entry of unknown) {
        if (firsts.get(entry.key.text) === entry) findings.push(unknownKey(map, visited, entry, absent));
      }
    }
    for (let slot = 0; slot < found.length; slot++) {
      const entry = found[slot];
      if (entry) visitEntry(visited, entry, slot, entries !== map.entries);
    }
  }

  function checkConditions(map: MapNode, visited: Visit, entries: readonly Entry[]): void {
    for (const choice of choicesIn(entries, visited.checks, entriesOf)) findings.push({ ...choice, ...at(visited) });
    for (const { key, condition } of demandsOn(entries, visited.checks, entriesOf)) {
      findings.push({ kind: kindOfMissing(visited), ...at(visited), map, key, ...becauseOf(entries, condition) });
    }
  }

  function unknownKey(map: MapNode, { described }: Visit, entry: Entry, absent: readonly string[]): SchemaFinding {
    const key = entry.key.text;
    return {
      kind: 'unknownKey',
      path: [...steps, key],
      place: { node: entry.value, entry },
      schema: described.schema,
      map,
      entry,
      near: nearest(key, absent),
    };
  }

  function visitEntry({ checks, described }: Visit, entry: Entry, slot: number, merged: boolean): void {
    const { value, key } = entry;
    const below = checks.property(slot);
    const place = checks === described ? below : described.property(described.slots.get(key.text) ?? -1);
    if (!below || !place || isPart?.({ node: value, entry })) return;
    if (merged && value && wasHere(value, below)) return;
    steps.push(key.text);
    visit({ value, member: entry, checks: below, described: place });
    steps.pop();
  }

  function visitList(list: SeqNode, visited: Visit): void {
    const { checks, described } = visited;
    const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = checks.schema;
    const complete = checks !== described;
    const length = list.items.length;
    for (const { wanted, sure } of checks.conditional ? lackedItems(list, checks, entriesOf) : []) {
      lacking.add(list);
      if (sure) findings.push({ kind: 'lacksItem', wanted, ...at(visited) });
    }
    if (length < minItems) findings.push({ kind: 'tooFewItems', minimum: minItems, complete, ...at(visited) });
    if (length > maxItems) findings.push({ kind: 'tooManyItems', maximum: maxItems, ...at(visited) });
    const below = checks.items();
    const place = described.items();
    if (!below || !place) return;
    for (const [index, item] of list.items.entries()) {
      if (isPart?.({ node: item.value, item })) continue;
      steps.push(index);
      visit({ value: item.value, member: item, checks: below, described: place });
      steps.pop();
    }
  }

  function at({ value: node, member, described }: Visit): At {
    const where = member && ('key' in member ? { node, entry: member } : { node, item: member });
    return { path: [...steps], place: where ?? place, schema: described.schema };
  }

  /** True for the second time. */
  function wasHere(node: SpecNode, checks: Checks): boolean {
    const seen = shared.get(node) ?? new Set();
    shared.set(node, seen);
    return seen.size === seen.add(checks).size;
  }
}
