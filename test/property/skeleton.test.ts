import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { EngagementDocument } from '../../server/src/document/engagementDocument.ts';
import { appendItems } from '../../server/src/edits/appendItems.ts';
import { insertEntry } from '../../server/src/edits/insertEntry.ts';
import { removeEntry } from '../../server/src/edits/removeEntry.ts';
import { type SkeletonFacts, skeleton } from '../../server/src/edits/skeleton.ts';
import { SpecFacts } from '../../server/src/model/specFacts.ts';
import {
  byPointer,
  completeSchema,
  propertyOf,
  resolve,
  type SchemaNode,
  schemaAt,
} from '../../server/src/schema/schema.ts';
import type { Edit } from '../../server/src/validation/problem.ts';
import { apply, expandSnippet, parse } from '../support/editsSupport.ts';
import { ajvWithSchema, schema, schemaErrors } from '../support/schemaSupport.ts';

type Path = readonly (string | number)[];

const ajv = ajvWithSchema();
const minimal = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');

/** The path of every property of the format, below the first item of each list. */
function propertyPaths(node: SchemaNode = schema, path: Path = []): Path[] {
  const { properties = {}, items } = resolve(node);
  const below = items ? propertyPaths(items, [...path, 0]) : [];
  return [
    ...below,
    ...Object.entries(properties).flatMap(([key, child]) => [[...path, key], ...propertyPaths(child, [...path, key])]),
  ];
}

/** The file after the edit; checks on the way that the snippet, if there is one, says the same. */
function edited(document: EngagementDocument, edit: Edit): EngagementDocument {
  if (edit.snippet !== undefined) expect(expandSnippet(document.text, edit)).toBe(edit.newText);
  return parse(apply(document, edit));
}

function factsOf(document: EngagementDocument, path?: Path): SkeletonFacts {
  const spec = document.specs[0];
  const facts = spec && new SpecFacts(spec);
  return { ids: (list) => facts?.idsOf(list) ?? [], ...(path ? { path } : {}) };
}

/** The spec with a skeleton at the path, in place of what is there, and around it whatever is not there yet. */
function withSkeleton(before: EngagementDocument, path: Path, complete = false): EngagementDocument {
  const key = path.at(-1);
  const above = path.slice(0, -1);
  const around = before.specs[0]?.placeAt(above) ? before : withSkeleton(before, above, complete);
  const parent = around.specs[0]?.placeAt(above)?.node;
  const described = schemaAt(path);
  const parentSchema = schemaAt(above);
  if (!described || !parentSchema) throw new Error(`no schema at ${path}`);
  const facts = factsOf(around, complete ? path : undefined);
  if (parent?.kind === 'seq') return edited(around, appendItems(around, parent, [skeleton(described, facts)]));
  if (parent?.kind !== 'map') throw new Error(`no map above ${path}`);
  const present = parent.entries.find((entry) => entry.key.text === key);
  if (present && parent.entries.length === 1) return around; // it came with its parent
  if (present) return withSkeleton(edited(around, removeEntry(around, parent, present)), path, complete);
  const order = Object.keys(parentSchema.properties ?? {});
  return edited(around, insertEntry(around, parent, String(key), skeleton(described, facts), order));
}

function errorsOf({ specs, syntaxFindings }: EngagementDocument, complete = false): string[] {
  expect(syntaxFindings).toEqual([]);
  return schemaErrors(ajv, specs[0]?.value, complete);
}

describe('the skeleton of every property makes a valid spec', () => {
  const paths = propertyPaths();

  test('there are hundreds of them', () => {
    expect(paths.length).toBeGreaterThan(300);
  });

  test('2 columns, \\n', () => {
    expect(wrongOnes(parse(minimal), paths)).toEqual([]);
  });

  test('4 columns, \\r\\n, for sections and their keys', () => {
    const text = parseDocument(minimal).toString({ indent: 4 }).replaceAll('\n', '\r\n');
    expect(
      wrongOnes(
        parse(text),
        paths.filter((path) => path.length <= 2),
      ),
    ).toEqual([]);
  });
});

