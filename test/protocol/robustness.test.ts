import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listening, pulling } from './server.ts';
import { frame, type Message, Wire } from './wire.ts';

const uri = 'file:///specs/test.engagement.yaml';
/** Without configuration: nobody answers the server's requests here. */
const pullsOnly = { textDocument: pulling.textDocument };
const wrong = 'apiVersion: engagement/v1\nkind: Agreement\n';

/** One server for all tests, since each of them is about what it is like afterwards; those that end it have one of their own. */
let wire: Wire;
beforeAll(async () => {
  wire = await Wire.start(pullsOnly);
});
beforeEach(() => {
  wire.received.length = 0;
});
afterEach(async () => {
  wire.send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
  await pull();
});
afterAll(async () => {
  expect(await wire.stop()).toBe(0);
  expect(wire.stderr).toBe('');
});

const didOpen = (params: unknown): object => ({ method: 'textDocument/didOpen', params });
const didChange = (params: unknown): object => ({ method: 'textDocument/didChange', params });
const open = (text: string, version = 1): object =>
  didOpen({ textDocument: { uri, languageId: 'engagement', version, text } });
const replace = (text: string, version: unknown): object =>
  didChange({ textDocument: { uri, version }, contentChanges: [{ text }] });
const position = (line: unknown, character: unknown): object => ({ line, character });

const pull = (from = wire): Promise<Message> => from.request('textDocument/diagnostic', { textDocument: { uri } });
const codesOf = ({ result }: Message): string[] =>
  (result as { items: { code: string }[] }).items.map(({ code }) => code).sort();

