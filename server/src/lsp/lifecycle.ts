import {
  type Connection,
  ErrorCodes,
  Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** The requests that those are turned into that come at the wrong time; each fails with its own error. */
const refusals = {
  new: '$/engagement/notInitialized',
  running: '$/engagement/alreadyInitialized',
  over: '$/engagement/shutDown',
} as const;

/**
 * What the protocol allows when: nothing before `initialize`, no second `initialize`, and nothing but `exit` after `shutdown`.
 * Requests at the wrong time are answered with the error for it, notifications are passed over.
 */
export class Lifecycle implements MessageStrategy {
  #state: keyof typeof refusals = 'new';

  /** The client has been told what the server can do. */
  initialized(): void {
    this.#state = 'running';
  }

  listen(connection: Connection): void {
    connection.onShutdown(() => {
      this.#state = 'over';
    });
    connection.onRequest(refusals.new, () => {
      throw new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for "initialize".');
    });
    connection.onRequest(refusals.running, () => {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been initialized before.');
    });
    connection.onRequest(refusals.over, () => {
      throw new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    });
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
}
