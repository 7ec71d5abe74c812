import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { propertyOf, resolve } from '../../server/src/schema/schema.ts';
import { ajvWithSchema, listsWithIds, schema, schemaErrors, specScalars } from '../support/schemaSupport.ts';

interface Spec {
  readonly metadata: {
    readonly name: string;
    readonly status: string;
    readonly version: string;
    readonly language: string;
  };
  readonly legal?: { readonly review?: readonly { readonly version: string }[] };
  readonly signatures?: readonly { readonly version: string }[];
}

const folder = new URL('../../examples/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.engagement.yaml'));
const clean = files.filter((file) => file !== 'findings.engagement.yaml');
const ajv = ajvWithSchema();

test('there are a minimal one, three complete ones, one of them in Dutch and one with three parties, and one with findings', () => {
  expect(files.sort()).toEqual(
    ['acme-mobile', 'beheer-webwinkel', 'findings', 'fjord-bank-engineers', 'minimal'].map(
      (name) => `${name}.engagement.yaml`,
    ),
  );
  expect(clean.filter((file) => (parse(read(file)) as Spec).metadata.language === 'nl')).toHaveLength(1);
});

describe.each(clean)('%s', (file) => {
  const spec = parse(read(file)) as Spec;
  const settled = ['agreed', 'active'].includes(spec.metadata.status);
  const scalars = specScalars(spec);

  test('is valid, and complete once it is agreed or active', () => {
    expect(schemaErrors(ajv, spec, settled)).toEqual([]);
    expect(settled).toBe(file !== 'minimal.engagement.yaml');
  });

  test('is named like its file', () => {
    expect(`${spec.metadata.name}.engagement.yaml`).toBe(file);
  });

  test('declares each id once in its list', () => {
    const declared = scalars.filter((scalar) => scalar.described['x-declares']);
    const ids = declared.map((scalar) => `${scalar.described['x-declares']}/${scalar.value}`);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(ids.length).toBeGreaterThan(8);
  });

  test('refers to ids that exist', () => {
    const unresolved = unresolvedReferences(spec);
    expect(unresolved).toEqual([]);
    expect(scalars.filter((scalar) => scalar.described['x-ref']).length).toBeGreaterThan(5);
  });

  test('is reviewed and signed in its own version', () => {
    const versions = [...(spec.legal?.review ?? []), ...(spec.signatures ?? [])].map((entry) => entry.version);
    expect(new Set([spec.metadata.version, ...versions]).size).toBe(1);
  });
});

test('an id that does not exist is seen', () => {
  const spec = parse(
    read('acme-mobile.engagement.yaml').replace('acceptorRoleId: product-owner', 'acceptorRoleId: nobody'),
  ) as Spec;
  expect(unresolvedReferences(spec)).toEqual(['/deliverables/0/acceptance/acceptorRoleId: nobody']);
});

test('a section key that does not exist is seen', () => {
  const spec = parse(read('acme-mobile.engagement.yaml').replace('changes/procedure', 'changes/produce')) as Spec;
  expect(unresolvedReferences(spec)).toEqual(['/scenarios/0/relatesTo/0: changes/produce']);
});

describe('findings.engagement.yaml', () => {
  const text = read('findings.engagement.yaml');

  test('shows mistakes of different kinds', () => {
    const document = parseDocument(text);
    expect(document.errors.map((error) => error.code)).toEqual(['DUPLICATE_KEY']);
    expect(schemaErrors(ajv, parse(text, { uniqueKeys: false })).sort()).toEqual([
      '/ additionalProperties onbording',
      '/budget/cap pattern',
      '/communication/channels/0/respondWithin pattern',
      '/engagement/model enum',
      '/engagement/startDate pattern',
      '/escalations/0/levels/0/decideWithin pattern',
      '/kpis/0/target if',
      '/kpis/0/target required upper',
      '/milestones/0/due pattern',
      '/parties/0/timeZone pattern',
      '/parties/1 required timeZone',
      '/people/0/phone type',
    ]);
  });

  test('explains each of them, two kinds of vague wording, and three of what a schema cannot say, in a comment above it', () => {
    const explained = text
      .split('\n')
      .filter((line, index, lines) => /^ *#/.test(line) && !/^ *#/.test(lines[index + 1] ?? ''));
    expect(explained).toHaveLength(1 + 12 + 2 + 3);
  });
});

/** The references of a spec that lead nowhere, as `/path: value`. */
function unresolvedReferences(spec: Spec): string[] {
  const scalars = specScalars(spec);
  const declared = new Set(
    scalars.flatMap((scalar) =>
      scalar.described['x-declares'] ? [`${scalar.described['x-declares']}/${scalar.value}`] : [],
    ),
  );
  const lists = [...listsWithIds().keys()];
  const inSection = (reference: string): boolean => {
    const [section = '', name = ''] = reference.split('/');
    const key = propertyOf(resolve(schema), section)?.properties?.[name];
    return key !== undefined || lists.some((list) => list.split('/')[0] === section && declared.has(`${list}/${name}`));
  };
  return scalars
    .filter(({ described, value }) => {
      const reference = described['x-ref'];
      if (!reference) return false;
      return reference.lists.includes('*')
        ? !inSection(`${value}`)
        : !reference.lists.some((list) => declared.has(`${list}/${value}`));
    })
    .map(({ path, value }) => `${path}: ${value}`);
}
