import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol/node';
import { listening, pulling } from './server.ts';
import { type Message, Wire } from './wire.ts';

const uri = 'file:///specs/test.engagement.yaml';
const spec = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');
const pullsOnly = { textDocument: pulling.textDocument };
const origin = { line: 0, character: 0 };

/** A spec of thousands of lines, other ones for each number. */
const long = (number: number, lines = 4_000): string => {
  const item = (_: unknown, index: number): string => `    - { id: a${index}, statement: Nova gives ${number}. }\n`;
  return spec.replace('  inScope:\n', `$&${Array.from({ length: lines }, item).join('')}`);
};

let wire: Wire;
afterEach(() => wire.stop());

const open = (text: string): object => ({
  method: 'textDocument/didOpen',
  params: { textDocument: { uri, languageId: 'engagement', version: 1, text } },
});
const change = (version: number, changes: object[]): object => ({
  method: 'textDocument/didChange',
  params: { textDocument: { uri, version }, contentChanges: changes },
});
/** Types a comment character by character, from version 2 on; the last character makes the spec a wrong one. */
const keystrokes = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => {
    const range = { start: origin, end: origin };
    return change(index + 2, [{ range, text: index === count - 1 ? 'x: 1\n' : '#\n' }]);
  });
const request = (id: string, method: string): object => ({
  id,
  method,
  params: { textDocument: { uri }, range: { start: origin, end: origin }, context: { diagnostics: [] } },
});
const cancel = (id: string): object => ({ method: '$/cancelRequest', params: { id } });

const published = (): PublishDiagnosticsParams[] => wire.notifications('textDocument/publishDiagnostics');
const publishedFor = (version: number): Promise<PublishDiagnosticsParams> =>
  wire.until(() => published().find((params) => params.version === version));
const versionsPublished = (): number[] => published().map(({ version }) => version ?? 0);
const codesOf = ({ result }: Message): unknown[] =>
  (result as { items: { code: string }[] }).items.map(({ code }) => code);

