import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { listening, pulling, type StartOptions, TestServer } from './server.ts';

const uri = 'file:///specs/test.engagement.yaml';
const misspelt =
  'apiVersion: engagement/v1\nkind: Engagement\n# 😀 emoji before the key\nx-note: "😀", \nonbording: {}\n';
const draft = (title: string): string =>
  `apiVersion: engagement/v1\nkind: Engagement\nmetadata: { name: a, title: ${title}, version: 1.0.0, status: sketch, language: en }\n`;

let server: TestServer;
afterEach(() => server.stop());
const start = async (options?: StartOptions): Promise<TestServer> => {
  server = await TestServer.start(options);
  return server;
};

const codesOf = (report: DocumentDiagnosticReport): unknown[] =>
  report.kind === 'full' ? report.items.map(({ code }) => code) : [];

it('says what it can do', async () => {
  const { initialized } = await start();
  expect(initialized.capabilities).toMatchObject({
    textDocumentSync: 2,
    codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.engagement']) },
    completionProvider: {},
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: true },
  });
});

it('answers a pull with everything a diagnostic has', async () => {
  await start();
  await server.open(uri, draft('😀 App').replace('sketch', '"sketch"'));
  const report = await server.pull(uri);
  if (report.kind !== 'full') throw new Error('full report expected');
  const wrong = report.items.find(({ code }) => code === 'schema/wrong-value');
  expect(wrong).toMatchObject({
    severity: 1,
    source: 'engagement',
    codeDescription: { href: expect.stringMatching(/docs\/rules\/schema\/wrong-value\.md$/) },
    // Counted in UTF-16: the emoji in the title takes two.
    range: { start: { line: 2, character: 60 }, end: { line: 2, character: 68 } },
    message: '"sketch" is not a value of "status". Write one of draft, review, agreed, active, ended.',
  });
});

it('gives both places where two are involved', async () => {
  await start();
  await server.open(uri, 'x-a: 1\nx-a: 2\n');
  const report = await server.pull(uri);
  const twice = report.kind === 'full' ? report.items.find(({ code }) => code === 'syntax/duplicate-key') : undefined;
  expect(twice?.range.start).toEqual({ line: 1, character: 0 });
  expect(twice?.tags).toEqual([1]); // unnecessary: it has no effect
  expect(twice?.relatedInformation?.[0]?.location).toEqual({
    uri,
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } },
  });
});

it('follows incremental changes, and says "unchanged" for what it has already said', async () => {
  await start();
  await server.open(uri, misspelt);
  const first = await server.pull(uri);
  expect(codesOf(first)).toContain('schema/unknown-key');
  expect((await server.pull(uri, first.resultId)).kind).toBe('unchanged');
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 4, character: 0 }, end: { line: 4, character: 9 } }, text: 'x-onboarding' },
    ],
  });
  const second = await server.pull(uri, first.resultId);
  expect(second.kind).toBe('full');
  expect(codesOf(second)).not.toContain('schema/unknown-key');
});

