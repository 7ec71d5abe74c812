import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatReference } from '../../scripts/generate-format-reference.ts';
import { rules } from '../../server/src/generated/rules.ts';
import { resolve, type SchemaNode } from '../../server/src/schema/schema.ts';
import { ajvWithSchema, annotations, describedNodes, listsWithIds, schema } from '../support/schemaSupport.ts';

const nodes = describedNodes();
const ajv = ajvWithSchema();

const natures = ['x-prose', 'x-label', 'x-declares', 'x-ref', 'x-form', 'enum', 'const'] as const;
const naturesOf = (node: SchemaNode): string[] => natures.filter((nature) => node[nature] !== undefined);

describe('every described place of the schema', () => {
  test('is reached: the walk sees the whole format and every $defs entry is used', () => {
    const used = nodes.filter((place) => place.kind === 'def').map((place) => place.pointer.replace('#/$defs/', ''));
    expect([...used, 'complete'].sort()).toEqual(Object.keys(schema.$defs).sort());
    expect(nodes.filter((place) => place.kind === 'property').length).toBeGreaterThan(300);
  });

  test('has a title and a description', () => {
    const bad = nodes
      // A list may leave the words to the definition of its items; a property has its own, also beside a $ref.
      .map(({ kind, pointer, node }) => ({ pointer, said: kind === 'items' ? resolve(node) : node }))
      .filter(({ said }) => !/^\S+( \S+){0,4}$/.test(said.title ?? '') || !isPlainSentences(said.description ?? ''));
    expect(bad.map((place) => place.pointer)).toEqual([]);
  });

  test('is an object that takes no unknown keys but x-…, or is a list with described items, or is a scalar', () => {
    const bad = nodes.filter(({ node }) => {
      const described = resolve(node) as SchemaNode & { additionalProperties?: unknown; patternProperties?: unknown };
      if (described.type === 'array') return !described.items;
      if (described.type !== 'object')
        return !['string', 'number', 'integer', 'boolean'].includes(described.type ?? '');
      return described.additionalProperties !== false || JSON.stringify(described.patternProperties) !== '{"^x-":{}}';
    });
    expect(bad.map((place) => place.pointer)).toEqual([]);
  });

  test('that is a string has exactly one nature', () => {
    const bad = nodes
      .filter(({ kind, node }) => kind !== 'def' && resolve(node).type === 'string')
      .map(({ pointer, node }) => {
        const own = naturesOf(node);
        // An id that is declared or referred to is written in the form of an id: what stands beside the $ref decides.
        return { pointer, natures: own.length > 0 || !node.$ref ? own : naturesOf(resolve(node)) };
      })
      .filter((place) => place.natures.length !== 1);
    expect(bad).toEqual([]);
  });

  test('that is a choice says what each value means', () => {
    const bad = nodes.filter(({ node }) => {
      if (!node.enum) return false;
      const meanings = Object.entries(node['x-enumDescriptions'] ?? {});
      const sameValues = JSON.stringify(meanings.map(([value]) => value)) === JSON.stringify(node.enum);
      return !sameValues || meanings.some(([, meaning]) => !isPlainSentences(meaning));
    });
    expect(bad.map((place) => place.pointer)).toEqual([]);
  });

  test('that is a scalar without a choice has examples', () => {
    const bad = nodes.filter(({ node }) => {
      const described = resolve(node);
      const scalar = ['string', 'number', 'integer'].includes(described.type ?? '');
      return scalar && !described.enum && described.const === undefined && !described.examples?.length;
    });
    expect(bad.map((place) => place.pointer)).toEqual([]);
  });

  test('accepts its own examples and default', () => {
    const bad = nodes.flatMap(({ pointer, node }) => {
      const values = [...(node.examples ?? []), ...(node.default === undefined ? [] : [node.default])];
      const validate = values.length > 0 ? ajv.compile({ $ref: `${schema.$id}${pointer}` }) : undefined;
      return values.filter((value) => !validate?.(value)).map((value) => `${pointer}: ${value}`);
    });
    expect(bad).toEqual([]);
  });

  test('requires only keys that it has', () => {
    const bad = nodes.flatMap(({ pointer, node }) => {
      const branches = [
        node,
        ...(node.oneOf ?? []),
        ...(node.not ? [node.not] : []),
        ...(node.allOf ?? []).flatMap((part) => part.then ?? []),
      ];
      const required = branches.flatMap((branch) => branch.required ?? []);
      return required.filter((key) => !node.properties?.[key]).map((key) => `${pointer}: ${key}`);
    });
    expect(bad).toEqual([]);
  });
});

