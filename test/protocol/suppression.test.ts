import { afterEach, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { applyChange } from '../support/edits/changes.ts';
import { pulling, TestServer } from './server.ts';

const uri = 'file:///specs/test.engagement.yaml';
const lines = ['apiVersion: engagement/v1', 'kind: Engagement', 'parties:', '  - { id: acme, nmae: ACME }', ''];
const text = lines.join('\n');
const finding = { line: 3, character: 17 };

let server: TestServer;
afterEach(() => server.stop());

async function actions(capabilities: ClientCapabilities, locale = 'en'): Promise<CodeAction[]> {
  server = await TestServer.start({ capabilities, locale });
  await server.open(uri, text);
  const found = await server.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: finding, end: finding },
    context: { diagnostics: [] },
  });
  return ((found ?? []) as CodeAction[]).filter(({ title }) => /Disable|Schakel/.test(title));
}

/** The codes of what is said of the file after its text has become another. */
async function codesAfter(version: number, changed: string): Promise<unknown[]> {
  await server.change(uri, version, changed);
  const report = await server.pull(uri);
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
}

function editOf(action: CodeAction | undefined): TextEdit | undefined {
  const [change] = action?.edit?.documentChanges ?? [];
  return change && 'edits' in change ? (change.edits[0] as TextEdit) : undefined;
}

describe('the light bulb', () => {
  it('disables a rule for the line, or for the whole spec, and the finding is gone', async () => {
    const found = await actions({ ...pulling, workspace: { workspaceEdit: { documentChanges: true } } });
    expect(found.map(({ title, kind, isPreferred }) => [title, kind, isPreferred])).toEqual([
      ['Disable schema/unknown-key for this line', 'quickfix.disable', undefined],
      ['Disable schema/unknown-key for this whole spec', 'quickfix.disable', undefined],
    ]);
    expect(found[0]?.diagnostics).toMatchObject([{ code: 'schema/unknown-key' }]);
    const [line, spec] = found.map(editOf);
    expect(line).toEqual({
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } },
      newText: '  # engagement-disable-next-line schema/unknown-key -- reason\n',
    });
    expect(spec).toEqual({
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      newText: '# engagement-disable schema/unknown-key -- reason\n',
    });
    for (const [index, edit] of [line, spec].entries()) {
      const changed = applyChange(text, { range: edit?.range, text: edit?.newText ?? '' });
      const codes = await codesAfter(index + 2, changed);
      expect(codes).toContain('suppression/no-reason');
      expect(codes).not.toContain('schema/unknown-key');
    }
  });

  it('has a tab stop for the reason, and speaks Dutch', async () => {
    const found = await actions(pulling, 'nl');
    expect(found[0]?.title).toBe('Schakel schema/unknown-key uit voor deze regel');
    expect(editOf(found[0])).toMatchObject({
      snippet: {
        kind: 'snippet',
        value: `  # engagement-disable-next-line schema/unknown-key -- \${1:reden}\n`,
      },
    });
  });
});