function wrongOnes(spec: EngagementDocument, paths: readonly Path[]): unknown[] {
  const parents = new Map<string, EngagementDocument>();
  return paths.flatMap((path) => {
    const above = path.slice(0, -1);
    const at = `/${above.join('/')}`;
    const around = parents.get(at) ?? (spec.specs[0]?.placeAt(above) ? spec : withSkeleton(spec, above));
    parents.set(at, around);
    const result = withSkeleton(around, path);
    // Beside a key that excludes it, a key cannot be valid: that it says so is right.
    const excused = exclusiveKeys(above).includes(String(path.at(-1))) ? [`${at} oneOf`, `${at} not`] : [];
    const errors = errorsOf(result).filter((error) => !excused.includes(error));
    return errors.length > 0 ? [{ path: path.join('/'), errors, text: result.text }] : [];
  });
}

/** The keys of the map at the path that exclude one another. */
function exclusiveKeys(path: Path): readonly string[] {
  const { oneOf = [], not } = schemaAt(path) ?? {};
  return [...oneOf, ...(not ? [not] : [])].flatMap(({ required }) => required ?? []);
}

test('skeletons of all sections that an agreed spec needs make a complete spec', () => {
  const sections = new Set([...(schema.required ?? []), ...(completeSchema.required ?? [])]);
  const order = Object.keys(schema.properties ?? {}).filter((key) => sections.has(key) && key !== 'apiVersion');
  const spec = order.reduce((before, key) => withSkeleton(before, [key], true), parse('apiVersion: engagement/v1\n'));
  expect(errorsOf(spec, true)).toEqual([]);
  expect(Object.keys(spec.specs[0]?.value as object)).toEqual(['apiVersion', ...order]);
});

describe('what a skeleton proposes', () => {
  const none: SkeletonFacts = { ids: () => [] };
  const at = (...path: Path): SchemaNode => schemaAt(path) ?? {};

  test('all values of an enumeration, the default first', () => {
    const { counting, onNonWorkingDay } = propertiesOf('#/$defs/deadlines');
    expect(skeleton(counting ?? {}, none)).toEqual({ choices: ['excludeTriggerDay', 'includeTriggerDay'] });
    expect(skeleton(onNonWorkingDay ?? {}, none)).toEqual({
      choices: ['next', ...(onNonWorkingDay?.enum ?? []).filter((value) => value !== 'next')],
    });
  });

  test('ids of this spec where it refers to them', () => {
    const facts: SkeletonFacts = { ids: (list) => (list === 'roles' ? ['owner', 'manager'] : []) };
    expect(skeleton(at('responsibilities', 0, 'accountable'), facts)).toEqual({ choices: ['owner', 'manager'] });
    expect(skeleton(at('kpis', 0, 'ownerRoleId'), { ids: () => ['owner'] })).toEqual({ placeholder: 'owner' });
    expect(
      skeleton(at('scenarios', 0, 'relatesTo', 0), {
        ids: (list) => (list === 'scope/inScope' ? ['app'] : list === 'milestones' ? ['go-live'] : []),
      }),
    ).toEqual({
      choices: ['milestones/go-live', 'scope/app'],
    });
  });

  test('an id that is not taken', () => {
    const id = at('milestones', 0, 'id');
    const first = String(id.examples?.[0]);
    expect(skeleton(id, none)).toEqual({ placeholder: first });
    expect(skeleton(id, { ids: () => [first, `${first}-2`] })).toEqual({ placeholder: `${first}-3` });
  });

  test('a client and a supplier, as the list of parties demands', () => {
    const parties = skeleton(at('parties'), none) as { type: unknown; id: { placeholder: string } }[];
    expect(parties.map(({ type }) => type)).toEqual(['client', 'supplier']);
    expect(new Set(parties.map(({ id }) => id.placeholder)).size).toBe(2);
  });

  test('what an agreed spec needs only where it is asked for', () => {
    const keys = (path?: Path): string[] =>
      Object.keys((skeleton(at('roles'), path ? { ...none, path } : none) as object[])[0] ?? {});
    expect(keys()).not.toContain('holderId');
    expect(keys(['roles'])).toContain('holderId');
    expect(skeleton(at('escalations', 0, 'levels'), none)).toHaveLength(1);
    expect(skeleton(at('escalations', 0, 'levels'), { ...none, path: ['escalations', 0, 'levels'] })).toHaveLength(2);
  });

  test('the keys that its own first choices make necessary', () => {
    const meeting = skeleton(at('communication', 'meetings', 0), none);
    expect(Object.keys(meeting as object)).toContain('every');
  });

  function propertiesOf(pointer: string): Record<string, SchemaNode> {
    const node = byPointer(pointer) ?? {};
    return Object.fromEntries(Object.keys(node.properties ?? {}).map((key) => [key, propertyOf(node, key) ?? {}]));
  }
});
