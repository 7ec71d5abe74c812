import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  type PreviousResultId,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import { startWithFiles } from './memoryFiles.ts';
import { TestServer } from './server.ts';

type Progress = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;

const count = 2_000;
const uri = 'file:///specs/test.engagement.yaml';
const wrong = (name: string): string => `apiVersion: engagement/v1\nkind: Agreement\nx-name: ${name}\n`;
const codesOf = (item: WorkspaceDocumentDiagnosticReport): unknown[] =>
  item.kind === 'full' ? item.items.map(({ code }) => code) : [];
const resultIds = (items: readonly WorkspaceDocumentDiagnosticReport[]): PreviousResultId[] =>
  items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' }));

let server: TestServer;
let folder: string | undefined;
afterEach(async () => {
  await server.stop();
  if (folder !== undefined) rmSync(folder, { recursive: true });
  folder = undefined;
});

/** A workspace pull under way: its answer, its parts where they are asked for, and its progress so far. */
interface Pull {
  readonly progress: Progress[];
  readonly parts: WorkspaceDocumentDiagnosticReport[];
  readonly answer: Promise<WorkspaceDiagnosticReport>;
  /** Resolves at the first progress that is wanted. */
  reached(wanted: (value: Progress) => boolean): Promise<void>;
}

let pulls = 0;
function pull(
  previousResultIds: PreviousResultId[],
  options: { parts?: boolean; source?: CancellationTokenSource } = {},
): Pull {
  const { connection } = server;
  const workDoneToken = `work-${++pulls}`;
  const partialResultToken = `part-${pulls}`;
  const progress: Progress[] = [];
  const parts: WorkspaceDocumentDiagnosticReport[] = [];
  const waiting = new Set<() => void>();
  connection.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    progress.push(value);
    for (const look of waiting) look();
  });
  connection.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => {
    parts.push(...items);
  });
  const params = { previousResultIds, workDoneToken, ...(options.parts ? { partialResultToken } : {}) };
  return {
    progress,
    parts,
    answer: connection.sendRequest(WorkspaceDiagnosticRequest.type, params, options.source?.token),
    reached: (wanted) =>
      new Promise((resolve) => {
        waiting.add(() => {
          if (progress.some(wanted)) resolve();
        });
      }),
  };
}

const manyTexts = (): Map<string, string> =>
  new Map(Array.from({ length: count }, (_, index) => [`memory:/${index}.engagement.yaml`, wrong(`s${index}`)]));

describe('2,000 specs on disk', () => {
  it('are all reported, with progress, and those that have not changed are not read again', async () => {
    folder = mkdtempSync(join(tmpdir(), 'engagement-many-'));
    const files = Array.from({ length: count }, (_, index) =>
      join(folder ?? '', `${index % 40}`, `${index}.engagement.yaml`),
    );
    for (let index = 0; index < 40; index++) mkdirSync(join(folder, `${index}`));
    for (const file of files) writeFileSync(file, wrong('one'));
    server = await TestServer.start({ folders: [pathToFileURL(folder).href] });

    const first = pull([]);
    const { items } = await first.answer;
    expect(items).toHaveLength(count);
    expect(items.every((item) => codesOf(item).includes('schema/wrong-value'))).toBe(true);
    expect(first.progress[0]).toEqual({
      kind: 'begin',
      title: 'Checking engagement specs',
      percentage: 0,
      cancellable: true,
    });
    expect(first.progress.at(-1)).toEqual({ kind: 'end' });
    const percentages = first.progress.flatMap((value) => (value.kind === 'report' ? [value.percentage ?? -1] : []));
    expect(percentages).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));

    // The first looks as if nothing had happened to it: it is not read. The second has changed, the third was only touched.
    const [hidden = '', changed = '', touched = ''] = files;
    const { atime, mtime } = statSync(hidden);
    utimesSync(hidden, atime, mtime); // only whole milliseconds can be put back
    const settled = resultIds((await pull(resultIds(items)).answer).items);
    writeFileSync(hidden, wrong('two').replace('Agreement', 'Engagemen'));
    utimesSync(hidden, atime, mtime);
    writeFileSync(changed, wrong('another'));
    utimesSync(touched, new Date(), new Date());
    const again = (await pull(settled).answer).items;
    expect(again).toHaveLength(count);
    expect(again.filter(({ kind }) => kind === 'full').map((item) => item.uri)).toEqual([pathToFileURL(changed).href]);
  });
});

