import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { resolve, type SchemaNode } from '../../server/src/schema/schema.ts';
import itemSnippets from '../../snippets/items.json' with { type: 'json' };
import sectionSnippets from '../../snippets/sections.json' with { type: 'json' };
import wholeSnippets from '../../snippets/specs.json' with { type: 'json' };
import { expandSnippet } from '../support/expandSnippet.ts';
import { ajvWithSchema, schema, schemaErrors, specScalars } from '../support/schemaSupport.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}
type Value = Record<string, unknown>;

const whole: readonly (readonly [string, Snippet])[] = Object.entries(wholeSnippets);
const sections: readonly (readonly [string, Snippet])[] = Object.entries(sectionSnippets);
const items: readonly (readonly [string, Snippet])[] = Object.entries(itemSnippets);

const ajv = ajvWithSchema();
const minimalSpec = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');
const minimal = (): Value => parse(minimalSpec) as Value;

/** The place a snippet is for, which its name ends with: `Escalation level (escalations.levels)`. */
const placeOf = (name: string): string => /\(([A-Za-z.]+)\)$/.exec(name)?.[1] ?? '';

/** Every list of objects of the format, by its path without indexes: `escalations.levels`. */
function listsOfObjects(node: SchemaNode = schema, path: readonly string[] = []): string[] {
  return Object.entries(resolve(node).properties ?? {}).flatMap(([key, property]) => {
    const described = resolve(property);
    const here = [...path, key];
    if (!described.items) return listsOfObjects(described, here);
    const item = resolve(described.items);
    return item.type === 'object' ? [here.join('.'), ...listsOfObjects(item, here)] : [];
  });
}

/** What is wrong with one section, also measured by what an agreed spec must have. */
const errorsIn = (spec: Value, section: string): string[] =>
  schemaErrors(ajv, spec, true).filter((error) => error.startsWith(`/${section}`));

describe('snippets', () => {
  test('there is one for each section and each list of objects, and none for anything else', () => {
    expect(sections.map(([name]) => placeOf(name)).sort()).toEqual(Object.keys(schema.properties ?? {}).sort());
    expect(items.map(([name]) => placeOf(name)).sort()).toEqual(listsOfObjects().sort());
  });

  test('responsibilities and escalation ladders come first', () => {
    for (const file of [sections, items]) {
      expect(file.slice(0, 2).map(([name]) => placeOf(name))).toEqual(['responsibilities', 'escalations']);
    }
  });

  test('each prefix belongs to one snippet, and a description says what comes', () => {
    const all = [...whole, ...sections, ...items];
    const prefixes = all.flatMap(([, snippet]) => snippet.prefix);
    expect(prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index)).toEqual([]);
    expect(all.filter(([, snippet]) => !/^[A-Z].{10,}\.$/.test(snippet.description)).map(([name]) => name)).toEqual([]);
  });

  test.each([...whole, ...sections, ...items])('%s has tab stops 1, 2, 3 … and ends in $0', (_, snippet) => {
    const { stops } = expandSnippet(snippet.body);
    const order = [...new Set(stops)];
    expect(order.slice(0, -1)).toEqual(order.slice(0, -1).map((_stop, index) => index + 1));
    expect(order.at(-1)).toBe(0);
    expect(snippet.body.at(-1)).toMatch(/\$0$/);
    expect(snippet.body.filter((line) => /\t/.test(line))).toEqual([]);
  });
});

describe('a whole spec', () => {
  test('comes minimal and complete, in English and in Dutch', () => {
    const kinds = whole.map(([name, snippet]) => {
      const spec = parse(expandSnippet(snippet.body).text) as { metadata: { language: string } };
      return [
        spec.metadata.language,
        schemaErrors(ajv, spec, true).length === 0 ? 'complete' : 'minimal',
        /complete/.test(name),
      ];
    });
    expect(kinds).toEqual([
      ['en', 'minimal', false],
      ['en', 'complete', true],
      ['nl', 'minimal', false],
      ['nl', 'complete', true],
    ]);
  });

  test.each(whole)('%s is valid on its own and its ids exist', (_, snippet) => {
    const spec: unknown = parse(expandSnippet(snippet.body).text);
    expect(schemaErrors(ajv, spec)).toEqual([]);
    expect(spec).toHaveProperty('metadata.name', 'acme');
    const scalars = specScalars(spec);
    const declared = scalars.flatMap(({ described, value }) =>
      described['x-declares'] ? [`${described['x-declares']}/${value}`] : [],
    );
    const unresolved = scalars.filter(({ described, value }) => {
      const lists = described['x-ref']?.lists ?? ['*'];
      return !lists.includes('*') && !lists.some((list) => declared.includes(`${list}/${value}`));
    });
    expect(unresolved.map(({ path, value }) => `${path}: ${value}`)).toEqual([]);
  });

  test.each(whole.filter(([name]) => name.endsWith('complete')))(
    '%s has every section, in the order of the format',
    (_, snippet) => {
      expect(Object.keys(parse(expandSnippet(snippet.body).text) as Value)).toEqual(
        Object.keys(schema.properties ?? {}),
      );
    },
  );
});

describe('a section', () => {
  test.each(sections)('%s is valid and complete in the minimal example, whatever is chosen', (name, snippet) => {
    const section = placeOf(name);
    for (let choice = 0; choice < expandSnippet(snippet.body).mostChoices; choice++) {
      const inserted = parse(expandSnippet(snippet.body, choice).text) as Value;
      expect(Object.keys(inserted)).toEqual([section]);
      expect(errorsIn({ ...minimal(), ...inserted }, section)).toEqual([]);
    }
  });
});

describe('an item', () => {
  const marker = 'THE-ITEM-GOES-HERE';

  /** The minimal example with the section the list is in, where the list itself is left out and marked. */
  const specWithMarkedList = (list: string): string => {
    const [section = '', ...rest] = list.split('.');
    const sectionSnippet = sections.find(([name]) => placeOf(name) === section)?.[1];
    const spec = { ...minimal(), ...(parse(expandSnippet(sectionSnippet?.body ?? []).text) as Value) };
    let holder: Value = spec;
    for (const key of [section, ...rest].slice(0, -1)) {
      const next = holder[key];
      holder = (Array.isArray(next) ? next[0] : next) as Value;
    }
    holder[list.split('.').at(-1) ?? ''] = marker;
    return stringify(spec);
  };

  test.each(items)('%s is valid and complete in its list, indented by 2 and by 4', (name, snippet) => {
    const list = placeOf(name);
    const [first, second] = [expandSnippet(snippet.body).text, expandSnippet(snippet.body, 1).text];
    expect(first).toMatch(/^- /);
    // VS Code puts the white space of the line at the cursor before every further line; two items show that they line up.
    for (const indent of ['  ', '    ']) {
      const source = specWithMarkedList(list).replace(
        new RegExp(`^( *(?:- )?)([A-Za-z]+): ${marker}$`, 'm'),
        (_, before: string, key: string) => {
          const lead = before.replace('-', ' ') + indent;
          const lines = `${first}\n${second}`.split('\n').map((line) => lead + line);
          return `${before}${key}:\n${lines.join('\n')}`;
        },
      );
      expect(source).not.toContain(marker);
      expect(errorsIn(parse(source) as Value, list.split('.')[0] ?? '')).toEqual([]);
    }
  });
});
