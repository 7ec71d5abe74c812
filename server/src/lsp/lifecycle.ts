import { ErrorCodes, Message, type MessageStrategy, type RequestMessage, ResponseError } from 'vscode-jsonrpc';
import type { Connection } from './connection.ts';

/** The process that the server runs in. A Worker in a browser is none: its client ends it. */
export interface HostProcess {
  exit(code: number): void;
  /** Calls back when the client has hung up. */
  onHangUp(gone: () => void): void;
  /** Calls back when the process with this id has ended, soon after. */
  onEndOf(processId: number, gone: () => void): void;
  /** The process that has started the server, where it has said so at once. */
  readonly clientProcessId: number | undefined;
}

/** The requests that those are turned into that come at the wrong time; each fails with its own error. */
const refusals = {
  new: '$/engagement/notInitialized',
  running: '$/engagement/alreadyInitialized',
  over: '$/engagement/shutDown',
} as const;

/**
 * What the protocol allows when: nothing before `initialize`, no second `initialize`, and nothing but `exit` after `shutdown`.
 * Requests at the wrong time are answered with the error for it, notifications are passed over. The process ends with `exit`, and
 * when its client is gone without a word; that is a failure unless there was a `shutdown`.
 */
export class Lifecycle implements MessageStrategy {
  readonly #host: HostProcess | undefined;
  #state: keyof typeof refusals = 'new';

  constructor(host: HostProcess | undefined) {
    this.#host = host;
  }

  /** The client, with this process id, has been told what the server can do. */
  initialized(processId: unknown): void {
    this.#state = 'running';
    if (typeof processId === 'number' && this.#host?.clientProcessId === undefined) this.#endWith(processId);
  }

  listen(connection: Connection): void {
    connection.onPlainRequest('shutdown', () => {
      this.#state = 'over';
    });
    connection.onPlainRequest(refusals.new, () => {
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for "initialize".');
    });
    connection.onPlainRequest(refusals.running, () => {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized before.');
    });
    connection.onPlainRequest(refusals.over, () => {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    });
    connection.onNotification('exit', () => this.#end());
    this.#host?.onHangUp(() => this.#end());
    if (this.#host?.clientProcessId !== undefined) this.#endWith(this.#host.clientProcessId);
  }

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    const running = this.#state === 'running';
    if (Message.isRequest(message)) {
      const initialize = message.method === 'initialize';
      const inTime = initialize ? this.#state === 'new' : running;
      if (inTime) return next(message);
      const { jsonrpc, id } = message;
      const refused: RequestMessage = { jsonrpc, id, method: refusals[this.#state] };
      return next(refused);
    }
    if (running || !Message.isNotification(message) || message.method === 'exit') return next(message);
  }

  #endWith(processId: number): void {
    this.#host?.onEndOf(processId, () => this.#end());
  }

  #end(): void {
    this.#host?.exit(this.#state === 'over' ? 0 : 1);
  }
}