describe('references', () => {
  const lists = listsWithIds();

  test('an id declares the list it stands in', () => {
    const bad = [...lists].filter(([list, items]) => {
      const declared = Object.values(resolve(items).properties ?? {}).map((property) => property['x-declares']);
      return JSON.stringify(declared.filter(Boolean)) !== JSON.stringify([list]);
    });
    expect(bad.map(([list]) => list)).toEqual([]);
  });

  test('a reference names lists that exist, or any', () => {
    const named = nodes.flatMap(({ node }) => node['x-ref']?.lists ?? []).filter((list) => list !== '*');
    expect([...new Set(named)].filter((list) => !lists.has(list))).toEqual([]);
  });

  test('a key that ends in Id or Ids is an id or a reference', () => {
    const bad = nodes.filter(({ kind, pointer, node }) => {
      if (kind !== 'property' || !/(Id|Ids)$/.test(pointer)) return false;
      return !(node['x-ref'] ?? node.items?.['x-ref']);
    });
    expect(bad.map((place) => place.pointer)).toEqual([]);
  });
});

describe('what the schema leaves to a rule', () => {
  test('is left to a rule that there is, and that reads what is left to it', () => {
    const named = new Set<string>();
    JSON.stringify(schema, (key, value: unknown) => {
      if ((key === 'x-rule' || key === 'x-typeRule') && typeof value === 'string') named.add(value);
      return value;
    });
    const claiming = rules.filter(({ reads }) => reads.includes('claimed')).map(({ meta }) => meta.id);
    expect([...named].sort()).toEqual(claiming.toSorted());
  });
});

describe('completeness', () => {
  interface Condition {
    readonly required?: readonly string[];
    readonly properties?: Readonly<Record<string, Condition>>;
    readonly items?: Condition;
  }

  const unknownKeys = (condition: Condition, described: SchemaNode, path: string): string[] => {
    const node = resolve(described);
    const bad = (condition.required ?? [])
      .filter((key) => !node.properties?.[key] || node.required?.includes(key))
      .map((key) => `${path}/${key}`);
    for (const [key, child] of Object.entries(condition.properties ?? {})) {
      const property = node.properties?.[key];
      bad.push(...(property ? unknownKeys(child, property, `${path}/${key}`) : [`${path}/${key}`]));
    }
    if (condition.items)
      bad.push(...(node.items ? unknownKeys(condition.items, node.items, `${path}/*`) : [`${path}/*`]));
    return bad;
  };

  test('asks for keys that exist and that are not required anyway', () => {
    expect(unknownKeys(schema.$defs['complete'] as Condition, schema, '')).toEqual([]);
  });

  test('applies from the moment a spec is agreed', () => {
    const draft = { apiVersion: 'engagement/v1', metadata: { status: 'draft' } };
    const required = (status: string): number => {
      const validate = ajv.getSchema(schema.$id);
      validate?.({ ...draft, metadata: { status } });
      return validate?.errors?.filter((error) => error.instancePath === '' && error.keyword === 'required').length ?? 0;
    };
    const parts = schema.$defs['complete']?.required?.length ?? 0;
    expect(required('agreed') - required('draft')).toBe(parts);
    expect(required('active') - required('review')).toBe(parts);
    expect(required('ended')).toBe(required('draft'));
  });
});

