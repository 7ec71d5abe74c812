// biome-ignore-all lint/suspicious/noTemplateCurlyInString: that is how tab stops are written
import { describe, expect, test } from 'vitest';
import type { EngagementDocument } from '../../server/src/document/engagementDocument.ts';
import { appendItems } from '../../server/src/edits/appendItems.ts';
import type { Content } from '../../server/src/edits/content.ts';
import { fillValue } from '../../server/src/edits/fillValue.ts';
import { insertEntry } from '../../server/src/edits/insertEntry.ts';
import { removeEntry } from '../../server/src/edits/removeEntry.ts';
import { removeItem } from '../../server/src/edits/removeItem.ts';
import { replacePart } from '../../server/src/edits/replacePart.ts';
import { replaceValue } from '../../server/src/edits/replaceValue.ts';
import { unwrapList, wrapInList } from '../../server/src/edits/wrapInList.ts';
import type { Edit } from '../../server/src/validation/problem.ts';
import { apply, type Found, nodesOf, parse } from '../support/editsSupport.ts';

/** The file with what `edit` makes of the value at the path. */
function edited(
  text: string,
  path: readonly (string | number)[],
  edit: (found: Found, document: EngagementDocument) => Edit | undefined,
): string {
  const document = parse(text);
  const found = nodesOf(document).find((candidate) => candidate.path.join('/') === path.join('/'));
  const result = found && edit(found, document);
  if (!result) throw new Error(`no edit at ${path.join('/')}`);
  return apply(document, result);
}

const order = ['first', 'parties', 'people', 'scope', 'id', 'name', 'country', 'last'];

function inserted(
  text: string,
  path: readonly (string | number)[],
  key: string,
  value: Content = { placeholder: 'x' },
): string {
  return edited(text, path, ({ node }, document) =>
    node?.kind === 'map' ? insertEntry(document, node, key, value, order) : undefined,
  );
}

function appended(text: string, path: readonly (string | number)[], value: Content): string {
  return edited(text, path, ({ node }, document) =>
    node?.kind === 'seq' ? appendItems(document, node, [value]) : undefined,
  );
}

function filled(text: string, path: readonly (string | number)[], value: Content): string {
  return edited(text, path, ({ member }, document) => member && fillValue(document, member, value));
}

function removed(text: string, path: readonly (string | number)[]): string {
  return edited(text, path, ({ member, parent }, document) => {
    if (parent?.kind === 'map' && member && 'key' in member) return removeEntry(document, parent, member);
    return parent?.kind === 'seq' && member && !('key' in member) ? removeItem(document, parent, member) : undefined;
  });
}

