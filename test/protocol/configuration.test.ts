import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CompletionItem,
  CompletionRequest,
  type TextDocumentEdit,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver-protocol/node';
import { listening, pulling, type StartOptions, TestServer } from './server.ts';

const sentence = 'Nova shall promptly build a world class app.';
const text = `apiVersion: engagement/v1
kind: Engagement
scope:
  inScope:
    - { id: app, statement: ${sentence} }
`;
const creating: ClientCapabilities = {
  ...pulling,
  workspace: {
    ...pulling.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

let server: TestServer;
let folder: string;
let uri: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engagement-config-'));
  mkdirSync(join(folder, 'specs'));
  uri = uriOf('specs/a.engagement.yaml');
});
afterEach(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
const write = (name: string, content: string): void => writeFileSync(join(folder, name), content);

async function start(options: StartOptions = {}): Promise<void> {
  server = await TestServer.start({ capabilities: creating, folders: [pathToFileURL(folder).href], ...options });
}

/** The findings on the wording of the spec: severity and rule. */
async function vague(of = uri): Promise<string[]> {
  const report = await server.pull(of);
  const items = report.kind === 'full' ? report.items : [];
  return items
    .filter(({ code }) => String(code).startsWith('vague/'))
    .map(({ severity, code }) => `${severity} ${code}`);
}

async function changeOnDisk(name: string, type: 1 | 2 | 3): Promise<void> {
  await server.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(name), type }],
  });
}

/** Waits until the server has asked to be asked again. */
async function refreshed(count: number): Promise<void> {
  while (server.refreshes < count) await new Promise((resolve) => setTimeout(resolve, 5));
}

async function actions(of = uri, line = 4): Promise<CodeAction[]> {
  const range = { start: { line, character: 0 }, end: { line, character: 200 } };
  const params = { textDocument: { uri: of }, range, context: { diagnostics: [] } };
  return ((await server.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
}

describe('findings', () => {
  it('are as the nearest configuration wants them, and the settings of the editor win', async () => {
    write('.engagementrc.yaml', 'rules: { vague/unbounded-time: hint }\nphrases: [{ phrase: world class }]\n');
    await start();
    await server.open(uri, text);
    expect(await vague()).toEqual(['4 vague/unbounded-time', '2 vague/own-phrase']);
    await server.configure({ rules: { 'vague/unbounded-time': 'error' } });
    expect(await vague()).toEqual(['1 vague/unbounded-time', '2 vague/own-phrase']);
  });

  it('change with the configuration: on disk, in the editor before it is saved, and back', async () => {
    await start();
    await server.open(uri, text);
    expect(await vague()).toEqual(['2 vague/unbounded-time']);

    write('.engagementrc.yaml', 'rules: { vague/unbounded-time: error }\n');
    await changeOnDisk('.engagementrc.yaml', 1);
    await refreshed(1);
    expect(await vague()).toEqual(['1 vague/unbounded-time']);

    const config = uriOf('.engagementrc.yaml');
    await server.open(config, 'rules: { vague/unbounded-time: error }\n', 'engagementrc');
    await server.change(config, 2, 'rules: { vague/unbounded-time: off }\n');
    await refreshed(2);
    expect(await vague()).toEqual([]);

    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri: config } });
    await refreshed(3);
    expect(await vague()).toEqual(['1 vague/unbounded-time']);

    rmSync(join(folder, '.engagementrc.yaml'));
    await changeOnDisk('.engagementrc.yaml', 3);
    await refreshed(4);
    expect(await vague()).toEqual(['2 vague/unbounded-time']);
  });

  it('change with a file that the configuration builds on, and not with a comment', async () => {
    write('.engagementrc.yaml', 'extends: shared/house.yaml\n');
    mkdirSync(join(folder, 'shared'));
    write('shared/house.yaml', 'rules: { vague/unbounded-time: hint }\n');
    await start();
    await server.open(uri, text);
    expect(await vague()).toEqual(['4 vague/unbounded-time']);
    write('shared/house.yaml', '# The same\nrules: { vague/unbounded-time: hint }\n');
    await changeOnDisk('shared/house.yaml', 2);
    expect(await vague()).toEqual(['4 vague/unbounded-time']);
    write('shared/house.yaml', 'accepted: [promptly]\n');
    await changeOnDisk('shared/house.yaml', 2);
    await refreshed(1);
    expect(await vague()).toEqual([]);
    expect(server.refreshes).toBe(1);
  });

  it('are published again for a client that does not pull', async () => {
    await start({ capabilities: listening });
    await server.open(uri, text);
    const isFound = (diagnostics: readonly { code?: unknown }[]): boolean =>
      diagnostics.some(({ code }) => code === 'vague/unbounded-time');
    await server.publication((params) => params.uri === uri && isFound(params.diagnostics));
    server.published.length = 0;
    await server.open(uriOf('.engagementrc.yaml'), 'accepted: [promptly]\n', 'yaml');
    await server.publication((params) => params.uri === uri && !isFound(params.diagnostics));
  });

  it('are none for an ignored spec, open or closed', async () => {
    write('.engagementrc.yaml', 'ignore: ["specs/**"]\n');
    write('specs/b.engagement.yaml', text);
    write('c.engagement.yaml', text);
    await start();
    await server.open(uri, text);
    expect(await server.pull(uri)).toMatchObject({ kind: 'full', items: [] });
    const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    expect(items.map((item) => [item.uri.split('/').at(-1), item.kind === 'full' && item.items.length > 0])).toEqual([
      ['c.engagement.yaml', true],
      ['b.engagement.yaml', false],
      ['.engagementrc.yaml', false],
    ]);
  });

  it('follow what only the client can read', async () => {
    await start({ initializationOptions: { workspaceFiles: true } });
    server.connection.onRequest('engagement/readConfig', ({ uri: file }: { uri: string }) =>
      file === 'vscode-vfs://x/repo/.engagementrc.yaml' ? 'rules: { vague/unbounded-time: hint }\n' : null,
    );
    const virtual = 'vscode-vfs://x/repo/deep/a.engagement.yaml';
    await server.open(virtual, text);
    expect(await vague(virtual)).toEqual(['4 vague/unbounded-time']);
    await server.open('untitled:Untitled-1', text);
    expect(await vague('untitled:Untitled-1')).toEqual(['2 vague/unbounded-time']);
  });
});

