import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';

/** How a server is started, and what it is told. */
export interface ServerCommand {
  readonly name: string;
  /** Arguments for this very Node.js. */
  readonly args: readonly string[];
  /** What it takes the measured file for. */
  readonly languageId: string;
  /** Answers to `workspace/configuration`, by section. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** The parameters of `textDocument/publishDiagnostics` that are looked at. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly unknown[];
}

/** A request that has been answered. Times are in milliseconds. */
export interface Answered {
  readonly sentAt: number;
  readonly at: number;
  readonly failed: boolean;
  readonly result: unknown;
}

/** A client for timing. Every time is in milliseconds, as `performance.now()` gives it. */
export interface LspClient {
  /** When the process was about to be started. */
  readonly startedAt: number;
  readonly pid: number;
  /** When the last message of the server had arrived; before the first one, `startedAt`. */
  lastMessageAt(): number;
  /** `initialize` and `initialized`, as an editor without pull diagnostics. */
  initialize(): Promise<void>;
  /** Sends a notification; returns when its first byte was about to be written. */
  notify(method: string, params: unknown): number;
  /** Sends a request; when its first byte was about to be written, when the last one of its answer had arrived, and whether it failed. */
  ask(method: string, params: unknown): Promise<Answered>;
  /** The next publication that fits, and when its last byte had arrived. */
  published(fits: (published: Published) => boolean): Promise<{ readonly at: number; readonly published: Published }>;
  stop(): Promise<void>;
}

/** What is sent and received, as far as it matters here. */
interface Message {
  readonly jsonrpc?: '2.0';
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** How long an answer may take. */
const patience = 120_000;

const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  textDocument: {
    synchronization: {},
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    hover: { contentFormat: ['markdown'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, codeDescriptionSupport: true },
  },
  workspace: { configuration: true, workspaceFolders: true },
};

/** Starts a language server that talks over stdio. */
export function startClient({ name, args, settings = {} }: ServerCommand): LspClient {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Set<(message: Message, at: number) => void>();
  const failing = new Set<(reason: Error) => void>();
  let said = '';
  let lastId = 0;
  let lastMessageAt = startedAt;
  child.stderr.on('data', (data: Buffer) => {
    said += data;
  });
  child.stdin.on('error', () => {}); // it has ended: what waits for an answer hears of it below
  const ended = once(child, 'exit').then(() => {
    for (const fail of failing) fail(new Error(`${name} has ended. ${said.slice(-1000)}`));
  });

  function send(message: Message): number {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    const frame = Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
    const at = performance.now();
    child.stdin.write(frame);
    return at;
  }

  function receive(message: Message, at: number): void {
    lastMessageAt = at;
    if (message.method !== undefined && message.id !== undefined) {
      send({ id: message.id, result: answer(message, settings) });
    } else {
      for (const hear of waiting) hear(message, at);
    }
  }

  /** The next message that `wanted` makes something of. */
  function next<T>(what: string, wanted: (message: Message, at: number) => T | undefined): Promise<T> {
    return new Promise((resolve, reject) => {
      const done = (): void => {
        clearTimeout(timer);
        waiting.delete(hear);
        failing.delete(fail);
      };
      const fail = (reason: Error): void => {
        done();
        reject(reason);
      };
      const hear = (message: Message, at: number): void => {
        const found = wanted(message, at);
        if (found === undefined) return;
        done();
        resolve(found);
      };
      const timer = setTimeout(() => fail(new Error(`${name}: no ${what} in ${patience} ms. ${said}`)), patience);
      waiting.add(hear);
      failing.add(fail);
    });
  }

  async function request(method: string, params: unknown): Promise<void> {
    const id = ++lastId;
    const response = next(`answer to ${method}`, (message) => (message.id === id ? message : undefined));
    send({ id, method, params });
    const { error } = await response;
    if (error) throw new Error(`${name}: ${method}: ${error.message}`);
  }

  child.stdout.on('data', frames(receive));
  return {
    startedAt,
    pid: child.pid ?? 0,
    lastMessageAt: () => lastMessageAt,
    initialize: async () => {
      await request('initialize', { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities });
      send({ method: 'initialized', params: {} });
    },
    notify: (method, params) => send({ method, params }),
    ask: async (method, params) => {
      const id = ++lastId;
      const response = next(`answer to ${method}`, (message, at) => (message.id === id ? { message, at } : undefined));
      const sentAt = send({ id, method, params });
      const { message, at } = await response;
      return { sentAt, at, failed: message.error !== undefined, result: message.result };
    },
    published: (fits) =>
      next('diagnostics', ({ method, params }, at) => {
        if (method !== 'textDocument/publishDiagnostics') return undefined;
        const published = params as Published;
        return fits(published) ? { at, published } : undefined;
      }),
    stop: async () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await request('shutdown', null);
      send({ method: 'exit', params: null });
      await ended;
      clearTimeout(timer);
    },
  };
}

function answer({ method, params }: Message, settings: Readonly<Record<string, unknown>>): unknown {
  if (method !== 'workspace/configuration') return null;
  const { items } = params as { readonly items: readonly { readonly section?: string }[] };
  return items.map(({ section }) => settings[section ?? ''] ?? null);
}

/** Cuts a stream into messages. The time is taken before a message is decoded, which is not the server's work. */
function frames(receive: (message: Message, at: number) => void): (data: Buffer) => void {
  let chunks: Buffer[] = [];
  let size = 0;
  /** Bytes of the body that is being received; undefined while in its header. */
  let need: number | undefined;
  const rest = (buffer: Buffer): void => {
    chunks = [buffer];
    size = buffer.length;
  };
  return (data) => {
    const at = performance.now();
    chunks.push(data);
    size += data.length;
    for (;;) {
      if (need === undefined) {
        const all = Buffer.concat(chunks);
        rest(all);
        const end = all.indexOf('\r\n\r\n');
        if (end < 0) return;
        need = Number(/content-length: *(\d+)/i.exec(all.toString('latin1', 0, end))?.[1]);
        rest(all.subarray(end + 4));
      }
      if (size < need) return;
      const all = Buffer.concat(chunks);
      const body = all.toString('utf8', 0, need);
      rest(all.subarray(need));
      need = undefined;
      receive(JSON.parse(body) as Message, at);
    }
  };
}
