import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { listening, pulling } from './server.ts';
import { Wire } from './wire.ts';

const probe = new URL('../support/heapProbe.ts', import.meta.url).href;
/** What may be in use beyond what it was, in bytes. */
const allowed = 10 * 2 ** 20;

/** About 300 lines: a spec of the examples without its last sections. */
const spec = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8')
  .split('\n')
  .slice(0, 300)
  .join('\n');

let wire: Wire;
afterEach(async () => {
  expect(await wire.stop()).toBe(0);
});

const uriOf = (index: number): string => `file:///specs/${index}.engagement.yaml`;

/** Opens a file and changes it in the middle. */
function openAndEdit(index: number): void {
  const place = { line: 150, character: 0 };
  wire.send(
    {
      method: 'textDocument/didOpen',
      params: {
        textDocument: { uri: uriOf(index), languageId: 'engagement', version: 1, text: `${spec}\n# ${index}\n` },
      },
    },
    {
      method: 'textDocument/didChange',
      params: {
        textDocument: { uri: uriOf(index), version: 2 },
        contentChanges: [{ range: { start: place, end: place }, text: `# ${index}\n` }],
      },
    },
  );
}

function close(index: number): void {
  wire.send({ method: 'textDocument/didClose', params: { textDocument: { uri: uriOf(index) } } });
  wire.received.length = 0;
}

/** Does the same many times; gives the bytes in use after the first 50, and at the end. */
async function soak(times: number, work: (index: number) => Promise<void>): Promise<{ before: number; after: number }> {
  for (let index = 0; index < 50; index++) await work(index);
  const before = await wire.heapUsed();
  for (let index = 50; index < times; index++) await work(index);
  return { before, after: await wire.heapUsed() };
}

const start = async (capabilities: unknown): Promise<void> => {
  wire = await Wire.start(capabilities, { execArgv: ['--expose-gc', '--import', probe] });
};

it('frees what it knew of 1,000 files that were opened, edited, pulled and closed', { timeout: 60_000 }, async () => {
  await start({ textDocument: pulling.textDocument });
  const { before, after } = await soak(1_000, async (index) => {
    openAndEdit(index);
    const { result } = await wire.request('textDocument/diagnostic', { textDocument: { uri: uriOf(index) } });
    expect(result).toMatchObject({ kind: 'full' });
    close(index);
  });
  expect(after - before).toBeLessThan(allowed);
});

it('frees what it knew of 300 files whose diagnostics were published', { timeout: 60_000 }, async () => {
  await start(listening);
  const { before, after } = await soak(300, async (index) => {
    openAndEdit(index);
    await wire.until(() =>
      wire
        .notifications<PublishDiagnosticsParams>('textDocument/publishDiagnostics')
        .find((params) => params.uri === uriOf(index) && params.version === 2),
    );
    close(index);
  });
  expect(after - before).toBeLessThan(allowed);
});

it('never holds more than a few closed files of a workspace', { timeout: 60_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'engagement-soak-'));
  for (let index = 0; index < 500; index++)
    writeFileSync(join(folder, `${index}.engagement.yaml`), `${spec}\n# ${index}\n`);
  await start({ textDocument: pulling.textDocument, workspace: { workspaceFolders: true } });
  const before = await wire.heapUsed();
  const workDoneToken = 'pull';
  wire.send({ id: 'pull', method: 'workspace/diagnostic', params: { previousResultIds: [], workDoneToken } });
  const { id } = await wire.until(() => wire.received.find(({ method }) => method === 'workspace/workspaceFolders'));
  wire.send({ id, result: [{ uri: pathToFileURL(folder).href, name: 'soak' }] });
  for (const percentage of [20, 40, 60, 80]) {
    await wire.until(() =>
      wire
        .notifications<{ value: { percentage?: number } }>('$/progress')
        .find(({ value }) => value.percentage === percentage),
    );
    expect((await wire.heapUsed()) - before).toBeLessThan(2 * allowed); // what is compiled at first use is part of it
  }
  expect((await wire.response('pull')).result).toMatchObject({ items: { length: 500 } });
  rmSync(folder, { recursive: true });
});
