import { afterEach, expect, it } from 'vitest';
import {
  InlayHintRefreshRequest,
  InlayHintRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver-protocol/node';
import { pulling, TestServer } from './server.ts';

const uri = 'file:///specs/test.engagement.yaml';
const text = 'people:\n  - { id: ravi, name: Ravi Rao }\nroles:\n  - { id: pm, title: Manager, holderId: ravi }\n';
const range = { start: { line: 0, character: 0 }, end: { line: 4, character: 0 } };

let server: TestServer;
afterEach(() => server.stop());

it('says that it has hints and tokens, and gives them', async () => {
  server = await TestServer.start();
  expect(server.initialized.capabilities).toMatchObject({
    inlayHintProvider: {},
    semanticTokensProvider: {
      legend: {
        tokenTypes: ['variable', 'property', 'number', 'string'],
        tokenModifiers: ['declaration', 'date', 'duration', 'vague'],
      },
      full: { delta: true },
      range: true,
    },
  });
  await server.open(uri, text);
  const textDocument = { uri };
  const hints = await server.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  expect(hints).toMatchObject([{ position: { line: 3, character: 44 }, label: [{ value: 'Ravi Rao' }] }]);
  const data = [1, 10, 4, 0, 1, 2, 10, 2, 0, 1, 0, 30, 4, 0, 0];
  const tokens = await server.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  expect(tokens).toEqual({ resultId: expect.any(String), data });
  expect(await server.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range })).toEqual({
    data,
  });
  await server.change(uri, 2, text.replaceAll('ravi', 'rao'));
  const previousResultId = tokens?.resultId ?? '';
  expect(
    await server.connection.sendRequest(SemanticTokensDeltaRequest.type, { textDocument, previousResultId }),
  ).toEqual({
    resultId: expect.any(String),
    edits: [{ start: 2, deleteCount: 11, data: [3, 0, 1, 2, 10, 2, 0, 1, 0, 30, 3] }],
  });
});

it('asks for them to be fetched again when the settings change', async () => {
  const workspace = {
    ...pulling.workspace,
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  };
  server = await TestServer.start({ capabilities: { ...pulling, workspace } });
  const refreshed = Promise.all(
    [InlayHintRefreshRequest.type, SemanticTokensRefreshRequest.type].map(
      (type) => new Promise<void>((resolve) => server.connection.onRequest(type, () => resolve())),
    ),
  );
  await server.open(uri, text);
  await server.configure({ inlayHints: { people: false } });
  await refreshed;
  const hints = await server.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });
  expect(hints).toEqual([]);
});
