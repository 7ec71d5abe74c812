import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol';
import { isMap, isSeq, parse, parseDocument, stringify } from 'yaml';
import { resolve, type SchemaNode } from '../../server/src/schema/schema.ts';
import type { AskOptions } from '../support/ask.ts';
import { completed, taken } from '../support/completed.ts';
import { expandSnippet } from '../support/expandSnippet.ts';
import { ajvWithSchema, schema, schemaErrors, specScalars } from '../support/schemaSupport.ts';

type Value = Record<string, unknown>;

const ajv = ajvWithSchema();
const minimal = readFileSync(new URL('../../examples/minimal.engagement.yaml', import.meta.url), 'utf8');
const complete = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const sections = Object.keys(schema.properties ?? {});

/** The way to every list of objects of the format, without indices: `escalations.levels`. */
function listsOfObjects(node: SchemaNode = schema, path: readonly string[] = []): string[][] {
  return Object.entries(resolve(node).properties ?? {}).flatMap(([key, property]) => {
    const described = resolve(property);
    const here = [...path, key];
    if (!described.items) return listsOfObjects(described, here);
    const item = resolve(described.items);
    return item.type === 'object' ? [here, ...listsOfObjects(item, here)] : [];
  });
}

/** What is wrong with one section, also measured by what an agreed spec must have. */
const errorsIn = (text: string, section: string): string[] =>
  schemaErrors(ajv, parse(text), true).filter((error) => error.startsWith(`/${section}`));

/** What a snippet comes to with the given alternative of each choice. */
const chosen = ({ textEdit, insertTextFormat }: CompletionItem, choice: number) => {
  expect(insertTextFormat === undefined || insertTextFormat === 2).toBe(true);
  const text = textEdit?.newText ?? '';
  return insertTextFormat === 2 ? expandSnippet([text], choice) : { text, mostChoices: 1 };
};

async function specsOffered(marked: string, options?: AskOptions): Promise<CompletionItem[]> {
  return (await completed(marked, options)).filter(({ label }) => label.startsWith('Engagement spec'));
}

