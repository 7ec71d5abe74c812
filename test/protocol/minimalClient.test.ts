import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TestServer } from './server.ts';

/*
 * A client that says nothing of itself: it takes what the first version of the protocol had, and must be able to show every answer. Everything
 * newer is only for those who say that they take it.
 */

const uri = 'file:///specs/test.engagement.yaml';
const text = `metadata:
  status: draft
people:
  - { id: ravi, name: Ravi Rao }
roles:
  - { id: pm, title: Manager, holderId: ravi }
milestones:
  - { id: live, title: Go-live, due: 1-9-2026, ownerRoleId: pm }
# One
# Two
scope:
`;
const textDocument = { uri };
const whole = { start: { line: 0, character: 0 }, end: { line: 11, character: 0 } };
/** On `ravi` where the role names it. */
const position = { line: 5, character: 41 };
const declared = { start: { line: 3, character: 10 }, end: { line: 3, character: 14 } };
const named = { start: { line: 5, character: 40 }, end: { line: 5, character: 44 } };
const options = { tabSize: 2, insertSpaces: true };

let server: TestServer;
beforeEach(async () => {
  server = await TestServer.start({ capabilities: {} });
  await server.open(uri, text);
});
afterEach(() => server.stop());

const ask = (method: string, params: object = {}): Promise<unknown> =>
  server.connection.sendRequest(method, { textDocument, ...params });

describe('a client that says nothing of itself', () => {
  it('is told only of what it can have asked for', () => {
    const { capabilities } = server.initialized;
    expect(capabilities.diagnosticProvider).toBeUndefined();
    expect(capabilities.codeActionProvider).toBeUndefined();
    expect(capabilities.renameProvider).toBe(true);
    expect(capabilities.textDocumentSync).toBe(2);
  });

  it('hears of findings without asking', async () => {
    const { diagnostics } = await server.publication((params) => params.uri === uri);
    expect(diagnostics.map(({ code }) => code)).toContain('deadline/non-iso-date');
  });

  it('gets places, not links to definitions', async () => {
    expect(await ask('textDocument/definition', { position })).toEqual([{ uri, range: declared }]);
  });

  it('gets hovers and documentation as plain text', async () => {
    const hover = (await ask('textDocument/hover', { position })) as { contents: { kind: string; value: string } };
    expect(hover.contents.kind).toBe('plaintext');
    expect(hover.contents.value).not.toMatch(/[*`]/);
  });

  it('gets completions without tab stops, two ranges, details beside the label, or kinds that came later', async () => {
    const empty = { line: 1, character: 10 };
    const found = (await ask('textDocument/completion', { position: empty })) as Record<string, unknown>[];
    expect(found.map(({ label }) => label)).toContain('agreed');
    for (const item of found) {
      expect(item).toMatchObject({ textEdit: { newText: expect.any(String), range: expect.any(Object) } });
      expect(item['kind']).toBeLessThanOrEqual(18);
      expect(item).not.toHaveProperty('insertTextFormat');
      expect(item).not.toHaveProperty('insertTextMode');
      expect(item).not.toHaveProperty('labelDetails');
      expect(item).toMatchObject(item['documentation'] ? { documentation: { kind: 'plaintext' } } : {});
    }
  });

  it('gets symbols as a list, of the kinds that the protocol had at first', async () => {
    const symbols = (await ask('textDocument/documentSymbol')) as Record<string, unknown>[];
    expect(symbols.map(({ name }) => name)).toEqual([
      'metadata',
      'status',
      'people',
      'Ravi Rao',
      'roles',
      'Manager',
      'milestones',
      'Go-live',
      'scope',
    ]);
    for (const symbol of symbols) {
      expect(symbol).toMatchObject({ location: { uri } });
      expect(symbol['kind']).toBeLessThanOrEqual(18);
    }
    const found = (await server.connection.sendRequest('workspace/symbol', { query: 'go' })) as typeof symbols;
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([['Go-live', 12]]);
  });

  it('gets edits by the name of the file', async () => {
    expect(await ask('textDocument/rename', { position, newName: 'rao' })).toEqual({
      changes: {
        [uri]: [
          { range: declared, newText: 'rao' },
          { range: named, newText: 'rao' },
        ],
      },
    });
  });

  it('gets actions with edits by the name of the file and without tab stops, should it ask for what it is not told of', async () => {
    const actions = (await ask('textDocument/codeAction', { range: whole, context: { diagnostics: [] } })) as {
      edit: { changes?: Record<string, object[]>; documentChanges?: unknown };
    }[];
    expect(actions.length).toBeGreaterThan(3);
    for (const { edit } of actions) {
      expect(edit).not.toHaveProperty('documentChanges');
      expect(Object.keys(edit.changes ?? {})).toEqual([uri]);
      for (const change of edit.changes?.[uri] ?? []) expect(change).toHaveProperty('newText', expect.any(String));
    }
  });

  it('gets links without a word on where they lead', async () => {
    await server.change(uri, 2, `${text}# https://acme.example\n`);
    for (const link of (await ask('textDocument/documentLink')) as object[]) expect(link).not.toHaveProperty('tooltip');
  });

  it('gets lenses that are text alone', async () => {
    const lenses = (await ask('textDocument/codeLens')) as { command: { title: string; command: string } }[];
    expect(lenses.map(({ command }) => command.title)).toContain('1 reference');
    expect(new Set(lenses.map(({ command }) => command.command))).toEqual(new Set(['']));
  });

  it.each([
    ['textDocument/references', { position, context: { includeDeclaration: false } }, [{ uri, range: named }]],
    [
      'textDocument/documentHighlight',
      { position },
      [
        { range: declared, kind: 3 },
        { range: named, kind: 2 },
      ],
    ],
    ['textDocument/prepareRename', { position }, { range: named, placeholder: 'ravi' }],
    ['textDocument/linkedEditingRange', { position }, { ranges: [declared, named], wordPattern: '[a-z0-9-]+' }],
    ['textDocument/formatting', { options }, []],
    ['textDocument/rangeFormatting', { options, range: whole }, []],
    ['textDocument/foldingRange', {}, expect.arrayContaining([{ startLine: 8, endLine: 9, kind: 'comment' }])],
    ['textDocument/selectionRange', { positions: [position] }, [expect.objectContaining({ range: named })]],
    [
      'textDocument/inlayHint',
      { range: whole },
      [
        expect.objectContaining({ position: named.end, label: [expect.objectContaining({ value: 'Ravi Rao' })] }),
        expect.objectContaining({ label: [expect.objectContaining({ value: 'Ravi Rao' })] }),
      ],
    ],
    ['textDocument/semanticTokens/full', {}, { resultId: expect.any(String), data: expect.any(Array) }],
  ])('is answered: %s', async (method, params, answer) => {
    expect(await ask(method, params)).toEqual(answer);
  });
});

it('knows the folder of a client that cannot be asked for its folders', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engagement-root-'));
  try {
    writeFileSync(join(folder, 'a.engagement.yaml'), 'people:\n  - { id: eva, name: Eva Jansen }\n');
    await server.stop();
    server = await TestServer.start({ capabilities: {}, folders: [pathToFileURL(folder).href] });
    const found = (await server.connection.sendRequest('workspace/symbol', { query: 'jan' })) as { name: string }[];
    expect(found.map(({ name }) => name)).toEqual(['Eva Jansen']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