describe('2,000 specs of a client', () => {
  it('come in parts, and are read once as long as their stamps stay the same', async () => {
    const texts = manyTexts();
    const stamps = new Map([...texts.keys()].map((file) => [file, '1-1']));
    const { server: started, reads } = await startWithFiles(texts, stamps);
    server = started;
    const first = pull([], { parts: true });
    expect(await first.answer).toEqual({ items: [] });
    expect(new Set(first.parts.map((item) => item.uri)).size).toBe(count);
    expect(reads).toHaveLength(count);

    reads.length = 0;
    stamps.set('memory:/7.engagement.yaml', '2-1');
    texts.set('memory:/7.engagement.yaml', wrong('other'));
    stamps.set('memory:/8.engagement.yaml', '2-1');
    stamps.delete('memory:/9.engagement.yaml');
    const second = await pull(resultIds(first.parts)).answer;
    expect(reads).toEqual([7, 8, 9].map((index) => `memory:/${index}.engagement.yaml`));
    expect(second.items.map(({ kind }) => kind).filter((kind) => kind === 'full')).toHaveLength(1);
    expect(codesOf(second.items[7] as WorkspaceDocumentDiagnosticReport)).toContain('schema/wrong-value');

    reads.length = 0;
    await server.configure({ rules: { 'schema/wrong-value': 'off' } });
    const third = await pull(resultIds(second.items)).answer;
    expect(reads).toHaveLength(count);
    expect(third.items.some((item) => codesOf(item).includes('schema/wrong-value'))).toBe(false);
  });

  it('are each read again, but not sent again, where the client has no stamps', async () => {
    const texts = new Map([...manyTexts()].slice(0, 50));
    const { server: started, reads } = await startWithFiles(texts);
    server = started;
    const { items } = await pull([]).answer;
    const again = await pull(resultIds(items)).answer;
    expect(reads).toHaveLength(100);
    expect(again.items.every(({ kind }) => kind === 'unchanged')).toBe(true);
  });

  it('are left alone soon after the pull is cancelled', async () => {
    const { server: started, reads } = await startWithFiles(manyTexts());
    server = started;
    const source = new CancellationTokenSource();
    const running = pull([], { source, parts: true });
    await running.reached(({ kind }) => kind === 'report');
    const before = reads.length;
    source.cancel();
    await expect(running.answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(reads.length - before).toBeLessThan(50);
    expect(running.progress.at(-1)).toEqual({ kind: 'end' });
    await server.pull(uri);
    expect(reads.length - before).toBeLessThan(50);
  });

  it('do not keep an open file waiting', async () => {
    const { server: started, reads } = await startWithFiles(manyTexts());
    server = started;
    let answered = false;
    const running = pull([]);
    const finished = running.answer.then(() => {
      answered = true;
    });
    await running.reached(({ kind }) => kind === 'report');
    await server.open(uri, wrong('open'));
    for (let version = 2; version < 100; version++) {
      const before = reads.length;
      await server.change(uri, version, wrong(`v${version}`));
      const report = await server.pull(uri);
      expect(report.kind === 'full' && report.items.length > 0).toBe(true);
      expect(reads.length - before).toBeLessThanOrEqual(3); // closed files that were taken up between a change and its answer
    }
    expect(answered).toBe(false);
    await finished;
    expect(reads).toHaveLength(count);
  });

  it('are reported as they are in the editor where they are open', async () => {
    const texts = new Map([...manyTexts()].slice(0, 3));
    ({ server } = await startWithFiles(texts));
    await server.open('memory:/1.engagement.yaml', wrong('open').replace('Agreement', 'Engagement'));
    const { items } = await pull([]).answer;
    expect(items.map((item) => [item.version, codesOf(item).includes('schema/wrong-value')])).toEqual([
      [null, true],
      [1, false],
      [null, true],
    ]);
    // Closed and opened again it starts with the same version, and may be another text.
    await server.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: 'memory:/1.engagement.yaml' },
    });
    await server.open('memory:/1.engagement.yaml', wrong('again'));
    const again = await pull(resultIds(items)).answer;
    expect(again.items.map(({ kind }) => kind)).toEqual(['unchanged', 'full', 'unchanged']);
  });
});