it('answers a cancelled request as cancelled, not as clean', async () => {
  await start();
  await server.open(uri, misspelt);
  const source = new CancellationTokenSource();
  const pending = server.connection.sendRequest(
    DocumentDiagnosticRequest.type,
    { textDocument: { uri } },
    source.token,
  );
  source.cancel();
  await expect(pending).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

it('pushes to a client that does not pull, and only the newest version', async () => {
  await start({ capabilities: listening });
  expect(server.initialized.capabilities.diagnosticProvider).toBeUndefined();
  await server.open(uri, draft('One'));
  for (let version = 2; version <= 30; version++) await server.change(uri, version, `${draft('One')}# ${version}\n`);
  await server.change(uri, 31, '{}\n');
  const last = await server.publication(({ version }) => version === 31);
  expect(last.diagnostics.map(({ code }) => code)).toContain('schema/missing-key');
  const versions = server.published.map(({ version }) => version ?? 0);
  expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  await server.publication(({ diagnostics }) => diagnostics.length === 0);
});

it('takes severities from the settings, and asks the client to pull again when they change', async () => {
  await start({ settings: { rules: { 'schema/wrong-value': 'hint', 'schema/incomplete': 'off' } } });
  await server.open(uri, draft('One'));
  const before = await server.pull(uri);
  expect(before.kind === 'full' && before.items.find(({ code }) => code === 'schema/wrong-value')?.severity).toBe(4);
  await server.configure({ rules: { 'schema/wrong-value': 'off' } });
  const after = await server.pull(uri, before.resultId);
  expect(after.kind).toBe('full');
  expect(codesOf(after)).not.toContain('schema/wrong-value');
  expect(server.refreshes).toBe(1);
  await server.configure({ validate: { enable: false } });
  expect(await server.pull(uri)).toMatchObject({ kind: 'full', items: [] });
});

it('speaks Dutch to a Dutch editor', async () => {
  await start({ locale: 'nl-NL' });
  await server.open(uri, draft('Een'));
  const report = await server.pull(uri);
  expect(JSON.stringify(report)).toContain('is geen waarde van');
});

it("leaves syntax and schema to Red Hat's extension in YAML mode", async () => {
  await start({ initializationOptions: { redhatYaml: true } });
  const text = `${draft('One')}scope:\n  inScope: [{ id: a, statement: We answer promptly. }]\n  outOfScope: [{ id: b, statement: Nothing else. }]\n`;
  await server.open(uri, text, 'yaml');
  // That nothing is prepared is no matter of the schema.
  expect(codesOf(await server.pull(uri))).toEqual(['progress/start-before-ready', 'vague/unbounded-time']);
  await server.connection.sendNotification('engagement/redhatYaml', false);
  expect(codesOf(await server.pull(uri))).toContain('schema/missing-key');
});

it('leaves other YAML alone that an editor sends along', async () => {
  await start({ capabilities: listening });
  await server.open('file:///compose.yaml', 'services: {}\n', 'yaml');
  await server.change('file:///compose.yaml', 2, 'services: [\n');
  expect(await server.pull('file:///compose.yaml')).toEqual({ kind: 'full', items: [] });
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///compose.yaml' } });
  await server.open('file:///engagement.yaml', draft('One'), 'yaml');
  await server.publication(({ uri: of }) => of === 'file:///engagement.yaml');
  expect(server.published.map(({ uri: of }) => of)).toEqual(['file:///engagement.yaml']);
});

it('reports the closed specs of the workspace, from disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engagement-'));
  writeFileSync(join(folder, 'closed.engagement.yaml'), draft('Closed'));
  writeFileSync(join(folder, 'other.yaml'), draft('Other'));
  await start({ folders: [pathToFileURL(folder).href] });
  const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(items.map((item) => [item.uri.split('/').at(-1), codesOf(item).includes('schema/wrong-value')])).toEqual([
    ['closed.engagement.yaml', true],
  ]);
  const previousResultIds = items.map(({ uri: file, resultId }) => ({ uri: file, value: resultId ?? '' }));
  const again = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged']);
});

it('reports the closed specs that only the client can see', async () => {
  await start({ initializationOptions: { workspaceFiles: true }, capabilities: pulling });
  server.connection.onRequest('engagement/findSpecs', () => [
    'vscode-vfs://x/a.engagement.yaml',
    'vscode-vfs://x/gone.engagement.yaml',
  ]);
  server.connection.onRequest('engagement/readSpec', ({ uri: file }: { uri: string }) => {
    if (file.includes('gone')) throw new Error('gone');
    return draft('Virtual');
  });
  const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  expect(items.map((item) => item.uri)).toEqual(['vscode-vfs://x/a.engagement.yaml']);
});

it.each([
  ['a file changes', 'workspace/didChangeWatchedFiles', { changes: [{ uri: 'file:///b.engagement.yaml', type: 3 }] }],
  ['a folder leaves', 'workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [] } }],
])('holds a workspace pull until %s, and clears the findings of a file that is gone', async (_, method, params) => {
  const capabilities = {
    ...pulling,
    workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
  };
  await start({ initializationOptions: { workspaceFiles: true }, capabilities });
  let files = ['file:///a.engagement.yaml', 'file:///b.engagement.yaml'];
  server.connection.onRequest('engagement/findSpecs', () => files);
  server.connection.onRequest('engagement/readSpec', () => draft('Virtual'));
  const pull = (previousResultIds: { uri: string; value: string }[]) =>
    server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
  const first = await pull([]);
  expect(first.items.length).toBe(2);

  files = ['file:///a.engagement.yaml'];
  let answered = false;
  const second = pull(first.items.map(({ uri: file, resultId }) => ({ uri: file, value: resultId ?? '' }))).then(
    (report) => {
      answered = true;
      return report;
    },
  );
  await server.open(uri, draft('Open'));
  await server.pull(uri); // a later request is answered, the held one is not
  expect(answered).toBe(false);
  await server.connection.sendNotification(method, params);
  expect((await second).items).toMatchObject([
    { uri: 'file:///a.engagement.yaml', kind: 'unchanged' },
    { uri: 'file:///b.engagement.yaml', kind: 'full', items: [] },
  ]);
});