describe('what edits look like', () => {
  const item: Content = { id: { placeholder: 'a' }, name: 'A' };

  test.each([
    // where the order wants it, with the comments of its neighbours
    ['id: a # c\ncountry: NL\n', [0], 'name', 'id: a # c\nname: x\ncountry: NL\n'],
    [
      'id: a\n\n# about the country\ncountry: NL\n',
      [0],
      'name',
      'id: a\nname: x\n\n# about the country\ncountry: NL\n',
    ],
    ['# head\nid: a\n', [0], 'first', '# head\nfirst: x\nid: a\n'],
    ['own: a\n', [0], 'x-own', 'own: a\nx-own: x\n'],
    ['country: NL\nid: a\n', [0], 'name', 'country: NL\nid: a\nname: x\n'],
    ['<<: *a\nid: a\n', [0], 'name', '<<: *a\nid: a\nname: x\n'],
    // behind a dash
    [
      'parties:\n  - id: a\n    country: NL\n',
      [0, 'parties', 0],
      'name',
      'parties:\n  - id: a\n    name: x\n    country: NL\n',
    ],
    ['parties:\n-   name: A # c\n', [0, 'parties', 0], 'id', 'parties:\n-   id: x\n    name: A # c\n'],
    // flow
    ['parties: [{ id: a, country: NL }]', [0, 'parties', 0], 'name', 'parties: [{ id: a, name: x, country: NL }]'],
    ['parties: [{name: A}]', [0, 'parties', 0], 'id', 'parties: [{id: x, name: A}]'],
    ['parties: [{ name: A }]', [0, 'parties', 0], 'id', 'parties: [{ id: x, name: A }]'],
    ['{\n  "id": "a", # c\n  "country": "NL"\n}', [0], 'name', '{\n  "id": "a", name: x, # c\n  "country": "NL"\n}'],
    ['scope: {}', [0, 'scope'], 'name', 'scope: { name: x }'],
    ['scope: { # c\n  }', [0, 'scope'], 'name', 'scope: { name: x # c\n  }'],
    // the end of the file
    ['id: a', [0], 'name', 'id: a\nname: x'],
    ['scope:\n    id: a # c', [0, 'scope'], 'name', 'scope:\n    id: a # c\n    name: x'],
    ['id: a\r\n---\r\nid: b', [1], 'name', 'id: a\r\n---\r\nid: b\r\nname: x'],
    ['id: a\n---\nid: b\n', [0], 'name', 'id: a\nname: x\n---\nid: b\n'],
    ['\ufeffid: a\n', [0], 'first', '\ufefffirst: x\nid: a\n'],
  ] as const)('insertEntry %j', (text, path, key, expected) => {
    expect(inserted(text, path, key)).toBe(expected);
  });

  test('sections keep the empty lines between them, and single lines stay together', () => {
    const text = 'first: 1\n\nparties:\n  - a\n\nscope:\n  id: b\n';
    expect(inserted(text, [0], 'people', [item])).toBe(
      'first: 1\n\nparties:\n  - a\n\npeople:\n  - id: a\n    name: A\n\nscope:\n  id: b\n',
    );
    expect(inserted(text, [0], 'last', [item])).toBe(`${text}\nlast:\n  - id: a\n    name: A\n`);
    expect(inserted('parties:\n  - a\nscope:\n  id: b\n', [0], 'people', [item])).toBe(
      'parties:\n  - a\npeople:\n  - id: a\n    name: A\nscope:\n  id: b\n',
    );
    expect(inserted('id: a\nparties:\n  - a\n\nscope:\n  id: b\n', [0], 'name')).toContain('\n  - a\n\nscope:\n');
  });

  test.each([
    [
      '4 columns',
      'scope:\n    id: a\nparties:\n    - a\n',
      'people:\n    - id: a\n      name: A\n      in:\n          deep: 1\n',
    ],
    ['dashes under the key', 'scope:\n  id: a\nparties:\n- a\n', 'people:\n- id: a\n  name: A\n  in:\n    deep: 1\n'],
    ['flow only', 'parties: [a]\n', 'people:\n  - id: a\n    name: A\n    in:\n      deep: 1\n'],
  ])('nested content is laid out like the file: %s', (_, text, expected) => {
    expect(inserted(text, [0], 'people', [{ ...item, in: { deep: 1 } }])).toContain(expected);
  });

  test.each([
    ['parties:\n  - a # c\n', 'b', 'parties:\n  - a # c\n  - b\n'],
    ['parties:\n- id: a\n\n- id: b\n  name: B\n', { id: 'c' }, 'parties:\n- id: a\n\n- id: b\n  name: B\n\n- id: c\n'],
    [
      'parties:\n  - id: a\n    name: A\n    # name: B\nscope: 1\n',
      item,
      'parties:\n  - id: a\n    name: A\n    # name: B\n  - id: a\n    name: A\nscope: 1\n',
    ],
    ['parties: []\n', item, 'parties: [{ id: a, name: A }]\n'],
    ['parties: [a, b] # c\n', 'c, d', 'parties: [a, b, "c, d"] # c\n'],
    ['parties:\n  - |+\n    text\n\n', 'b', 'parties:\n  - |+\n    text\n\n  - b\n'],
  ] as const)('appendItems %j', (text, value, expected) => {
    expect(appended(text, [0, 'parties'], value)).toBe(expected);
  });

  test.each([
    ['scope:\n', [0, 'scope'], { id: 'a' }, 'scope:\n  id: a\n'],
    ['scope: # c\n\nid: a\n', [0, 'scope'], { id: 'a' }, 'scope: # c\n  id: a\n\nid: a\n'],
    ['scope: ', [0, 'scope'], 'text', 'scope: text'],
    ['scope: ~ # c\n', [0, 'scope'], ['a b'], 'scope: # c\n  - a b\n'],
    ['{ scope: , id: a }', [0, 'scope'], { id: 'a' }, '{ scope: { id: a }, id: a }'],
    ['{ scope }', [0, 'scope'], 'a', '{ scope: a }'],
    ['parties:\n  -\n  - b\n', [0, 'parties', 0], item, 'parties:\n  - id: a\n    name: A\n  - b\n'],
    ['parties:\n  - id:\n', [0, 'parties', 0, 'id'], '17:00', 'parties:\n  - id: "17:00"\n'],
  ] as const)('fillValue %j', (text, path, value, expected) => {
    expect(filled(text, path, value)).toBe(expected);
  });

  test.each([
    ['id: a # c\nname: b\n', [0, 'id'], 'name: b\n'],
    ['id: a\n\nparties:\n  - a\n\nscope: 1\n', [0, 'parties'], 'id: a\n\nscope: 1\n'],
    ['parties:\n  - id: a # c\n    # d\n    name: b\n', [0, 'parties', 0, 'id'], 'parties:\n  - # d\n    name: b\n'],
    ['parties:\n  - id: a\n    name: b\n', [0, 'parties', 0, 'id'], 'parties:\n  - name: b\n'],
    ['scope:\n  id: a # c\n', [0, 'scope', 'id'], 'scope: {}\n'],
    ['parties: # c\n- a\n', [0, 'parties', 0], 'parties: [] # c\n'],
    ['parties: [{ id: a, name: b }]', [0, 'parties', 0, 'name'], 'parties: [{ id: a }]'],
    ['parties: [{ id: a, name: b }]', [0, 'parties', 0, 'id'], 'parties: [{ name: b }]'],
    ['parties: [ a ]', [0, 'parties', 0], 'parties: []'],
    ['parties: [\n  a, # c\n  b, # d\n]', [0, 'parties', 1], 'parties: [\n  a, # c\n]'],
    ['a: |+\n  text\n\nid: a\n\nname: b\n', [0, 'id'], 'a: |+\n  text\n\nname: b\n'],
  ] as const)('removeEntry and removeItem %j', (text, path, expected) => {
    expect(removed(text, path)).toBe(expected);
  });

  test.each([
    ['id: a, b', 'id: ["a, b"]'],
    ['id: 5 # c', 'id: [5] # c'],
    ['id: *x', 'id: [*x]'],
    ['id: &x y', 'id: [&x y]'],
    ['id:\n  a: 1\n  # c\n  b: |\n    t\n\n    u\n', 'id:\n  - a: 1\n    # c\n    b: |\n      t\n\n      u\n'],
    ['id: |\n  text\n', 'id:\n  - |\n    text\n'],
    ['id: { a: 1 }', 'id: [{ a: 1 }]'],
  ])('wrapInList %j', (text, expected) => {
    const wrapped = edited(text, [0, 'id'], ({ node }, document) => (node ? wrapInList(document, node) : undefined));
    expect(wrapped).toBe(expected);
  });

  test.each([
    ['id: [a] # c', 'id: a # c'],
    ['id: # c\n  - a # d\n', 'id: a # c # d\n'],
    ['id:\n  - a: 1\n    b: 2\n', 'id:\n  a: 1\n  b: 2\n'],
    ['id:\n- a: 1\n  b: 2\n', 'id:\n  a: 1\n  b: 2\n'],
    ['id: [a, b]', undefined],
    ['id: []', undefined],
    ['id: [ # c\n  a ]', undefined],
  ])('unwrapList %j', (text, expected) => {
    const unwrap = (): string =>
      edited(text, [0, 'id'], ({ node }, document) => (node?.kind === 'seq' ? unwrapList(document, node) : undefined));
    if (expected === undefined) expect(unwrap).toThrow('no edit');
    else expect(unwrap()).toBe(expected);
  });

  test.each([
    ["id: 'a' # c", 'b', "id: 'b' # c"],
    ['id: a', '17:00', 'id: "17:00"'],
    ['id: [a]', 'b', 'id: b'],
    ['id:\n  a: 1 # c\nname: b', 'x', 'id: x # c\nname: b'],
  ])('replaceValue %j', (text, value, expected) => {
    expect(
      edited(text, [0, 'id'], ({ node }, document) => (node ? replaceValue(document, node, value) : undefined)),
    ).toBe(expected);
  });
});

