import { Console } from 'node:console';
import { connect } from 'node:net';
import {
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Transport } from '../lsp/connection.ts';
import type { Way } from './options.ts';

/** The line to the client. */
export interface Line {
  readonly transport: Transport;
  /** Calls back when the client has hung up. */
  onHangUp(gone: () => void): void;
}

/** Connects with the client, in the way that it has asked for. */
export function openLine(way: Way): Line {
  if (way.kind === 'ipc') return ipc();
  return way.kind === 'stdio' ? stdio() : socket(way.address);
}

function ipc(): Line {
  return {
    transport: { reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) },
    onHangUp: (gone) => {
      if (process.connected) process.once('disconnect', gone);
      else gone();
    },
  };
}

function stdio(): Line {
  // Whatever anybody logs would be read as a message, and end the conversation.
  globalThis.console = new Console(process.stderr);
  const { stdin, stdout } = process;
  return {
    transport: { reader: new StreamMessageReader(stdin), writer: new StreamMessageWriter(stdout) },
    onHangUp: (gone) => {
      stdin.once('end', gone).once('close', gone);
    },
  };
}

function socket(address: number | string): Line {
  const client = typeof address === 'number' ? connect(address, '127.0.0.1') : connect(address);
  client.on('error', ({ message }) => process.stderr.write(`${message}\n`));
  return {
    transport: { reader: new SocketMessageReader(client), writer: new SocketMessageWriter(client) },
    onHangUp: (gone) => {
      client.once('close', gone);
    },
  };
}