describe('quick fixes', () => {
  const accept = 'Accept "promptly" in this workspace';
  const off = 'Turn off vague/unbounded-time in this workspace';

  it('make the file at the root of the workspace where there is none', async () => {
    await start();
    await server.open(uri, text);
    const found = await actions();
    expect(found.find(({ title }) => title === accept)?.edit?.documentChanges).toEqual([
      { kind: 'create', uri: uriOf('.engagementrc.yaml'), options: { ignoreIfExists: true } },
      {
        textDocument: { uri: uriOf('.engagementrc.yaml'), version: null },
        edits: [
          {
            range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
            newText: 'accepted: [promptly]\n',
          },
        ],
      },
    ]);
    const severities = found.filter(({ title }) => title.includes('the severity of vague/unbounded-time'));
    expect(severities.map(({ title }) => title)).toEqual([
      'Change the severity of vague/unbounded-time to error in this workspace',
      'Change the severity of vague/unbounded-time to information in this workspace',
      'Change the severity of vague/unbounded-time to hint in this workspace',
    ]);
  });

  it('write to the nearest file as it is in the editor, and the finding goes', async () => {
    write('.engagementrc.yaml', 'rules: {}\n');
    await start();
    await server.open(uri, text);
    const config = uriOf('.engagementrc.yaml');
    const before = '# Ours\nrules:\n  vague/hedge: off # for now\n';
    await server.open(config, before, 'engagementrc');
    const action = (await actions()).find(({ title }) => title === off);
    const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri: config, version: 1 });
    const line = '  vague/unbounded-time: "off"\n';
    const at = { line: 3, character: 0 };
    expect(change?.edits).toEqual([{ range: { start: at, end: at }, newText: line }]);
    await server.change(config, 2, before + line);
    await refreshed(1);
    expect(await vague()).toEqual([]);
  });

  it('are not offered where they cannot work', async () => {
    await start({ capabilities: pulling }); // a client that makes no files
    await server.open(uri, text);
    expect((await actions()).some(({ title }) => title.includes('workspace'))).toBe(false);
    await server.stop();

    await start({ settings: { rules: { 'vague/unbounded-time': 'warning' } } });
    await server.open(uri, text);
    const titles = (await actions()).map(({ title }) => title);
    expect(titles).toContain(accept);
    expect(titles).not.toContain(off); // the settings of the editor would still win
    await server.open('untitled:Untitled-1', text);
    expect((await actions('untitled:Untitled-1')).some(({ title }) => title.includes('workspace'))).toBe(false);
  });

  it('speak Dutch', async () => {
    await start({ locale: 'nl' });
    await server.open(uri, text);
    expect((await actions()).map(({ title }) => title)).toContain('Accepteer "promptly" in deze werkruimte');
  });
});

