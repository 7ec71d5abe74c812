import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol';
import { updateEngagement } from '../../server/src/document/parseEngagement.ts';
import { documentSymbol } from '../../server/src/features/documentSymbol.ts';
import { SymbolKind } from '../../server/src/lsp/constants.ts';
import { type AskOptions, contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const complete = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

function symbolsOf(text: string, options: AskOptions = {}): DocumentSymbol[] {
  return documentSymbol.answer({ textDocument: { uri: '' } }, contextOf(text, options)) as DocumentSymbol[];
}

/** One line for each symbol: how deep, its name and its detail. */
function linesOf(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${'  '.repeat(depth)}${name}${detail === undefined ? '' : ` = ${detail}`}`,
    ...linesOf(children ?? [], depth + 1),
  ]);
}

const all = (symbols: readonly DocumentSymbol[]): DocumentSymbol[] =>
  symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);

/** Everything as the outline tells it, but for how long texts are cut. */
const expected = linesOf(symbolsOf(complete));

it('names sections by their keys, items by their titles, tells values beside them, and of items only what holds more', () => {
  const text = `metadata:
  name: acme
  title: ACME app
people:
  - id: eva
    name: Eva Jansen
    languages: [nl, en]
escalations:
  - id: delivery
    levels:
      - clientRoleId: sponsor
        decideWithin: 1 day
kpis: []
legal: { regulations: [gdpr], subcontracting: { allowed: false } }
`;
  expect(linesOf(symbolsOf(text))).toEqual([
    'metadata = ACME app',
    '  name = acme',
    '  title = ACME app',
    'people = 1 item',
    '  Eva Jansen = eva',
    'escalations = 1 item',
    '  delivery',
    '    levels = 1 item',
    '      sponsor',
    'kpis = 0 items',
    'legal',
    '  regulations = gdpr',
    '  subcontracting',
    '    allowed = false',
  ]);
});

it('reaches from a key to the end of its value, with the line break of a block text, and selects what names it', () => {
  const [people] = symbolsOf('people:\n  - id: eva\n    name: "Eva Jansen"\n    note: |\n      One\n\nroles:\n');
  expect(people?.range).toEqual({ start: { line: 0, character: 0 }, end: { line: 5, character: 0 } });
  expect(people?.selectionRange).toEqual({ start: { line: 0, character: 0 }, end: { line: 0, character: 6 } });
  expect(people?.children?.[0]?.selectionRange).toEqual({
    start: { line: 2, character: 10 },
    end: { line: 2, character: 22 },
  });
});

it('shows each thing with a picture of its own', () => {
  const symbols = all(symbolsOf(complete));
  const kindOf = (name: string): unknown => symbols.find((symbol) => symbol.name === name)?.kind;
  expect({
    people: kindOf('people'),
    'Eva Jansen': kindOf('Eva Jansen'),
    status: kindOf('status'),
    'Go-live': kindOf('Go-live'),
    alwaysOn: kindOf('alwaysOn'),
    levels: kindOf('levels'),
    mandate: kindOf('mandate'),
    title: kindOf('title'),
  }).toEqual({
    people: SymbolKind.Module,
    'Eva Jansen': SymbolKind.Class,
    status: SymbolKind.EnumMember,
    'Go-live': SymbolKind.Event,
    alwaysOn: SymbolKind.Boolean,
    levels: SymbolKind.Array,
    mandate: SymbolKind.Object,
    title: SymbolKind.String,
  });
});

it('has one line for each YAML document of a file, by its title', () => {
  const text = 'metadata:\n  title: One\n---\nmetadata:\n  name: two\n---\nroles: []\n';
  expect(linesOf(symbolsOf(text))).toEqual([
    'One',
    '  metadata = One',
    '    title = One',
    'two',
    '  metadata = two',
    '    name = two',
    'Document 3',
    '  roles = 0 items',
  ]);
});

it('gives items without a title their first value, and without any their number', () => {
  const text = 'signatures:\n  - { partyId: acme, version: 1.2.0 }\n  -\n  - *gone\n  - text: |\n  - [a, [b]]\n';
  const names = symbolsOf(text)[0]?.children?.map(({ name }) => name);
  expect(names).toEqual(['acme', 'signatures 2', '*gone', 'signatures 4', '[…]']);
});

it('never tells twice what is behind an alias, and names items by what a merge brings in', () => {
  const text = 'x-base: &base { title: Shared }\nroles:\n  - <<: *base\n    id: one\n  - *base\n';
  expect(linesOf(symbolsOf(text))).toEqual([
    'x-base = Shared',
    '  title = Shared',
    'roles = 2 items',
    '  Shared = one',
    '  Shared',
  ]);
});

it('gives a list to a client that knows no trees', () => {
  const found = documentSymbol.answer(
    { textDocument: { uri: '' } },
    contextOf('people:\n  - name: Eva\n', { capabilities: {} }),
  ) as SymbolInformation[];
  expect(found.map(({ name, containerName }) => [name, containerName])).toEqual([
    ['people', undefined],
    ['Eva', 'people'],
  ]);
  expect(found[1]?.location).toEqual({
    uri: 'file:///specs/test.engagement.yaml',
    range: { start: { line: 1, character: 2 }, end: { line: 1, character: 13 } },
  });
});

it('shows a file of configuration, too', () => {
  expect(linesOf(symbolsOf('extends: ../base.yaml\nrules:\n  vague/time: error\n', { kind: 'config' }))).toEqual([
    'extends = ../base.yaml',
    'rules',
    '  vague/time = error',
  ]);
});

describe.each(specLayouts)('$name', ({ write, ahead, locale }) => {
  it('has the same outline', () => {
    const symbols = symbolsOf(write(complete, complete.indexOf('deliverables:')), { locale });
    const spec = ahead > 0 ? (symbols[1]?.children ?? []) : symbols;
    const changed = new Set([
      '  language = en',
      '  status = agreed',
      '  language = nl',
      '  status = draft',
      '  status = review',
    ]);
    const same = (lines: readonly string[]): string[] => lines.filter((line) => !changed.has(line));
    expect(same(linesOf(spec))).toEqual(same(expected));
  });
});

it('stays calm about half-typed text: each symbol has a name, and holds what it selects and its children', () => {
  const text = complete.slice(complete.indexOf('deliverables:'), complete.indexOf('scenarios:'));
  const isWithin = (inner: DocumentSymbol['range'], outer: DocumentSymbol['range']): boolean =>
    (inner.start.line > outer.start.line ||
      (inner.start.line === outer.start.line && inner.start.character >= outer.start.character)) &&
    (inner.end.line < outer.end.line ||
      (inner.end.line === outer.end.line && inner.end.character <= outer.end.character));
  for (let length = 0; length <= text.length; length++) {
    for (const symbol of all(symbolsOf(text.slice(0, length)))) {
      expect(symbol.name).toMatch(/\S/);
      expect(isWithin(symbol.selectionRange, symbol.range)).toBe(true);
      for (const child of symbol.children ?? []) expect(isWithin(child.range, symbol.range)).toBe(true);
    }
  }
});

it.each([
  ['a letter in a title', 'Delivery', 'Delivvery'],
  ['a line above everything', 'apiVersion:', '# A comment.\n\napiVersion:'],
  ['a line between two items', '\n  - id: ', '\n\n  # A comment.\n  - id: '],
  ['a key of a list', '\npeople:', '\npersons:'],
  ['an item less', /\n {2}- id: [\s\S]*?(?=\n {2}- id: )/, ''],
])('tells the same after an edit as of a text that is opened anew: %s', (_, old, instead) => {
  const context = contextOf(complete);
  const before = documentSymbol.answer({ textDocument: { uri: '' } }, context);
  const text = complete.replace(old, instead);
  expect(text).not.toBe(complete);
  const document = updateEngagement(context.document, 2, [{ text }]);
  const after = documentSymbol.answer({ textDocument: { uri: '' } }, { ...context, document });
  expect(after).toEqual(symbolsOf(text));
  const again = updateEngagement(document, 3, [{ text: complete }]);
  expect(documentSymbol.answer({ textDocument: { uri: '' } }, { ...context, document: again })).toEqual(before);
});