describe('publishing', () => {
  it('says of 30 changes that come at once only what the last one leads to', async () => {
    wire = await Wire.start(listening);
    wire.send(open(spec), ...keystrokes(30));
    const { diagnostics } = await publishedFor(31);
    expect(diagnostics.map(({ code }) => code)).toContain('schema/unknown-key');
    expect(published().length).toBeLessThanOrEqual(5);
    expect(versionsPublished()).toEqual(versionsPublished().toSorted((a, b) => a - b));
  });

  it('never gets behind 30 changes that come faster than each can be worked on', async () => {
    wire = await Wire.start(listening);
    // No item stays the same, so that nothing of the work on the version before is of use.
    const textOf = (version: number): string => `${long(version, 10_000)}${version === 31 ? 'own: 1\n' : ''}`;
    wire.send(open(textOf(1)));
    await publishedFor(1);
    for (let version = 2; version <= 31; version++) {
      wire.send(change(version, [{ text: textOf(version) }]));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { diagnostics } = await publishedFor(31);
    expect(diagnostics.filter(({ code }) => code === 'schema/unknown-key')).toHaveLength(1);
    expect(published().length - 1).toBeLessThanOrEqual(10);
    expect(versionsPublished()).toEqual(versionsPublished().toSorted((a, b) => a - b));
    expect(new Set(versionsPublished()).size).toBe(published().length);
  });

  it('takes the findings back when the file is closed, also in the middle of the work', async () => {
    wire = await Wire.start(listening);
    wire.send(open('x: 1\n'), { method: 'textDocument/didClose', params: { textDocument: { uri } } }, open(spec));
    await publishedFor(1);
    expect(published().map(({ version, diagnostics }) => [version, diagnostics.length])).toEqual([
      [undefined, 0],
      [1, 0],
    ]);
  });
});

describe('a request is answered for the version it was made for, or not at all', () => {
  it('fails when the text changes before the work begins', async () => {
    wire = await Wire.start(pullsOnly);
    wire.send(open(spec), request('fixes', 'textDocument/codeAction'), ...keystrokes(1));
    expect((await wire.response('fixes')).error?.code).toBe(-32801); // content modified
  });

  it('has diagnostics pulled again when the text changes before the work begins', async () => {
    wire = await Wire.start(pullsOnly);
    const [first, second] = keystrokes(2);
    const pull = (id: string): object => request(id, 'textDocument/diagnostic');
    wire.send(open(spec), pull('1'), first as object, pull('2'), second as object, pull('3'));
    expect(codesOf(await wire.response('3'))).toContain('schema/unknown-key');
    for (const id of ['1', '2']) {
      expect((await wire.response(id)).error).toMatchObject({ code: -32802, data: { retriggerRequest: true } });
    }
  });

  it('is answered for the text of the moment where an editor waits for it while somebody types on', async () => {
    wire = await Wire.start(pullsOnly);
    const complete = (id: string): object => ({
      id,
      method: 'textDocument/completion',
      params: { textDocument: { uri }, position: origin },
    });
    wire.send(open(spec), complete('first'), ...keystrokes(3));
    expect((await wire.response('first')).error).toBeUndefined();
    wire.send(complete('second'), ...keystrokes(4).slice(3), complete('third'), cancel('third'));
    expect((await wire.response('second')).error?.code).toBe(-32801);
    expect((await wire.response('third')).error?.code).toBe(-32800);
  });

  it('fails when the file is closed before the work begins', async () => {
    wire = await Wire.start(pullsOnly);
    const close = { method: 'textDocument/didClose', params: { textDocument: { uri } } };
    wire.send(open(spec), request('fixes', 'textDocument/codeAction'), close);
    expect((await wire.response('fixes')).error?.code).toBe(-32801);
  });

  it('is cancelled when a cancellation follows it, however many there are', async () => {
    wire = await Wire.start(pullsOnly);
    const ids = Array.from({ length: 50 }, (_, index) => `pull-${index}`);
    wire.send(open(spec), ...ids.flatMap((id) => [request(id, 'textDocument/diagnostic'), cancel(id)]));
    wire.send(request('last', 'textDocument/diagnostic'));
    expect((await wire.response('last')).result).toMatchObject({ kind: 'full' });
    const codes = await Promise.all(ids.map(async (id) => (await wire.response(id)).error?.code));
    expect(new Set(codes)).toEqual(new Set([-32800]));
  });
});

describe('a burst of typing', () => {
  const asked = [
    'textDocument/completion',
    'textDocument/hover',
    'textDocument/documentSymbol',
    'textDocument/documentHighlight',
    'textDocument/inlayHint',
    'textDocument/semanticTokens/full',
  ];

  it('leaves no work behind: each keystroke makes the requests before it pointless', async () => {
    wire = await Wire.start(pullsOnly);
    const ask = (version: number): object[] =>
      asked.map((method) => ({
        id: `${method} ${version}`,
        method,
        params: { textDocument: { uri }, position: origin, range: { start: origin, end: { line: 400, character: 0 } } },
      }));
    const count = 30;
    wire.send(open(spec), ...keystrokes(count).flatMap((keystroke, index) => [...ask(index + 1), keystroke]));
    wire.send(...ask(count + 1));
    const answered = new Set<number>();
    for (const method of asked) {
      const last = await wire.response(`${method} ${count + 1}`);
      expect(last.error).toBeUndefined();
      for (let version = 1; version <= count; version++) {
        const { error } = await wire.response(`${method} ${version}`);
        if (!error) answered.add(version);
        else expect([method, error.code]).toEqual([method, -32801]); // content modified
      }
    }
    // The stream may break off behind any of them, so that the server knows of nothing newer yet.
    expect(answered.size).toBeLessThanOrEqual(3);
  });
});

describe('long work', () => {
  /** Many specs in one file: work for some tenths of a second, no part of it for more than some hundredths. */
  const text = Array.from({ length: 40 }, (_, number) => long(number, 300)).join('---\n');

  /** Asks small questions, one after the other, until something has happened; gives how many were answered. */
  async function answersUntil(happened: () => boolean): Promise<number> {
    for (let answers = 0; ; answers++) {
      if (happened()) return answers;
      await wire.request('textDocument/diagnostic', { textDocument: { uri: 'file:///not-open.engagement.yaml' } });
    }
  }
  const isAnswered = (id: string) => (): boolean => wire.received.some((message) => message.id === id);

  it('lets others have their answers meanwhile', async () => {
    wire = await Wire.start(pullsOnly);
    wire.send(open(text), request('long', 'textDocument/diagnostic'));
    expect(await answersUntil(isAnswered('long'))).toBeGreaterThan(5);
    expect(codesOf(await wire.response('long'))).toEqual([]);
  });

  it('lets others have their answers while a file is formatted', async () => {
    wire = await Wire.start(pullsOnly);
    const options = { tabSize: 2, insertSpaces: true };
    const format = { id: 'long', method: 'textDocument/formatting', params: { textDocument: { uri }, options } };
    wire.send(open(text.replaceAll('{ id:', '{  id:')), format);
    expect(await answersUntil(isAnswered('long'))).toBeGreaterThan(5);
    expect((await wire.response('long')).result).toHaveLength(40 * 300);
  });

  it('ends soon after it is cancelled, and after there is a newer version', async () => {
    wire = await Wire.start(pullsOnly);
    for (const [end, code] of [
      [cancel('long'), -32800],
      [change(2, [{ range: { start: origin, end: origin }, text: '#\n' }]), -32802],
    ] as const) {
      wire.received.length = 0;
      wire.send(open(text), request('long', 'textDocument/diagnostic'));
      let answers = 0;
      await answersUntil(() => ++answers > 3);
      expect(isAnswered('long')()).toBe(false);
      wire.send(end);
      expect(await answersUntil(isAnswered('long'))).toBeLessThanOrEqual(3);
      expect((await wire.response('long')).error?.code).toBe(code);
    }
  });
});