describe('the configuration itself, in the editor', () => {
  const config = (): string => uriOf('.engagementrc.yaml');
  const codes = async (of: string): Promise<unknown[]> => {
    const report = await server.pull(of);
    return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
  };

  it('is checked and repaired, whatever language it has there', async () => {
    await start();
    await server.open(config(), 'rulse:\n  vague/hedge: off\n', 'yaml');
    expect(await codes(config())).toEqual(['config/unknown-key']);
    const titles = (await actions(config(), 0)).map(({ title }) => title);
    expect(titles).toEqual(['Rename to "rules"', 'Remove "rulse"']);
    await server.open(uriOf('house.yaml'), 'rulse: {}\n', 'engagementrc');
    expect(await codes(uriOf('house.yaml'))).toEqual(['config/unknown-key']);
  });

  it('leaves to the extension for YAML what that finds itself', async () => {
    await start({ initializationOptions: { redhatYaml: true } });
    await server.open(config(), 'rulse: {}\nextends: nowhere.yaml\n', 'yaml');
    expect(await codes(config())).toEqual(['config/broken-extends']);
  });

  it('is checked again when what it builds on comes', async () => {
    await start();
    await server.open(config(), 'extends: house.yaml\n', 'engagementrc');
    expect(await codes(config())).toEqual(['config/broken-extends']);
    write('house.yaml', 'rules: {}\n');
    await changeOnDisk('house.yaml', 1);
    await refreshed(1);
    expect(await codes(config())).toEqual([]);
  });

  it('is among the findings of the workspace while it is closed, and so is what it builds on', async () => {
    write('.engagementrc.yaml', 'extends: house.yaml\nrules: { vague/none: off }\n');
    write('house.yaml', 'ignored: []\n');
    write('specs/a.engagement.yaml', text);
    await start();
    const { items } = await server.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    const found = items.map((item) => [
      item.uri,
      item.kind === 'full' ? item.items.filter(({ code }) => String(code).startsWith('config/')) : [],
    ]);
    expect(found).toMatchObject([
      [uri, []],
      [uriOf('.engagementrc.yaml'), [{ code: 'config/unknown-rule' }]],
      [uriOf('house.yaml'), [{ code: 'config/unknown-key' }]],
    ]);
  });

  it('is completed', async () => {
    await start();
    await server.open(config(), 'rules:\n  vague/unb\n', 'engagementrc');
    const params = { textDocument: { uri: config() }, position: { line: 1, character: 11 } };
    const items = (await server.connection.sendRequest(CompletionRequest.type, params)) as CompletionItem[];
    expect(items.find(({ label }) => label === 'vague/unbounded-time')).toMatchObject({
      detail: 'warning',
      textEdit: {
        range: { start: { line: 1, character: 2 }, end: { line: 1, character: 11 } },
        newText: 'vague/unbounded-time: ',
      },
    });
    await server.open(uri, text);
    const inSpec = { textDocument: { uri }, position: { line: 1, character: 0 } };
    const inSpecs = (await server.connection.sendRequest(CompletionRequest.type, inSpec)) as CompletionItem[];
    expect(inSpecs.some(({ label }) => label === 'vague/unbounded-time')).toBe(false);
  });
});