describe('a whole spec', () => {
  test.each([
    '‸',
    '# An agreement.\n‸',
    '\r\n‸\r\n',
    'sp‸',
    'afs‸\n',
    '---\n‸',
    'apiVersion: engagement/v1\n---\n‸',
    '# a\n\n‸\n# b\n',
  ])('is offered where nothing is written yet: %j', async (marked) => {
    expect((await specsOffered(marked)).map(({ label }) => label)).toEqual([
      'Engagement spec, minimal',
      'Engagement spec, complete',
      'Engagement spec in Dutch, minimal',
      'Engagement spec in Dutch, complete',
    ]);
  });

  test.each([
    'kind: Engagement\n‸',
    '‸\nkind: Engagement\n',
    '  ‸',
    '- ‸',
    '# ‸',
    'a: ‸',
    '{‸}',
    'x y‸',
    '---\n‸\nkind: x',
  ])('is not offered elsewhere: %j', async (marked) => {
    expect(await specsOffered(marked)).toEqual([]);
  });

  test('is not offered anywhere in a spec', async () => {
    for (const { index } of minimal.matchAll(/(?<=[:-] |^)/gm)) {
      expect(await specsOffered(`${minimal.slice(0, index)}‸${minimal.slice(index)}`), minimal.slice(0, index)).toEqual(
        [],
      );
    }
  });

  test('those in the language of the editor come first, before any key', async () => {
    const labels = async (locale: 'en' | 'nl') =>
      (await completed('‸', { locale })).slice(0, 5).map(({ label }) => label);
    const english = ['Engagement spec, minimal', 'Engagement spec, complete'];
    const dutch = ['Engagement spec in Dutch, minimal', 'Engagement spec in Dutch, complete'];
    expect(await labels('en')).toEqual([...english, ...dutch, 'apiVersion']);
    expect(await labels('nl')).toEqual([...dutch, ...english, 'apiVersion']);
  });

  test.each([
    ['Engagement spec, minimal', 'en', false],
    ['Engagement spec, complete', 'en', true],
    ['Engagement spec in Dutch, minimal', 'nl', false],
    ['Engagement spec in Dutch, complete', 'nl', true],
  ])('%s is valid, its ids exist, and tab stops count from 1', async (label, language, isComplete) => {
    const item = (await specsOffered('‸')).find((one) => one.label === label);
    const { text, stops } = expandSnippet([item?.textEdit?.newText ?? '']);
    const order = [...new Set(stops)];
    expect(order).toEqual([...order.slice(0, -1).map((_, index) => index + 1), 0]);
    const spec = parse(text) as Value;
    expect(spec).toMatchObject({ metadata: { name: 'test', language }, engagement: { startDate: '2026-09-14' } });
    expect(schemaErrors(ajv, spec)).toEqual([]);
    expect(schemaErrors(ajv, spec, true).length === 0).toBe(isComplete);
    if (isComplete) expect(Object.keys(spec)).toEqual(sections);
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

  test.each([
    ['untitled:Untitled-1', 'untitled-1'],
    ['file:///specs/2027%20Plan.engagement.yml', '2027-plan'],
    ['file:///specs/%E0%A4%A.engagement.yaml', 'engagement'],
  ])('is named as its file is: %s', async (uri, name) => {
    for (const item of await specsOffered('‸', { uri }))
      expect(item.textEdit?.newText).toContain(`name: \${1:${name}}`);
  });

  test('comes as plain text where an editor knows no snippets', async () => {
    for (const item of await specsOffered('‸')) {
      const [plain] = (await specsOffered('‸', { capabilities: {} })).filter(({ label }) => label === item.label);
      expect(plain?.insertTextFormat).toBeUndefined();
      expect(plain?.textEdit?.newText).toBe(expandSnippet([item.textEdit?.newText ?? '']).text);
    }
  });
});

describe('a section', () => {
  test.each(sections)('%s is valid and complete in the minimal example, whatever is chosen', async (section) => {
    const document = parseDocument(minimal);
    document.delete(section);
    const marked = `${document.toString()}‸`;
    const item = (await completed(marked)).find(({ label }) => label === section);
    expect(item).toBeDefined();
    const { mostChoices } = chosen(item as CompletionItem, 0);
    for (let choice = 0; choice < mostChoices; choice++) {
      const text = marked.replace('‸', chosen(item as CompletionItem, choice).text);
      expect(Object.keys(parse(text) as Value)).toContain(section);
      expect(errorsIn(text, section)).toEqual([]);
    }
  });
});

describe('an item', () => {
  /** The complete example, indented by `indent`, up to where a list ends, and what follows. */
  const atEndOf = (keys: readonly string[], indent: number): { before: string; column: number; after: string } => {
    const text = stringify({ ...(parse(complete) as Value), openIssues: undefined }, { indent });
    const document = parseDocument(text);
    const path = keys.flatMap((key, index) =>
      index < keys.length - 1 && isSeq(document.getIn(keys.slice(0, index + 1))) ? [key, 0] : [key],
    );
    const list = document.getIn(path);
    const last = isSeq(list) ? list.items.at(-1) : undefined;
    if (!isMap(last) || !last.range) return { before: `${text}${path.join()}:`, column: indent, after: '' };
    const [start, end] = last.range;
    const dash = text.lastIndexOf('-', start);
    return {
      before: text.slice(0, end).trimEnd(),
      column: dash - text.lastIndexOf('\n', dash) - 1,
      after: text.slice(end).replace(/^\n?/, '\n'),
    };
  };

  test.each(listsOfObjects().map((path) => [path.join('.'), path] as const))(
    '%s is valid and complete in its list, with its dash and without',
    async (_, list) => {
      for (const [indent, dash] of [
        [2, ''],
        [2, '- '],
        [4, ''],
      ] as const) {
        const { before, column, after } = atEndOf(list, indent);
        const marked = `${before}\n${' '.repeat(column)}${dash}‸${after}`;
        const [item] = (await completed(marked)).filter(({ label }) => label.endsWith('…'));
        expect(item, marked.slice(before.length - 200, before.length + 20)).toBeDefined();
        const text = taken(marked, item as CompletionItem);
        expect(errorsIn(text, list[0] ?? '')).toEqual([]);
      }
    },
  );

  it.each([
    ['a first one goes before others', 'people:\n  ‸\n  - id: a\n', 'people:\n  - id: eva'],
    ['also where a word of it is written', 'people:\n  pe‸\n  - id: a\n', 'people:\n  - id: eva'],
    ['on a line that is not indented', 'people:\n‸\n    - id: a\n', 'people:\n    - id: eva'],
    ['between two', 'people:\n- id: a\n‸\n- id: b\n', 'people:\n- id: eva'],
  ])('%s', async (_, marked, expected) => {
    const [item] = await completed(marked);
    expect(item?.label).toBe('Person…');
    expect(taken(marked, item as CompletionItem).replace(/- id: a\n/, '')).toContain(expected);
    expect((await completed(marked)).every(({ kind }) => kind === item?.kind)).toBe(true);
  });
});

describe('what people call it finds', () => {
  const people = 'parties:\n  - id: acme\n';
  it.each([
    [`${people}raci‸`, 'responsibilities', 'RACI'],
    [`${people}tbd‸`, 'openIssues', 'TBD'],
    [`${people}person‸`, 'people', 'Person'],
    ['responsibilities:\n  raci-‸', 'Responsibility…', 'RACI-item'],
    ['openIssues:\n  open-‸', 'Open issue…', 'Open-issue'],
    ['budget:\n  alerts:\n    bud‸', 'Alert…', 'budget-alert'],
    ['escalations:\n  - levels:\n      lev‸', 'Escalation level…', 'Escalation level'],
  ])('%j', async (marked, label, word) => {
    const item = (await completed(marked)).find((one) => one.label === label);
    expect(item?.filterText).toContain(word);
  });

  it('its English name, too, in Dutch', async () => {
    const [item] = await completed('people:\n  per‸', { locale: 'nl' });
    expect(item).toMatchObject({ label: 'Persoon…', filterText: 'Persoon… Person' });
  });
});

describe('a line that is indented less than the one below it', () => {
  it.each([
    ['people:\n  - id: a\n‸\n    email: a@b.example\n', 'phone', 'people:\n  - id: a\n    phone: "+31201234567"'],
    ['scope:\n‸\n  inScope: []\n', 'assumptions', 'scope:\n  assumptions:\n    - id: api-stable'],
    ['kpis:\n  - id: a\n‸\n    target:\n      op: gte\n', 'unit', 'kpis:\n  - id: a\n    unit: count'],
  ])('gets what fits there, indented: %j', async (marked, label, expected) => {
    const offered = await completed(marked);
    const item = offered.find((one) => one.label === label);
    expect(taken(marked, item as CompletionItem)).toMatch(new RegExp(`^${expected.replace(/[+\\[\]]/g, '\\$&')}`));
    expect(offered.map((one) => one.label)).not.toContain('milestones');
  });

  it('keeps the keys of the file where only a comment is below it', async () => {
    expect((await completed('people:\n  - id: a\n‸\n  # b\nroles: []\n')).map(({ label }) => label)).toContain(
      'milestones',
    );
  });
});

test('behind a colon a whole is offered only where the value is a map or a list', async () => {
  for (const { index } of complete.matchAll(/(?<=: )(?=[^\s|>&*#[{])/g)) {
    const offered = await completed(`${complete.slice(0, index)}‸${complete.slice(index)}`);
    expect(
      offered.filter(({ label }) => label.endsWith('…')).map(({ label }) => label),
      complete.slice(complete.lastIndexOf('\n', index), index),
    ).toEqual([]);
  }
});

test('tab stops of sections count from 1, in the order of the text', async () => {
  const snippets = (await completed('x-team: a\n‸')).filter(({ insertTextFormat }) => insertTextFormat === 2);
  expect(snippets.map(({ label }) => label).toSorted()).toEqual(sections.toSorted());
  for (const { label, textEdit } of snippets) {
    const stops = [...new Set(expandSnippet([textEdit?.newText ?? '']).stops)].filter((stop) => stop !== 0);
    expect(stops, label).toEqual(stops.map((_, index) => index + 1));
  }
});

test('nothing of several lines is offered between brackets', async () => {
  for (const marked of [
    'people: [‸]',
    'people: [pe‸',
    'people: [{ id: a }, ‸]',
    '{ people: ‸ }',
    '{ ‸ }',
    'scope: { ‸ }',
  ]) {
    const offered = await completed(marked);
    expect(offered.length, marked).toBeGreaterThan(0);
    expect(offered.filter(({ textEdit }) => textEdit?.newText.includes('\n')).map(({ label }) => label)).toEqual([]);
  }
});
