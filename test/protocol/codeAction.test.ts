import { afterEach, expect, it } from 'vitest';
import { type ClientCapabilities, type CodeAction, CodeActionRequest } from 'vscode-languageserver-protocol/node';
import { pulling, TestServer } from './server.ts';

const uri = 'file:///specs/test.engagement.yaml';
const text =
  'apiVersion: engagement/v1\nkind: Engagement\nengagement: { model: projectDelivry, startDate: 2026-03-02 }\n';

let server: TestServer;
afterEach(() => server.stop());

async function actions(capabilities: ClientCapabilities, line: number, only?: string[]): Promise<CodeAction[]> {
  server = await TestServer.start({ capabilities });
  await server.open(uri, text);
  const at = { line, character: 24 };
  const found = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
  return (found ?? []) as CodeAction[];
}

it('offers the fixes at the cursor, for this very version, the best one preferred', async () => {
  const [first, ...others] = await actions(pulling, 2);
  expect(first).toMatchObject({
    title: expect.stringContaining('projectDelivery'),
    kind: 'quickfix',
    isPreferred: true,
    diagnostics: [{ code: 'schema/wrong-value' }],
    edit: {
      documentChanges: [
        {
          textDocument: { uri, version: 1 },
          edits: [
            {
              range: { start: { line: 2, character: 21 }, end: { line: 2, character: 35 } },
              newText: 'projectDelivery',
            },
          ],
        },
      ],
    },
  });
  expect(others.some(({ isPreferred }) => isPreferred)).toBe(false);
});

it('gives edits of no particular version to a client that cannot take those, and promises none to one that takes only commands', async () => {
  const [first] = await actions({ ...pulling, workspace: {} }, 2);
  expect(first?.edit).toEqual({
    changes: {
      [uri]: [
        { range: { start: { line: 2, character: 21 }, end: { line: 2, character: 35 } }, newText: 'projectDelivery' },
      ],
    },
  });
  await server.stop();
  await actions({ ...pulling, textDocument: {} }, 2);
  expect(server.initialized.capabilities.codeActionProvider).toBeUndefined();
});

it('offers nothing where nothing is wrong, and nothing to a client that asks for something else', async () => {
  expect(await actions(pulling, 1)).toEqual([]);
  await server.stop();
  expect(await actions(pulling, 2, ['source.organizeImports'])).toEqual([]);
});

it('gives tab stops to clients that can take them, and plain text to the others', async () => {
  const broken = `${text.replace('projectDelivry', 'projectDelivery').replace(', startDate: 2026-03-02', '')}`;
  const fixes = async (capabilities: ClientCapabilities): Promise<string> => {
    server = await TestServer.start({ capabilities });
    await server.open(uri, broken);
    const range = { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const found = (await server.connection.sendRequest(CodeActionRequest.type, params)) ?? [];
    return JSON.stringify(found);
  };
  expect(await fixes(pulling)).toContain('"snippet":{"kind":"snippet","value":"');
  await server.stop();
  const plain = await fixes({ ...pulling, workspace: {} });
  expect(plain).not.toContain('"snippet"');
  expect(plain).toContain('startDate: ');
});