describe('a notification that makes no sense is a line in the log, and nothing else', () => {
  const textDocument = { uri, version: 2 };
  const edit = (start: unknown, end: unknown): object =>
    didChange({ textDocument, contentChanges: [{ range: { start, end }, text: 'x' }] });
  const origin = position(0, 0);

  it.each<[string, object, RegExp]>([
    [
      'a change of a file that is not open',
      didChange({ textDocument: { uri: 'file:///other.yaml', version: 2 }, contentChanges: [{ text: '' }] }),
      /file:\/\/\/other\.yaml is not open/,
    ],
    ['the same version again', replace('', 1), /has version 1, 1 is left out/],
    ['an older version', replace('', -3), /has version 1, -3 is left out/],
    ['a version that is no number', replace('', '2'), /version is not a whole number/],
    ['a version that is no whole number', replace('', 1.5), /version is not a whole number/],
    ['no version', replace('', undefined), /version is not a whole number/],
    ['no textDocument', didChange({ contentChanges: [{ text: '' }] }), /textDocument\.uri is not a text/],
    [
      'a URI that is no text',
      didChange({ textDocument: { uri: 7, version: 2 }, contentChanges: [] }),
      /textDocument\.uri is not a text/,
    ],
    ['no changes', didChange({ textDocument }), /contentChanges is not a list/],
    [
      'changes that are no list',
      didChange({ textDocument, contentChanges: { text: '' } }),
      /contentChanges is not a list/,
    ],
    [
      'a change that is null',
      didChange({ textDocument, contentChanges: [null] }),
      /the text of a change is not a text/,
    ],
    [
      'a change without a text',
      didChange({ textDocument, contentChanges: [{}] }),
      /the text of a change is not a text/,
    ],
    [
      'a text that is no text',
      didChange({ textDocument, contentChanges: [{ text: 1 }] }),
      /the text of a change is not a text/,
    ],
    [
      'a range that is null',
      didChange({ textDocument, contentChanges: [{ range: null, text: '' }] }),
      /start and end at lines/,
    ],
    ['a range without an end', edit(origin, undefined), /start and end at lines/],
    ['a range without a start', edit(undefined, origin), /start and end at lines/],
    ['a position without a character', edit(origin, { line: 0 }), /start and end at lines/],
    ['a position that is a list', edit([0, 0], origin), /start and end at lines/],
    ['a negative line', edit(position(-1, 0), origin), /start and end at lines/],
    ['a negative character', edit(origin, position(0, -1)), /start and end at lines/],
    ['a character between two', edit(origin, position(0, 0.5)), /start and end at lines/],
    ['a number that is none', edit(origin, position(Number.NaN, 0)), /start and end at lines/],
    ['a line beyond all lines', edit(origin, position(2 ** 31, 0)), /start and end at lines/],
    ['a range that ends before it starts', edit(position(1, 2), position(1, 1)), /ends before it starts/],
    [
      'one good and one bad change',
      didChange({ textDocument, contentChanges: [{ text: '' }, { text: 1 }] }),
      /the text of a change is not a text/,
    ],
    ['parameters that are no object', didChange(['a', 'b']), /contentChanges is not a list/],
    [
      'a file without a text',
      didOpen({ textDocument: { uri, languageId: 'engagement', version: 9 } }),
      /textDocument\.text is not a text/,
    ],
    [
      'a file without a name',
      didOpen({ textDocument: { languageId: 'engagement', version: 9, text: '' } }),
      /textDocument\.uri is not a text/,
    ],
    ['an opening without anything', didOpen({}), /textDocument\.text is not a text/],
    [
      'a closing of a file that is not open',
      { method: 'textDocument/didClose', params: { textDocument: { uri: 'file:///other.yaml' } } },
      /file:\/\/\/other\.yaml is not open/,
    ],
    ['a closing without anything', { method: 'textDocument/didClose', params: {} }, /textDocument\.uri is not a text/],
  ])('%s', async (_, message, line) => {
    wire.send(open(wrong), message);
    expect(codesOf(await pull())).toContain('schema/wrong-value');
    expect(wire.warnings).toEqual([expect.stringMatching(line)]);
    expect(wire.warnings[0]).not.toContain('\n');
    // What comes next is understood again.
    wire.send(replace(wrong.replace('Agreement', 'Engagement'), 3));
    expect(codesOf(await pull())).not.toContain('schema/wrong-value');
    expect(wire.warnings).toHaveLength(1);
  });

  it('takes the new text of a file that is opened twice', async () => {
    wire.send(open(wrong, 5), open('', 1));
    expect(codesOf(await pull())).toEqual(['schema/empty-spec']);
    expect(wire.warnings).toEqual([`textDocument/didOpen: ${uri} was open already; it has a new text now.`]);
    wire.send(replace(wrong, 2));
    expect(codesOf(await pull())).toContain('schema/wrong-value');
  });

  it('takes a place beyond the end of the text for the end', async () => {
    const range = { start: position(0, 0), end: position(2 ** 31 - 1, 2 ** 31 - 1) };
    wire.send(open(wrong), didChange({ textDocument, contentChanges: [{ range, text: '' }] }));
    expect(codesOf(await pull())).toEqual(['schema/empty-spec']);
    expect(wire.warnings).toEqual([]);
  });

  it('says nothing of notifications it does not know, and of settings of any shape', async () => {
    wire.send(open(wrong), { method: 'engagement/unknown', params: { a: 1 } }, { method: '$/unknown' });
    wire.send({ method: '$/setTrace', params: { value: 'verbose' } }, { method: '$/setTrace' });
    for (const settings of [null, 1, 'x', [], { engagement: { rules: 7, validate: null } }]) {
      wire.send({ method: 'workspace/didChangeConfiguration', params: { settings } });
    }
    wire.send({ method: 'workspace/didChangeConfiguration', params: null });
    expect(codesOf(await pull())).toContain('schema/wrong-value');
    expect(wire.warnings).toEqual([]);
  });
});

