import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  CodeActionKind,
  CodeActionRequest,
  type Diagnostic,
  DiagnosticSeverity,
  TextDocumentEdit,
} from 'vscode-languageserver-protocol/node';
import type { Finding } from '../../server/src/cli/findings.ts';
import { engagement } from '../cli/run.ts';
import { readFixtures } from '../support/fixture.ts';
import { pulling, TestServer } from './server.ts';

/** Every text that the command line and the editor have to agree on, by the file name under which both see it. */
const texts = new Map<string, string>(
  readFixtures().map(({ name, text }) => [`fixtures/${name}.engagement.yaml`, text] as const),
);
const examples = fileURLToPath(new URL('../../examples', import.meta.url));
for (const name of readdirSync(examples)) texts.set(`examples/${name}`, readFileSync(join(examples, name), 'utf8'));

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

let folder: string;
let server: TestServer;
let findings: Map<string, Finding[]>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'engagement-parity-'));
  for (const [name, text] of texts) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const { out } = await engagement(['lint', '.', '--format', 'json'], { cwd: folder });
  findings = Map.groupBy(JSON.parse(out) as Finding[], ({ file }) => file.replaceAll('\\', '/'));
  const { snippetEditSupport: _, ...workspaceEdit } = pulling.workspace?.workspaceEdit ?? {};
  server = await TestServer.start({ capabilities: { ...pulling, workspace: { ...pulling.workspace, workspaceEdit } } });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** The repairs of a diagnostic as the command line prints them; what else the light bulb offers has a kind of its own. */
async function fixesOf(uri: string, diagnostic: Diagnostic): Promise<Finding['fixes']> {
  const context = { diagnostics: [diagnostic] };
  const params = { textDocument: { uri }, range: diagnostic.range, context };
  const actions = ((await server.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  return actions
    .filter(({ kind }) => kind === CodeActionKind.QuickFix)
    .filter(({ diagnostics }) => diagnostics?.some((other) => JSON.stringify(other) === JSON.stringify(diagnostic)))
    .map(({ title, edit }) => ({
      title,
      edits: (edit?.documentChanges ?? []).flatMap((change) =>
        TextDocumentEdit.is(change) ? change.edits.flatMap((part) => ('newText' in part ? [part] : [])) : [],
      ),
    }));
}

it('has something to compare', () => {
  expect(texts.size).toBeGreaterThan(100);
  expect([...findings.values()].flat().length).toBeGreaterThan(150);
});

describe('the command line and the editor say and offer the same', () => {
  it.each([...texts.keys()])('of %s', async (name) => {
    const uri = pathToFileURL(join(folder, name)).href;
    // An editor takes the byte order mark off before it shows a file.
    await server.open(uri, (texts.get(name) ?? '').replace(/^\ufeff/, ''));
    const report = await server.pull(uri);
    const diagnostics = report.kind === 'full' ? report.items : [];
    const expected = findings.get(name) ?? [];
    expect(diagnostics.map(({ code, severity, message, range }) => ({ code, severity, message, range }))).toEqual(
      expected.map(({ rule, severity, message, range }) => ({
        code: rule,
        severity: severities[severity],
        message,
        range,
      })),
    );
    for (const [index, diagnostic] of diagnostics.entries()) {
      expect(await fixesOf(uri, diagnostic)).toEqual(expected[index]?.fixes);
    }
    await server.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  });
});