describe('every keyword is one that is checked where it stands', () => {
  const words = ['$schema', '$id', '$defs', 'title', 'description', 'default', 'examples', ...annotations];
  const ofMaps = ['properties', 'patternProperties', 'additionalProperties', 'required', 'oneOf', 'not', 'allOf'];
  const ofLists = ['items', 'minItems', 'maxItems', 'allOf'];
  const ofScalars = ['enum', 'const', 'pattern', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'];
  const types = ['string', 'number', 'integer', 'boolean', 'object', 'array'];

  /** The keywords of a node that are not among the known ones. */
  const others = (node: SchemaNode, known: readonly string[]): string[] =>
    Object.keys(node).filter((keyword) => !known.includes(keyword));

  /** The same for a condition: `if`, `contains`. */
  const inCondition = (node: SchemaNode): string[] => [
    ...others(node, [...words, 'properties', 'required', 'enum', 'const']),
    ...Object.values(node.properties ?? {}).flatMap(inCondition),
  ];

  const inParts = ({ oneOf = [], not, allOf = [] }: SchemaNode): string[] => [
    ...[...oneOf, ...(not ? [not] : [])].flatMap((branch) => others(branch, ['required'])),
    ...allOf.flatMap((part) => others(part, part.contains ? ['contains'] : ['if', 'then'])),
    ...allOf.flatMap(({ then }) => (then ? others(then, ['required']) : [])),
    ...allOf.flatMap(({ if: condition, contains }) =>
      [condition, contains].flatMap((one) => (one ? inCondition(one) : [])),
    ),
  ];

  test('in what describes a value', () => {
    const bad = nodes.flatMap(({ kind, pointer, node }) => {
      const root = kind === 'root' ? ['if', 'then'] : [];
      // What stands beside a $ref takes the place of what it leads to, so it must not ask for anything.
      const known = node.$ref ? ['$ref'] : ['type', ...ofMaps, ...ofLists, ...ofScalars, ...root];
      const unknown = [...others(node, [...words, ...known]), ...inParts(node)];
      if (!types.includes(resolve(node).type ?? '')) unknown.push(`type ${resolve(node).type}`);
      return unknown.map((keyword) => `${pointer}: ${keyword}`);
    });
    expect(bad).toEqual([]);
  });

  test('in what an agreed spec needs', () => {
    const inComplete = (node: SchemaNode): string[] => [
      ...others(node, [...words, 'required', 'properties', 'items', 'minItems', 'maxItems']),
      ...[...Object.values(node.properties ?? {}), ...(node.items ? [node.items] : [])].flatMap(inComplete),
    ];
    expect(inComplete(schema.$defs['complete'] ?? {})).toEqual([]);
  });

  test('and the condition of the whole is what an agreed spec needs', () => {
    expect(schema.then).toEqual({ $ref: '#/$defs/complete' });
  });
});

describe('forms', () => {
  const forms = Object.entries(schema.$defs).filter(([, node]) => node['x-form']);

  test('are named like their definition', () => {
    expect(forms.filter(([name, node]) => node['x-form'] !== name)).toEqual([]);
  });

  test('have patterns that compile with the flag u, without lookbehind, and take linear time', () => {
    const patterns = nodes.flatMap(({ node }) => node.pattern ?? []);
    expect(patterns.length).toBeGreaterThan(15);
    for (const source of patterns) {
      expect(source).not.toContain('(?<');
      const pattern = new RegExp(source, 'u');
      for (const piece of ['a', '1', '-', 'a.', 'a@', 'P1', '1.', ' ', 'a/']) {
        // From small to large, so that a pattern that backtracks fails here instead of hanging.
        for (const length of [28, 10_000, 100_000]) {
          const started = performance.now();
          pattern.test(`${piece.repeat(length)}!`);
          expect(performance.now() - started, `${source} on ${length} × ${piece}`).toBeLessThan(250);
        }
      }
    }
  });

  test.each<[form: string, accepted: readonly string[], rejected: readonly string[]]>([
    ['id', ['a', 'go-live', '1st', 'a'.repeat(63)], ['', 'Go-live', '-a', 'a-', 'a b', 'a_b', 'é', 'a'.repeat(64)]],
    [
      'date',
      [
        '2026-09-01',
        '2024-02-29',
        '2026-09-01T17:00[Europe/Amsterdam]',
        '2026-09-01T24:00[UTC]',
        '2026-12-31T09:30[America/Argentina/Ushuaia]',
      ],
      [
        'ASAP',
        '1-9-2026',
        '2026-9-1',
        '03/04/2026',
        '2026-13-01',
        '2026-02-30',
        '2026-04-31',
        '2026-09-01T17:00',
        '2026-09-01T17:00Z',
        '2026-09-01T17:00[CET]',
        '2026-09-01T25:00[UTC]',
        '20260901',
        '2026-W12',
      ],
    ],
    [
      'duration',
      [
        '15 minutes',
        '1 minute',
        '4 hours',
        '4 business hours',
        '2 days',
        '2 calendar days',
        '2 business days',
        '2 weeks',
        '3 months',
        '1 quarter',
        '2 years',
        'PT15M',
        'P3M',
        'P1Y6M',
        'P30D',
        'P2W',
        'P1DT12H',
        'PT24H',
      ],
      [
        'ASAP',
        '0 days',
        '2',
        'two weeks',
        '2  weeks',
        '2 working days',
        '2 business weeks',
        '1.5 hours',
        '-1 day',
        '2-3 days',
        '2d',
        'P',
        'PT',
        'P1DT',
        'T15M',
        'p3m',
        '5 sprints',
        '2 weeks ago',
      ],
    ],
    ['clockTime', ['00:00', '09:30', '23:59', '24:00'], ['9:30', '24:01', '17:60', '17.00', '5 pm', '17:00 CET']],
    ['hours', ['09:00-17:30', '22:00-06:00', '00:00-24:00'], ['9-17', '09:00 - 17:30', '09:00', '09:00–17:30']],
    ['monthDay', ['01-01', '02-29', '12-31'], ['1-1', '13-01', '02-30', '2026-01-01', '04-31']],
    [
      'timeZone',
      ['Europe/Amsterdam', 'UTC', 'America/Argentina/Ushuaia', 'Etc/GMT+5'],
      ['CET', 'IST', 'GMT+1', '+01:00', 'Amsterdam', 'Europe/', 'Europe/Den Haag'],
    ],
    [
      'money',
      ['EUR 12000', 'EUR 12000.50', 'EUR 0', 'INR 1500000'],
      [
        'EUR 12.000',
        'EUR 12,000',
        'EUR 12 000',
        '12000',
        'EUR12000',
        '€ 5',
        'EUR 5k',
        'eur 5',
        'EUR 012',
        'EUR -5',
        'EUR 5.5',
        '5 EUR',
      ],
    ],
    ['language', ['en', 'nl', 'en-GB', 'zh-Hans-CN', 'es-419', 'fil'], ['English', 'EN', 'en_GB', 'en-gb', 'e']],
    ['country', ['NL', 'IN'], ['nl', 'NLD', 'Netherlands', 'N']],
    ['region', ['IN-MH', 'DE-BY', 'FR-75'], ['MH', 'NL', 'in-mh', 'IN-MHXX']],
    ['jurisdiction', ['NL', 'GB-ENG', 'US-NY'], ['England', 'nl', 'GB-ENGL']],
    [
      'phone',
      ['+31201234567', '+15551234567'],
      ['0201234567', '31201234567', '+31 20 1234567', '+0123456789', '+1234567890123456'],
    ],
    [
      'email',
      ['eva@acme.example', 'e.j+x@mail.acme.example'],
      ['eva', 'eva@acme', 'eva@@acme.example', 'eva @acme.example', 'Eva <eva@acme.example>', 'eva@acme.'],
    ],
    [
      'url',
      ['https://acme.example', 'http://acme.example/a?b=c#d'],
      ['acme.example', 'ftp://acme.example', 'https://', 'https://a b'],
    ],
    ['semver', ['1.2.0', '0.1.0', '1.3.0-draft', '1.0.0-rc.1+7'], ['1.2', 'v1.2.0', '1.02.0', '1.2.0.1', '1.2.0-']],
    [
      'fingerprint',
      ['sha256:2c26b46b68ffc68ff99b453c1d304134'],
      ['2c26b46b68ffc68ff99b453c1d304134', 'sha256:2C26B46B68FFC68FF99B453C1D304134', 'sha256:2c26b46b', 'sha256: 0'],
    ],
    [
      'reference',
      ['milestones/go-live', 'changes/procedure', 'scope/app'],
      ['go-live', 'milestones/', '/go-live', 'Milestones/go-live', 'milestones/go live', 'a/b/c'],
    ],
  ])('%s', (form, accepted, rejected) => {
    const pattern = new RegExp(schema.$defs[form]?.pattern ?? 'missing', 'u');
    expect(accepted.filter((text) => !pattern.test(text))).toEqual([]);
    expect(rejected.filter((text) => pattern.test(text))).toEqual([]);
  });

  test('all have a table above', () => {
    expect(forms.length).toBe(18);
  });
});

describe('docs/spec-format.md', () => {
  const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
  const reference = formatReference(schema, read('examples/acme-mobile.engagement.yaml'));

  test('is what the schema and the complete example give', () => {
    expect(read('docs/spec-format.md')).toBe(reference);
  });

  test('has every field, every value with its meaning and every form', () => {
    const rows = new Set(reference.split('\n'));
    const missing = nodes.flatMap(({ kind, pointer, node }) => {
      const name = pointer.split('/').at(-1);
      const inTable = [...rows].some(
        (row) => row.startsWith(`| \`${name}\` | ${node.description} |`) || row.startsWith(`| [\`${name}\`](`),
      );
      const field = kind !== 'property' || inTable ? [] : [pointer];
      const values = Object.entries(node['x-enumDescriptions'] ?? {}).filter(
        ([value, meaning]) => ![...rows].some((row) => row.startsWith(`- \`${value}\`: ${meaning}`)),
      );
      const form = node['x-form'] && !reference.includes(`### ${node.title}\n\n${node.description}`) ? [pointer] : [];
      return [...field, ...values.map(([value]) => `${pointer}: ${value}`), ...form];
    });
    expect(missing).toEqual([]);
  });

  test('links to headings that exist', () => {
    const slugs = [...reference.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replaceAll(' ', '-')
        .replace(/[^a-z0-9-]/g, ''),
    );
    const targets = [...reference.matchAll(/\]\(#([^)]+)\)/g)].map(([, target]) => target);
    expect([...new Set(targets)].filter((target) => slugs.filter((slug) => slug === target).length !== 1)).toEqual([]);
  });
});

/** One to three sentences that start with a capital, digit or code and end in a full stop. */
function isPlainSentences(text: string): boolean {
  const sentences = text.split(/(?<=[.:])\s+(?=[A-Z"`])/);
  return /^[A-Z0-9"`].*\.$/s.test(text) && sentences.length <= 3;
}
