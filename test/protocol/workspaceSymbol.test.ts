import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type SymbolInformation,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver-protocol/node';
import { startWithFiles } from './memoryFiles.ts';
import { TestServer } from './server.ts';

const spec = (title: string, ...people: readonly string[]): string =>
  `metadata:\n  title: ${title}\npeople:\n${people.map((name) => `  - id: ${name.slice(0, 3).toLowerCase()}1\n    name: ${name}\n`).join('')}`;

let server: TestServer;
let folder: string | undefined;
afterEach(async () => {
  await server.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});

async function find(query: string): Promise<SymbolInformation[]> {
  return (await server.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) as SymbolInformation[];
}

const namesOf = (symbols: readonly SymbolInformation[]): string[] => symbols.map(({ name }) => name);

it('finds specs and items by title and id in all files of the workspace, those that are open as they are', async () => {
  folder = mkdtempSync(join(tmpdir(), 'engagement-symbols-'));
  const one = join(folder, 'one.engagement.yaml');
  writeFileSync(one, spec('Web shop', 'Eva Jansen'));
  writeFileSync(join(folder, 'two.engagement.yaml'), spec('App', 'Evert Smit', 'Ravi Rao'));
  server = await TestServer.start({ folders: [pathToFileURL(folder).href] });
  expect(server.initialized.capabilities.workspaceSymbolProvider).toBe(true);
  expect(namesOf(await find('ev'))).toEqual(['Eva Jansen', 'Evert Smit']);
  expect(await find('webshop')).toEqual([
    {
      name: 'Web shop',
      kind: 4,
      containerName: 'one.engagement.yaml',
      location: {
        uri: pathToFileURL(one).href,
        range: { start: { line: 1, character: 9 }, end: { line: 1, character: 17 } },
      },
    },
  ]);
  await server.open(pathToFileURL(one).href, spec('Web shop', 'Evi Jansen'));
  expect(namesOf(await find('ev'))).toEqual(['Evi Jansen', 'Evert Smit']);
  await server.open('file:///other/x.engagement.yaml', spec('Other', 'Eveline Bos'));
  expect(namesOf(await find('eve'))).toEqual(['Evert Smit', 'Eveline Bos', 'Evi Jansen']);
});

it('finds what is written in another order of capitals and with letters left out, the best first', async () => {
  ({ server } = await startWithFiles(
    new Map([['memory:/a.engagement.yaml', spec('A', 'Ravi Rao', 'Bra Avio', 'Sara van Rio')]]),
  ));
  expect(namesOf(await find('RAV'))).toEqual(['Ravi Rao', 'Sara van Rio', 'Bra Avio']);
  expect(namesOf(await find('rav rao'))).toEqual(['Ravi Rao']);
  expect(namesOf(await find('sar1'))).toEqual(['sar1 (Sara van Rio)']);
  expect(namesOf(await find('zz'))).toEqual([]);
});

it('reads a file again only when its stamp says that it has changed', async () => {
  const uri = 'memory:/a.engagement.yaml';
  const texts = new Map([[uri, spec('A', 'Ravi Rao')]]);
  const stamps = new Map([[uri, '1']]);
  const { server: started, reads } = await startWithFiles(texts, stamps);
  server = started;
  expect(namesOf(await find('ravi'))).toEqual(['Ravi Rao']);
  expect(namesOf(await find('rav'))).toEqual(['Ravi Rao']);
  expect(reads).toEqual([uri]);
  texts.set(uri, spec('A', 'Ravi Kumar'));
  stamps.set(uri, '2');
  expect(namesOf(await find('ravi'))).toEqual(['Ravi Kumar']);
  texts.clear();
  expect(await find('ravi')).toEqual([]);
});

it('gives 500 at most, all there are for an empty query, and none of files that cannot be read', async () => {
  const names = Array.from({ length: 600 }, (_, index) => `Person ${index}`);
  const texts = new Map([['memory:/a.engagement.yaml', spec('A', ...names)]]);
  ({ server } = await startWithFiles(texts));
  expect(await find('person')).toHaveLength(500);
  texts.set('memory:/a.engagement.yaml', spec('A', 'Ravi Rao'));
  expect(namesOf(await find(''))).toEqual(['A', 'Ravi Rao']);
  server.connection.onRequest('engagement/readSpec', () => Promise.reject(new Error('gone')));
  expect(await find('ravi')).toEqual([]);
});

it('is cancelled between two files', async () => {
  const texts = new Map(
    Array.from({ length: 500 }, (_, index) => [`memory:/${index}.engagement.yaml`, spec('A', 'Ravi')]),
  );
  const { server: started, reads } = await startWithFiles(texts);
  server = started;
  const source = new CancellationTokenSource();
  const answer = server.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'r' }, source.token);
  while (reads.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(reads.length).toBeLessThan(500);
});

it('refuses a request without a query', async () => {
  server = await TestServer.start();
  await expect(server.connection.sendRequest('workspace/symbol', {})).rejects.toMatchObject({ code: -32602 });
});
