import { afterEach, expect, it } from 'vitest';
import { type CodeAction, CodeActionRequest, type TextDocumentEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument, type TextEdit } from 'vscode-languageserver-textdocument';
import { pulling, TestServer } from './server.ts';

const uri = 'file:///specs/test.engagement.yaml';
const text = [
  'apiVersion: engagement/v1',
  'kind: Engagement',
  'engagement: { model: projectDelivry, startDate: 1 September 2026, endDate: 03/04/2027 }',
  'onbording:',
  '  gates:',
  '    - { id: access, condition: Each engineer logs in where possible. }',
  '',
].join('\r\n');

let server: TestServer;
afterEach(() => server.stop());

async function actions(only?: string[]): Promise<CodeAction[]> {
  const at = { line: 0, character: 0 };
  const found = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: at, end: at },
    context: { diagnostics: [], ...(only ? { only } : {}) },
  });
  return (found ?? []) as CodeAction[];
}

it.each(['source.fixAll.engagement', 'source.fixAll', 'source'])(
  'who asks for %s gets one edit for the whole file, of this version, without tab stops',
  async (kind) => {
    server = await TestServer.start({ capabilities: pulling });
    await server.open(uri, text);
    const found = await actions([kind]);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'source.fixAll.engagement' });
    const [change, ...others] = (found[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(others).toEqual([]);
    expect(change?.textDocument).toEqual({ uri, version: 1 });
    const fixed = TextDocument.applyEdits(TextDocument.create(uri, 'engagement', 1, text), change?.edits as TextEdit[]);
    expect(fixed).toBe(
      text
        .replace('projectDelivry', 'projectDelivery')
        .replace('1 September 2026', '2026-09-01')
        .replace('onbording', 'onboarding'),
    );
    await server.change(uri, 2, fixed);
    expect(await actions([kind])).toEqual([]);
  },
);

it('nobody else gets it', async () => {
  server = await TestServer.start({ capabilities: pulling });
  expect(server.initialized.capabilities.codeActionProvider).toMatchObject({
    codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.engagement']),
  });
  await server.open(uri, text);
  for (const only of [undefined, ['quickfix'], ['source.fixAll.other'], ['source.organizeImports']]) {
    expect((await actions(only)).filter(({ kind }) => kind?.startsWith('source'))).toEqual([]);
  }
});

it('a rule that is switched off repairs nothing', async () => {
  server = await TestServer.start({
    capabilities: pulling,
    settings: { rules: { 'schema/wrong-value': 'off', 'deadline/non-iso-date': 'off' } },
  });
  await server.open(uri, text);
  const [action] = await actions(['source.fixAll']);
  const [change] = (action?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  expect(change?.edits).toMatchObject([{ newText: expect.stringContaining('onboarding') }]);
});
