import {
  type CancellationToken,
  createMessageConnection,
  type MessageConnection,
  type MessageReader,
  type MessageStrategy,
  type MessageWriter,
  ParameterStructures,
  RequestType,
} from 'vscode-jsonrpc';
import { MessageType } from './constants.ts';
import type { NotificationMethod, Params, RequestMethod, Result } from './methods.ts';

/** The way messages come in and go out. */
export interface Transport {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
}

/** The client at the other end: messages by method, with the types that the protocol gives them. */
export class Connection {
  readonly #messages: MessageConnection;

  /** Nothing comes in before `listen`. `strategy` sees each message before its handler does. */
  constructor({ reader, writer }: Transport, strategy: MessageStrategy) {
    const log = (type: MessageType) => (message: string) => this.#log(type, message);
    const logger = {
      error: log(MessageType.Error),
      warn: log(MessageType.Warning),
      info: log(MessageType.Info),
      log: log(MessageType.Log),
    };
    this.#messages = createMessageConnection(reader, writer, logger, { messageStrategy: strategy });
  }

  listen(): void {
    this.#messages.listen();
  }

  /**
   * Answers requests of a method that has parameters; those without any, or with some by position, are refused. `answer` throws
   * a `ResponseError` to answer with an error of the protocol.
   */
  onRequest<M extends RequestMethod>(
    method: M,
    answer: (params: Params<M>, token: CancellationToken) => Result<M> | Promise<Result<M>>,
  ): void {
    this.#messages.onRequest(
      new RequestType<Params<M>, Result<M>, unknown>(method, ParameterStructures.byName),
      answer,
    );
  }

  /** Answers requests of any method that have no parameters. */
  onPlainRequest(method: string, answer: () => void): void {
    this.#messages.onRequest(method, () => answer());
  }

  onNotification<M extends NotificationMethod>(method: M, handle: (params: Params<M>) => void): void {
    this.#messages.onNotification(method, handle);
  }

  /** Asks the client; rejects when it answers with an error or is gone. */
  async request<M extends RequestMethod>(method: M, params: Params<M>, token?: CancellationToken): Promise<Result<M>> {
    const given: unknown[] = params === undefined ? [] : [params];
    return this.#messages.sendRequest(method, ...given, ...(token ? [token] : []));
  }

  /** Tells the client something. Only a client that is gone cannot be told, and then nobody is there to hear of that. */
  notify<M extends NotificationMethod>(method: M, params: Params<M>): void {
    this.#send(method, params).catch(() => {});
  }

  /** Asks the client to send notifications of a method. Each method is registered once. */
  register(method: NotificationMethod, registerOptions: unknown): Promise<void> {
    return this.request('client/registerCapability', { registrations: [{ id: method, method, registerOptions }] });
  }

  /** Writes a line to the log that the user can see. */
  warn(problem: unknown): void {
    this.#log(MessageType.Warning, problem instanceof Error ? problem.message : String(problem));
  }

  #log(type: MessageType, message: string): void {
    this.notify('window/logMessage', { type, message });
  }

  /** Rejects also where the library throws. */
  async #send(method: string, params: unknown): Promise<void> {
    await this.#messages.sendNotification(method, params);
  }
}
