import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import {
  createClientPipeTransport,
  createClientSocketTransport,
  createProtocolConnection,
  DocumentDiagnosticRequest,
  generateRandomPipeName,
  InitializeRequest,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

const bundle = fileURLToPath(new URL('../../dist/server/node.cjs', import.meta.url));
const uri = 'file:///specs/test.engagement.yaml';

/** A server, and a client that is connected with it. */
interface Pair {
  readonly connection: ProtocolConnection;
  /** The exit code of the server, once it has ended and all it has written has been read. */
  readonly exited: Promise<number | null>;
  /** What the server has written to its standard output and error, which may be the line to the client, too. */
  readonly written: { out: string; err: string };
  hangUp(): void;
}

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts the bundle, or another program; it does not outlive the tests. */
function run(args: readonly string[], { ipc = false } = {}): ChildProcess {
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe', ...(ipc ? ['ipc' as const] : [])] });
  children.push(child);
  return child;
}

function pair(child: ChildProcess, [reader, writer]: [MessageReader, MessageWriter], hangUp: () => void): Pair {
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error('The server has no streams.');
  const written = { out: '', err: '' };
  stdout.on('data', (bytes: Buffer) => {
    written.out += bytes;
  });
  stderr.on('data', (bytes: Buffer) => {
    written.err += bytes;
  });
  const ended = [once(child, 'exit'), once(stdout, 'close'), once(stderr, 'close')];
  const connection = createProtocolConnection(reader, writer);
  connection.listen();
  return { connection, exited: Promise.all(ended).then(([exit]) => exit?.[0]), written, hangUp };
}

/** A server on the standard streams of a process that runs it. */
function overStdio(child: ChildProcess): Pair {
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error('The server has no streams.');
  return pair(child, [new StreamMessageReader(stdout), new StreamMessageWriter(stdin)], () => stdin.end());
}

function overIpc(child: ChildProcess): Pair {
  return pair(child, [new IPCMessageReader(child), new IPCMessageWriter(child)], () => child.disconnect());
}

async function overPipe(args: (name: string) => readonly string[]): Promise<Pair> {
  const name = generateRandomPipeName();
  const { onConnected } = await createClientPipeTransport(name);
  const child = run([bundle, ...args(name)]);
  const transport = await onConnected();
  return pair(child, transport, () => transport[1].dispose());
}

async function overSocket(args: (port: number) => readonly string[]): Promise<Pair> {
  const { port, onConnected } = await createClientSocketTransport(0);
  const child = run([bundle, ...args(port())]);
  const transport = await onConnected();
  return pair(child, transport, () => transport[1].dispose());
}

/** Starts a server; `args` are further arguments of it. */
type Start = (...args: readonly string[]) => Pair | Promise<Pair>;

const stdio: Start = (...args) => overStdio(run([bundle, '--stdio', ...args]));

/** Every way in which a client can be connected. */
const ways: readonly (readonly [name: string, start: Start])[] = [
  ['--stdio', stdio],
  ['--node-ipc', (...args) => overIpc(run([bundle, '--node-ipc', ...args], { ipc: true }))],
  ['--pipe=NAME', (...args) => overPipe((name) => [`--pipe=${name}`, ...args])],
  ['--socket=PORT', (...args) => overSocket((port) => [`--socket=${port}`, ...args])],
];

async function initialize({ connection }: Pair, processId: number | null = null): Promise<void> {
  await connection.sendRequest(InitializeRequest.type, {
    processId,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
}

/** The codes that a spec with one wrong word is found to have. */
async function check({ connection }: Pair): Promise<unknown[]> {
  const text = 'apiVersion: engagement/v1\nkind: Agreement\n';
  const textDocument = { uri, languageId: 'engagement', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return report.kind === 'full' ? report.items.map(({ code }) => code) : [];
}

describe.each(ways)('%s', (_, start) => {
  it('serves the client until it says "shutdown" and "exit"', async () => {
    const server = await start();
    await initialize(server);
    expect(await check(server)).toContain('schema/wrong-value');
    await server.connection.sendRequest(ShutdownRequest.type);
    await server.connection.sendNotification('exit');
    expect(await server.exited).toBe(0);
    expect(server.written.err).toBe('');
  });

  it('ends as a failure with "exit" alone', async () => {
    const server = await start();
    await initialize(server);
    await server.connection.sendNotification('exit');
    expect(await server.exited).toBe(1);
  });

  it('ends as a failure when the client hangs up', async () => {
    const server = await start();
    await initialize(server, process.pid);
    server.hangUp();
    expect(await server.exited).toBe(1);
  });

  it('ends well when the client hangs up after "shutdown"', async () => {
    const server = await start();
    await initialize(server);
    await server.connection.sendRequest(ShutdownRequest.type);
    server.hangUp();
    expect(await server.exited).toBe(0);
  });
});

it.each<[string, Start]>([
  ['--pipe NAME', () => overPipe((name) => ['--pipe', name])],
  ['--socket PORT', () => overSocket((port) => ['--socket', `${port}`])],
  ['arguments that it does not know', () => stdio('--unknown', '--log=x', 'file')],
])('%s: understood', async (_, start) => {
  const server = await start();
  await initialize(server);
  expect(await check(server)).toContain('schema/wrong-value');
});

describe('a server whose client has died, with the line still open', { concurrent: true }, () => {
  /** A process in the place of the client; the test holds the other end of the line. */
  const client = (): ChildProcess => run(['-e', 'setInterval(() => {}, 1_000)']);
  const idOf = (child: ChildProcess): number => child.pid ?? Number.NaN;
  const die = async (child: ChildProcess): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };

  it.each(ways)('ends as a failure (%s)', async (_, start) => {
    const parent = client();
    const server = await start();
    await initialize(server, idOf(parent));
    expect(await check(server)).toContain('schema/wrong-value');
    await die(parent);
    expect(await server.exited).toBe(1);
  });

  it('ends well after "shutdown"', async () => {
    const parent = client();
    const server = await stdio();
    await initialize(server, idOf(parent));
    await server.connection.sendRequest(ShutdownRequest.type);
    await die(parent);
    expect(await server.exited).toBe(0);
  });

  it('has it from --clientProcessId before all else', async () => {
    const parent = client();
    const server = await stdio(`--clientProcessId=${idOf(parent)}`);
    await initialize(server, process.pid);
    await die(parent);
    expect(await server.exited).toBe(1);
  });

  it('ends also when it was never initialized', async () => {
    const parent = client();
    const server = await stdio('--clientProcessId', `${idOf(parent)}`);
    await die(parent);
    expect(await server.exited).toBe(1);
  });

  it('goes on as long as the client lives', async () => {
    const parent = client();
    const server = await stdio();
    await initialize(server, idOf(parent));
    await new Promise((resolve) => setTimeout(resolve, 4_000)); // it looks every three seconds
    expect(await check(server)).toContain('schema/wrong-value');
  });
});

it('logs to its standard error, so that nothing comes between messages', async () => {
  const methods = ['log', 'info', 'debug', 'dir', 'warn', 'error', 'trace', 'table'];
  const noise = `process.on('message', () => {
    for (const method of ${JSON.stringify(methods)}) console[method]('noise of ' + method);
    process.send('made');
  })`;
  const child = run(['--import', `data:text/javascript,${encodeURIComponent(noise)}`, bundle, '--stdio'], {
    ipc: true,
  });
  const server = overStdio(child);
  await initialize(server);
  const made = once(child, 'message');
  child.send('noise');
  await made;
  expect(await check(server)).toContain('schema/wrong-value');
  await server.connection.sendNotification('exit');
  await server.exited;
  expect(server.written.out).not.toContain('noise');
  for (const method of methods) expect(server.written.err).toContain(`noise of ${method}`);
});

describe('a server that nobody can be connected with', () => {
  it.each<[string, string[], number, RegExp]>([
    ['says how it wants to be started', [], 2, /^Usage: engagement-language-server --stdio/],
    ['says so of a port that is none', ['--socket=here'], 2, /^Usage: /],
    ['says so of a pipe without a name', ['--pipe'], 2, /^Usage: /],
    ['says that nobody listens on the port', ['--socket=1'], 1, /ECONNREFUSED/],
    ['says that there is no such pipe', ['--pipe=/there/is/none'], 1, /ENOENT/],
    ['says nothing to nobody', ['--node-ipc'], 1, /^$/],
  ])('%s', async (_, args, code, said) => {
    const child = run([bundle, ...args]);
    const { exited, written } = pair(child, [new IPCMessageReader(child), new IPCMessageWriter(child)], () => {});
    expect(await exited).toBe(code);
    expect(written.err).toMatch(said);
    expect(written.out).toBe('');
  });
});