describe('a request that makes no sense is answered with the error for it', () => {
  const range = { start: position(0, 0), end: position(0, 0) };
  const context = { diagnostics: [] };

  it.each<[string, string, unknown, number]>([
    ['an unknown method', 'textDocument/unknown', {}, -32601],
    ['a method of a capability that was not offered', 'textDocument/moniker', { textDocument: { uri } }, -32601],
    ['an unknown method of the protocol itself', '$/unknown', {}, -32601],
    ['a pull without a file', 'textDocument/diagnostic', {}, -32602],
    ['a pull of a file without a name', 'textDocument/diagnostic', { textDocument: { uri: null } }, -32602],
    ['a pull with parameters by position', 'textDocument/diagnostic', [{ textDocument: { uri } }], -32602],
    ['a pull without anything', 'textDocument/diagnostic', undefined, -32602],
    ['quick fixes without a file', 'textDocument/codeAction', { range, context }, -32602],
    ['quick fixes without a range', 'textDocument/codeAction', { textDocument: { uri }, context }, -32602],
    [
      'quick fixes at no place',
      'textDocument/codeAction',
      { textDocument: { uri }, context, range: { start: position(-1, 0), end: position(0, 0) } },
      -32602,
    ],
    ['a second initialize', 'initialize', { processId: null, rootUri: null, capabilities: {} }, -32600],
  ])('%s', async (_, method, params, code) => {
    wire.send(open(wrong));
    expect((await wire.request(method, params)).error).toMatchObject({ code, message: expect.stringMatching(/./) });
    expect(codesOf(await pull())).toContain('schema/wrong-value');
  });

  it('answers about files that are not open with nothing', async () => {
    expect((await pull()).result).toEqual({ kind: 'full', items: [] });
    expect((await wire.request('textDocument/codeAction', { textDocument: { uri }, range, context })).result).toEqual(
      [],
    );
  });
});

describe('at the wrong time', () => {
  it('nothing is done before "initialize"', async () => {
    const early = new Wire();
    early.send(open(wrong));
    expect((await pull(early)).error?.code).toBe(-32002);
    expect((await early.request('textDocument/unknown')).error?.code).toBe(-32002);
    expect((await early.request('shutdown')).error?.code).toBe(-32002);
    await early.request('initialize', { processId: null, rootUri: null, capabilities: listening });
    early.send({ method: 'initialized', params: {} }, replace('', 2));
    await early.until(() => early.warnings.find((line) => line.includes(`${uri} is not open`)));
    expect(early.notifications('textDocument/publishDiagnostics')).toEqual([]);
    expect(await early.stop()).toBe(0);
    expect(early.stderr).toBe('');
  });

  it('nothing is done after "shutdown"', async () => {
    const late = await Wire.start(pullsOnly);
    late.send(open(wrong));
    expect((await late.request('shutdown')).result).toBe(null);
    expect((await pull(late)).error?.code).toBe(-32600);
    expect((await late.request('initialize', { capabilities: {} })).error?.code).toBe(-32600);
    late.send(didChange(null));
    expect((await late.request('shutdown')).error?.code).toBe(-32600);
    expect(late.warnings).toEqual([]);
    late.send({ method: 'exit' });
    expect(await late.exited).toBe(0);
    expect(late.stderr).toBe('');
  });

  it('"exit" alone ends the server as a failure', async () => {
    const ended = new Wire();
    ended.send({ method: 'exit' });
    expect(await ended.exited).toBe(1);
  });
});

describe('garbage on the wire', () => {
  it.each<[string, Buffer[]]>([
    ['a body that is no JSON', [frame('{"jsonrpc": "2.0", "id": 1, "method"')]],
    ['an empty body', [frame('')]],
    ['a number that JSON does not have', [frame('{"jsonrpc":"2.0","method":"x","params":{"line":NaN}}')]],
    ['null', [frame('null')]],
    ['a list', [frame('[]'), frame('[{"jsonrpc":"2.0","id":1,"method":"shutdown"}]')]],
    ['a text', [frame('"shutdown"')]],
    ['neither request nor response', [frame('{}'), frame('{"jsonrpc":"2.0","id":{},"method":[]}')]],
    [
      'a response to nothing',
      [
        frame('{"jsonrpc":"2.0","id":99,"result":1}'),
        frame('{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}'),
      ],
    ],
    ['a cancellation of nothing', [frame('{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":99}}')]],
    [
      'a cancellation without a request',
      [
        frame('{"jsonrpc":"2.0","method":"$/cancelRequest"}'),
        frame('{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":null}}'),
      ],
    ],
    [
      'bytes that are not UTF-8',
      [Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x00, 0x80])])],
    ],
    [
      'numbers beyond all numbers',
      [
        frame(
          `{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"${uri}","version":1e999},"contentChanges":[]}}`,
        ),
      ],
    ],
  ])('%s between messages', async (_, garbage) => {
    wire.send(open(wrong));
    wire.write(...garbage);
    expect(codesOf(await pull())).toContain('schema/wrong-value');
  });
});
