import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { follow, isMergeKey, type Path, type Place, placeAt, type SpecNode } from '../../server/src/document/tree.ts';
import {
  completeAt,
  completeSchema,
  engagementSchema,
  propertyOf,
  resolve,
  type SchemaNode,
} from '../../server/src/schema/schema.ts';
import { type SchemaFinding, type SchemaPart, schemaFindings } from '../../server/src/validation/schemaFindings.ts';
import { parse } from '../support/editsSupport.ts';
import { expectedFindings, plain } from '../support/schemaOracle.ts';
import { mutatedSpecs } from '../support/specMutations.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
const specs = mutatedSpecs(examples);

/** All kinds of findings but `tooManyItems`: the format has no longest list. */
const kinds: readonly SchemaFinding['kind'][] = [
  'unknownKey',
  'missingKey',
  'incomplete',
  'tooFewItems',
  'lacksItem',
  'noValue',
  'wrongType',
  'needsQuotes',
  'wrongValue',
  'wrongForm',
  'emptyText',
  'outOfRange',
  'chooseOne',
  'excludesEachOther',
];

function rootOf(text: string): SpecNode | null {
  return parse(text).specs[0]?.root ?? null;
}

/** A finding as a text that is the same for the same finding: nodes by where they are, nodes of the schema by number. */
function told(finding: SchemaFinding): string {
  return JSON.stringify(finding, (name, value) => {
    if (name === 'schema' || name === 'wanted') return numberOf(value);
    return typeof value === 'object' && value !== null && 'range' in value
      ? `${value.range.start}-${value.range.end}`
      : value;
  });
}

const numbers = new Map<unknown, number>();

function numberOf(value: unknown): number {
  const number = numbers.get(value) ?? numbers.size;
  numbers.set(value, number);
  return number;
}

function toldAll(findings: readonly SchemaFinding[]): string[] {
  // The names of a finding stand in the order in which they were put in.
  return findings.map((finding) => told(sorted(finding))).sort();
}

function sorted(finding: SchemaFinding): SchemaFinding {
  return Object.fromEntries(Object.entries(finding).sort(([a], [b]) => (a < b ? -1 : 1))) as unknown as SchemaFinding;
}

/** A value that is written in its own place. */
interface Written {
  readonly path: Path;
  readonly place: Place;
  /** What the schema says of it; undefined where it says nothing, or the value around it is of the wrong type. */
  readonly schema: SchemaNode | undefined;
}

function placesOf(root: SpecNode | null): Written[] {
  const found: Written[] = [];
  const walk = (written: Written): void => {
    found.push(written);
    const { path, place, schema } = written;
    if (place.node?.kind === 'map') {
      for (const entry of place.node.entries.filter(({ key }) => !isMergeKey(key))) {
        const key = entry.key.text;
        walk({ path: [...path, key], place: { node: entry.value, entry }, schema: schema && propertyOf(schema, key) });
      }
    } else if (place.node?.kind === 'seq') {
      for (const [index, item] of place.node.items.entries()) {
        walk({
          path: [...path, index],
          place: { node: item.value, item },
          schema: schema?.items && resolve(schema.items),
        });
      }
    }
  };
  walk({ path: [], place: { node: root }, schema: engagementSchema });
  return found;
}

function nodesOf(root: SpecNode | null): SpecNode[] {
  const merged = (node: SpecNode | null): (SpecNode | null)[] =>
    node?.kind === 'map' ? node.entries.filter(({ key }) => isMergeKey(key)).map(({ value }) => value) : [];
  const nodes = placesOf(root).flatMap(({ place }) => [place.node, ...merged(place.node)]);
  return nodes
    .flatMap((node) => (node?.kind === 'seq' ? [node, ...node.items.map(({ value }) => value)] : [node]))
    .filter((node) => node !== null);
}

const hasDeadAlias = (root: SpecNode | null): boolean => nodesOf(root).some((node) => follow(node) === undefined);
const hasAlias = (root: SpecNode | null): boolean => nodesOf(root).some((node) => node.kind === 'alias');

/** What the schema has against a whole spec. */
function schemaFindingsOfSpec({ root }: { readonly root: SpecNode | null }): SchemaFinding[] {
  if (root === null) return [];
  return schemaFindings({ place: { node: root }, path: [], schema: engagementSchema, complete: completeSchema });
}