describe('snippets', () => {
  const snippetOf = (text: string, key: string, value: Content): string | undefined => {
    const document = parse(text);
    const map = document.specs[0]?.root;
    return map?.kind === 'map' ? insertEntry(document, map, key, value, order).snippet : undefined;
  };

  test('number their tab stops and escape what is special to them', () => {
    const value: Content = {
      id: { choices: ['a', 'b,c|d\\'] },
      name: { placeholder: '$5 } \\' },
      'x-a': 'a $ }',
      at: { placeholder: '17:00' },
    };
    expect(snippetOf('id: a\n', 'scope', value)).toBe(
      'scope:\n  id: ${1|a,b\\,c\\|d\\\\|}\n  name: ${2:\\$5 \\} \\\\}\n  x-a: a \\$ \\}\n  at: "${3:17:00}"\n',
    );
  });

  test('are left out where nothing is asked, and where an editor would indent them twice', () => {
    expect(snippetOf('id: a\n', 'scope', { id: 'a' })).toBeUndefined();
    const document = parse('scope:\n  id: a');
    const inner = nodesOf(document).find(({ path }) => path.join('/') === '0/scope')?.node;
    if (inner?.kind !== 'map') throw new Error('no map');
    const stop: Content = { placeholder: 'x' };
    expect(insertEntry(document, inner, 'name', stop, order)).toEqual({
      range: { start: 14, end: 14 },
      newText: '\n  name: x',
    });
    expect(
      insertEntry(parse('id: a'), parse('id: a').specs[0]?.root as typeof inner, 'name', stop, order).snippet,
    ).toBe('\nname: ${1:x}');
  });

  test('go into a part of a text, unless it has to be escaped', () => {
    const partOf = (text: string, part: string, newText: string, snippet: string): Edit => {
      const document = parse(text);
      const scalar = nodesOf(document).find(({ node }) => node?.kind === 'scalar')?.node;
      if (scalar?.kind !== 'scalar') throw new Error('no scalar');
      const start = scalar.text.indexOf(part);
      const edit = replacePart(document, scalar, start, start + part.length, newText, snippet);
      return { ...edit, range: { start: edit.range.start, end: edit.range.end } };
    };
    expect(partOf('a: Reply soon, for $5.', 'soon', 'within 2 days', 'within ${1:2} days')).toEqual({
      range: { start: 9, end: 13 },
      newText: 'within 2 days',
      snippet: 'within ${1:2} days',
    });
    expect(partOf('a: Reply soon.', 'soon', 'at: 2', 'at: ${1:2}')).toEqual({
      range: { start: 3, end: 14 },
      newText: '"Reply at: 2."',
      snippet: '"Reply at: ${1:2}."',
    });
    expect(partOf("a: 'Reply soon.'", 'soon', "at 2 o'clock", "at ${1:2} o'clock")).toEqual({
      range: { start: 10, end: 14 },
      newText: "at 2 o''clock",
    });
  });
});
