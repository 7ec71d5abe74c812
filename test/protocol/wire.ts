import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const bundle = fileURLToPath(new URL('../../dist/server/node.cjs', import.meta.url));

/** A message of JSON-RPC, as it came. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** One message as it goes over the wire. `body` is not looked at. */
export function frame(body: string): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
}

/**
 * The bundled server at the other end of a bare stream, for what a well-behaved client never sends. All that is passed to `send`
 * goes in one write, so that the server finds it all at once.
 */
export class Wire {
  /** Everything the server has sent, in order. */
  readonly received: Message[] = [];
  /** What it has written to its standard error. */
  stderr = '';
  /** The exit code, once it has ended. */
  readonly exited: Promise<number | null>;
  readonly #process: ChildProcess;
  readonly #waiting = new Set<() => void>();
  #bytes: Buffer = Buffer.alloc(0);
  #requests = 0;

  constructor({ execArgv = [] }: { execArgv?: readonly string[] } = {}) {
    this.#process = spawn(process.execPath, [...execArgv, bundle, '--stdio'], {
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    });
    this.exited = once(this.#process, 'exit').then(([code]) => code);
    this.#process.stdin?.on('error', () => {}); // it may have ended
    this.#process.stdout?.on('data', (bytes: Buffer) => this.#read(bytes));
    this.#process.stderr?.on('data', (bytes: Buffer) => {
      this.stderr += bytes;
      for (const look of this.#waiting) look();
    });
  }

  /** A server that has been initialized by a client with these capabilities. */
  static async start(capabilities: unknown, options?: { execArgv?: readonly string[] }): Promise<Wire> {
    const wire = new Wire(options);
    await wire.request('initialize', { processId: process.pid, rootUri: null, capabilities });
    wire.send({ method: 'initialized', params: {} });
    return wire;
  }

  write(...bytes: Buffer[]): void {
    this.#process.stdin?.write(Buffer.concat(bytes));
  }

  send(...messages: readonly object[]): void {
    this.write(...messages.map((message) => frame(JSON.stringify({ jsonrpc: '2.0', ...message }))));
  }

  /** Sends a request and gives the response, whatever it is. */
  request(method: string, params?: unknown): Promise<Message> {
    const id = `own-${++this.#requests}`;
    this.send({ id, method, params });
    return this.response(id);
  }

  response(id: number | string): Promise<Message> {
    return this.until(() => this.received.find((message) => message.id === id && message.method === undefined));
  }

  /** The parameters of all notifications of a kind that have come so far. */
  notifications<P>(method: string): P[] {
    return this.received.filter((message) => message.method === method).map(({ params }) => params as P);
  }

  /** The warnings in the log so far. */
  get warnings(): string[] {
    return this.notifications<{ type: number; message: string }>('window/logMessage')
      .filter(({ type }) => type === 2)
      .map(({ message }) => message);
  }

  /** Waits until there is something to find in what the server has sent. */
  until<T>(find: () => T | undefined): Promise<T> {
    return new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        this.#waiting.delete(look);
        resolve(found);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** The bytes in use; for a server that was started with heapProbe.ts. */
  async heapUsed(): Promise<number> {
    const answer = once(this.#process, 'message');
    this.#process.send('heap');
    const [bytes] = await answer;
    return bytes;
  }

  /** Ends the server as the protocol wants it; gives the exit code. */
  async stop(): Promise<number | null> {
    this.send({ id: 'shutdown', method: 'shutdown' });
    await Promise.race([this.response('shutdown'), this.exited]);
    this.send({ method: 'exit' });
    return this.exited;
  }

  #read(bytes: Buffer): void {
    this.#bytes = Buffer.concat([this.#bytes, bytes]);
    for (;;) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(this.#bytes.toString('latin1', 0, 100));
      if (!header) break;
      const start = header[0].length;
      const end = start + Number(header[1]);
      if (this.#bytes.length < end) break;
      this.received.push(JSON.parse(this.#bytes.toString('utf8', start, end)));
      this.#bytes = this.#bytes.subarray(end);
    }
    for (const look of this.#waiting) look();
  }
}
