import { afterEach, expect, it } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  MarkupKind,
} from 'vscode-languageserver-protocol/node';
import { pulling, TestServer } from './server.ts';

const uri = 'file:///specs/test.engagement.yaml';

let server: TestServer;
afterEach(() => server.stop());

it('offers keys, and says what one is for when it is looked at, while somebody types on', async () => {
  const completion = {
    completionItem: {
      documentationFormat: [MarkupKind.Markdown],
      resolveSupport: { properties: ['documentation'] },
    },
  };
  const textDocument = { ...pulling.textDocument, completion };
  server = await TestServer.start({ capabilities: { ...pulling, textDocument } });
  await server.open(uri, 'metadata:\n  v');
  const params = { textDocument: { uri }, position: { line: 1, character: 3 } };
  const items = (await server.connection.sendRequest(CompletionRequest.type, params)) as CompletionItem[];
  const version = items.find(({ label }) => label === 'version');
  expect(version).toMatchObject({ data: { uri, offset: 13 } });
  if (!version) throw new Error('version is not offered');
  await server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: 'metadata:\n  ver' }],
  });
  const resolved = await server.connection.sendRequest(CompletionResolveRequest.type, version);
  expect(resolved).toMatchObject({
    label: 'version',
    documentation: { kind: 'markdown', value: expect.stringContaining('Version number of this agreement.') },
  });
  await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  expect(await server.connection.sendRequest(CompletionResolveRequest.type, version)).toEqual(version);
});