describe('the findings of a spec are those that ajv leads to', () => {
  test.each(examples.map((text) => [text.slice(0, 60).replaceAll('\n', ' '), text]))('%s', (_, text) => {
    const root = rootOf(text);
    expect(toldAll(schemaFindingsOfSpec({ root }))).toEqual(toldAll(expectedFindings(root)));
  });

  test.each(['- a\n', 'text\n', '12\n', '~\n', '{}\n', '[]\n', ''])('%j', (text) => {
    const root = rootOf(text);
    expect(toldAll(schemaFindingsOfSpec({ root }))).toEqual(toldAll(expectedFindings(root)));
  });

  test('whatever happens to it', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(specs, (text) => {
        const root = rootOf(text);
        fc.pre(!hasDeadAlias(root));
        const findings = schemaFindingsOfSpec({ root });
        expect(toldAll(findings)).toEqual(toldAll(expectedFindings(root)));
        for (const { kind } of findings) seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }),
      { numRuns: 800 },
    );
    // Nothing is proven of a finding that never comes.
    const often = [...seen].filter(([, times]) => times >= 5).map(([kind]) => kind);
    expect(often.sort()).toEqual(kinds.toSorted());
  });

  test('and where an alias leads nowhere, nothing more is said', () => {
    fc.assert(
      fc.property(specs, (text) => {
        const root = rootOf(text);
        fc.pre(hasDeadAlias(root));
        const findings = toldAll(schemaFindingsOfSpec({ root }));
        const expected = expectedFindings(root);
        const all = new Set(toldAll(expected));
        expect(findings.filter((finding) => !all.has(finding))).toEqual([]);
        const said = new Set(findings);
        const others = expected.filter((finding) => !said.has(told(sorted(finding))));
        expect(others.filter(({ kind }) => kind !== 'chooseOne' && kind !== 'lacksItem')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a part of a spec by itself', () => {
  test('the findings of the parts are those of the whole, however it is divided', () => {
    let divided = 0;
    fc.assert(
      fc.property(specs, fc.integer({ min: 1, max: 6 }), fc.nat(), (text, rarity, turn) => {
        const root = rootOf(text);
        fc.pre(root !== null && !hasAlias(root));
        const [whole, ...others] = placesOf(root);
        const chosen = others.filter(({ path, place, schema }, index) => {
          // Of a key that is there twice the first counts.
          const counts = placeAt(root, path)?.node === place.node;
          return counts && schema && (index + turn) % rarity === 0;
        });
        const members = new Set(chosen.map(({ place }) => place.entry ?? place.item));
        const isPart: NonNullable<SchemaPart['isPart']> = ({ entry, item }) => members.has(entry ?? item);
        const parts = [...(whole ? [whole] : []), ...chosen].map(({ path, place, schema = {} }) => {
          return { path, place, schema, complete: completeAt(path), isPart };
        });
        const findings = parts.flatMap((part) => schemaFindings(part));
        expect(toldAll(findings)).toEqual(toldAll(schemaFindingsOfSpec({ root })));
        divided += chosen.length;
      }),
      { numRuns: 200 },
    );
    expect(divided).toBeGreaterThan(500);
  });
});

describe('keywords', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });

  test.each<[schema: SchemaNode, values: readonly string[]]>([
    [{ type: 'string' }, ['a', '"1"', '1', 'true', '~', '', '[]', '{}']],
    [{ type: 'number' }, ['1', '1.5', '-0', '1e3', '.inf', '-.inf', '.nan', '"1"', '~', '[1]']],
    [{ type: 'integer' }, ['1', '5.0', '1.5', '.inf', '0x1F', '1e2', '"1"', '{}']],
    [{ type: 'boolean' }, ['true', 'false', 'yes', '"true"', '0', '']],
    [{ type: 'object' }, ['{}', '{a: b}', '[]', 'a', '~', '']],
    [{ type: 'array' }, ['[]', '[a]', '{}', 'a', '~', '']],
    [{ enum: ['a', 1, true] }, ['a', '1', 'true', '"1"', 'b', '1.0', '~', '']],
    [{ const: 'a' }, ['a', 'A', '1', '~']],
    [{ const: true }, ['true', 'false', '"true"', '1']],
    [{ pattern: '^.$' }, ['a', 'ab', '😀', '1', '12', 'true', '""']],
    [{ minimum: 1 }, ['0', '0.9', '1', '2', '-.inf', '.nan', '"0"']],
    [{ maximum: 1 }, ['0', '1', '1.1', '2', '.inf', '"2"']],
    [{ exclusiveMinimum: 1 }, ['0', '1', '1.1', '"0"']],
    [{ exclusiveMaximum: 1 }, ['0.9', '1', '2', '"2"']],
    [{ minItems: 1 }, ['[]', '[a]', '[a, b]', '{}', 'a']],
    [{ maxItems: 1 }, ['[]', '[a]', '[a, b]', '{a: 1, b: 2}']],
    [{ items: { type: 'string' } }, ['[]', '[a]', '[a, 1]', '[[a]]', 'a']],
    [{ required: ['a'] }, ['{a: 1}', '{a: }', '{b: 1}', '{}', '[]', 'a']],
    [{ properties: { a: { type: 'string' } } }, ['{a: b}', '{a: 1}', '{b: 1}', '[]']],
    [
      { properties: { a: {} }, patternProperties: { '^x-': {} }, additionalProperties: false },
      ['{}', '{a: 1}', '{x-a: 1}', '{b: 1}', '{a: 1, xx-a: 1}'],
    ],
    [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, ['{a: 1}', '{b: 1}', '{}', '{a: 1, b: 2}']],
    [{ not: { required: ['a', 'b'] } }, ['{}', '{a: 1}', '{b: 1}', '{a: 1, b: 2}']],
    [
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
      { allOf: [{ if: { properties: { a: { const: 'b' } }, required: ['a'] }, then: { required: ['c'] } }] },
      ['{}', '{a: b}', '{a: b, c: 1}', '{a: d}', '[]'],
    ],
    [
      // biome-ignore lint/suspicious/noThenProperty: JSON Schema calls it so
      { allOf: [{ if: { properties: { a: { enum: ['b', 1] } } }, then: { required: ['c'] } }] },
      ['{}', '{a: b}', '{a: 1}', '{a: 2}', '{a: {}}', '{a: 1, c: }'],
    ],
    [
      {
        items: { properties: { a: { type: 'string' } } },
        allOf: [{ contains: { properties: { a: { const: 'b' } }, required: ['a'] } }],
      },
      ['[]', '[{a: b}]', '[{a: c}]', '[{}, {a: c}, {a: b}]', '[1]', '{}'],
    ],
  ])('%o', (schema, values) => {
    const validate = ajv.compile(schema);
    const verdicts = values.map((source) => {
      const document = parse(`value: ${source}\n`);
      const place = placeAt(document.specs[0]?.root ?? null, ['value']);
      expect(place).toBeDefined();
      const findings = place ? schemaFindings({ place, path: ['value'], schema, complete: undefined }) : [];
      return { source, right: findings.length === 0, asAjv: validate(plain(place?.node)) };
    });
    expect(verdicts.filter(({ right, asAjv }) => right !== asAjv)).toEqual([]);
    expect(new Set(verdicts.map(({ right }) => right)).size).toBe(2);
  });
});

describe('aliases', () => {
  test.each([
    ['one of two keys of which one is needed', 'chooseOne', 'engagement: { endDate: *nowhere }', 'engagement: {}'],
    [
      'what tells which item it is',
      'lacksItem',
      'parties: [{ type: client }, { type: *nowhere }]',
      'parties: [{ type: client }, { type: client }]',
    ],
    ['an item', 'lacksItem', 'parties: [{ type: client }, *nowhere]', 'parties: [{ type: client }]'],
    ['a value', 'wrongType', 'parties: *nowhere', 'parties: {}'],
  ])('%s may stand behind an alias that leads nowhere', (_, kind, text, plainly) => {
    const times = (source: string): number =>
      schemaFindingsOfSpec({ root: rootOf(source) }).filter((finding) => finding.kind === kind).length;
    expect(times(text)).toBe(0);
    expect(times(plainly)).toBe(1);
  });

  const repeated = (text: string, count: number): string => Array.from({ length: count }, () => text).join(', ');

  test.each([
    ['an alias', '*party'],
    ['a merge', '{ <<: *party }'],
  ])('what %s brings in 10,000 times is looked at once', (_, source) => {
    const party = `{ id: Bad id, type: nobody, nmae: "", country: [], languages: [${repeated('en', 5_000)}] }`;
    const root = rootOf(`parties: [&party ${party}, ${repeated(source, 10_000)}]\n`);
    const started = performance.now();
    const findings = schemaFindingsOfSpec({ root }).filter(({ path }) => path[1] === 0);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(findings.map(({ kind, path }) => `${kind} ${path.join('/')}`).sort()).toEqual([
      'missingKey parties/0',
      'unknownKey parties/0/nmae',
      'wrongForm parties/0/id',
      'wrongType parties/0/country',
      'wrongValue parties/0/type',
    ]);
  });

  test('merges of merges of merges cost no more than they may', () => {
    const maps = Array.from({ length: 3_000 }, (_, index) => `- &m${index} { <<: *m${index - 1}, k${index}: 1 }\n`);
    const root = rootOf(`people:\n${maps.join('')}`);
    const started = performance.now();
    const findings = schemaFindingsOfSpec({ root });
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(findings.filter(({ kind }) => kind === 'unknownKey')).toHaveLength(3_000);
  });

  test('unknown keys with the same value are two mistakes', () => {
    const root = rootOf('onbording: &a {}\nexitt: *a\n');
    const unknown = schemaFindingsOfSpec({ root }).filter(({ kind }) => kind === 'unknownKey');
    expect(unknown.map(({ path }) => path)).toEqual([['onbording'], ['exitt']]);
  });
});
