import { readFileSync } from 'node:fs';
import { afterEach, expect, it } from 'vitest';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { pulling, TestServer } from './server.ts';

const uri = 'file:///specs/test.engagement.yaml';
const spec = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const line = spec.split('\n').findIndex((text) => text.startsWith('signatures:')) + 1;

let server: TestServer;
afterEach(() => server.stop());

function sign(name = uri): Promise<{ message: string; edit?: WorkspaceEdit }> {
  return server.connection.sendRequest('engagement/sign', { textDocument: { uri: name } });
}

it('gives the edit that writes fingerprints, and what to tell of it', async () => {
  server = await TestServer.start({ capabilities: pulling });
  await server.open(uri, spec);
  const { message, edit } = await sign();
  expect(message).toMatch(
    /^The signatures of "acme", "nova" under version 1\.2\.0 now have the fingerprint sha256:\w{32}\.$/,
  );
  expect(edit?.documentChanges).toMatchObject([
    {
      textDocument: { uri, version: 1 },
      edits: [
        { range: { start: { line } }, newText: expect.stringMatching(/^, fingerprint: sha256:\w{32}$/) },
        { range: { start: { line: line + 1 } }, newText: expect.stringMatching(/^, fingerprint: sha256:\w{32}$/) },
      ],
    },
  ]);
});

it('says in the language of the client why there is nothing to write', async () => {
  server = await TestServer.start({ capabilities: pulling, locale: 'nl' });
  await server.open(uri, spec.slice(0, spec.indexOf('signatures:')));
  expect(await sign()).toEqual({ message: expect.stringContaining('want niemand heeft ondertekend') });
  expect(await sign('file:///specs/closed.engagement.yaml')).toEqual({ message: 'Open a spec first.' });
});

it('offers it at the signatures, and nowhere else', async () => {
  server = await TestServer.start({ capabilities: pulling });
  await server.open(uri, spec);
  const titles = async (at: number): Promise<string[]> => {
    const position = { line: at, character: 4 };
    const found = await server.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], triggerKind: CodeActionTriggerKind.Automatic },
    });
    return ((found ?? []) as CodeAction[]).map(({ title }) => title);
  };
  expect(await titles(line)).toEqual(['Write fingerprints into the signatures of this version']);
  expect(await titles(line - 10)).toEqual([]);
});
