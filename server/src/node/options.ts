import { parseArgs } from 'node:util';

/** How client and server are connected. */
export type Way =
  | { readonly kind: 'stdio' }
  | { readonly kind: 'ipc' }
  /** `address` is a port of this machine, or the name of a pipe. */
  | { readonly kind: 'socket'; readonly address: number | string };

export interface ServerOptions {
  readonly way: Way;
  /** The process that has started the server. */
  readonly clientProcessId: number | undefined;
}

export const usage = `Usage: engagement-language-server --stdio | --pipe=NAME | --socket=PORT | --node-ipc

  --stdio       messages on standard input and output
  --pipe        connects to the pipe, or Unix domain socket, that the client listens on
  --socket      connects to the port of this machine that the client listens on
  --node-ipc    messages over the channel of Node.js, for a client that forks the server

  --clientProcessId=ID    ends the server when this process has ended
`;

/** Reads the arguments that clients start language servers with, and passes over others. Undefined when none says how to connect. */
export function readArguments(args: readonly string[]): ServerOptions | undefined {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: {
      stdio: { type: 'boolean' },
      'node-ipc': { type: 'boolean' },
      pipe: { type: 'string' },
      socket: { type: 'string' },
      clientProcessId: { type: 'string' },
    },
  });
  const way = readWay(values);
  return way && { way, clientProcessId: readNumber(values['clientProcessId']) };
}

function readWay(values: Readonly<Record<string, unknown>>): Way | undefined {
  if (values['node-ipc']) return { kind: 'ipc' };
  if (values['stdio']) return { kind: 'stdio' };
  const address = readNumber(values['socket']) ?? values['pipe'];
  return typeof address === 'number' || typeof address === 'string' ? { kind: 'socket', address } : undefined;
}

function readNumber(value: unknown): number | undefined {
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : undefined;
}
