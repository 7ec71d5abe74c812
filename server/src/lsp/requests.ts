import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-jsonrpc';
import { LspErrorCodes } from './constants.ts';
import { Malformed, Refused, readUri } from './messages.ts';
import type { OpenDocument, OpenDocuments } from './openDocuments.ts';
import { Interrupted, type Pause } from './slices.ts';
import { letMessagesIn } from './turn.ts';
import type { WorkQueue } from './workQueue.ts';

/** How a request is answered whose file has changed before the answer was there. */
export type OutdatedError = () => ResponseError<unknown>;

/** The answer would be about a text that is gone: whoever still wants one asks again. */
export const contentModified: OutdatedError = () =>
  new ResponseError(LspErrorCodes.ContentModified, 'The file has changed since the request.');

/** As `contentModified`, for diagnostics, which have an error of their own: the client is to ask again. */
export const pullAgain: OutdatedError = () =>
  new ResponseError(LspErrorCodes.ServerCancelled, 'The file has changed since the request.', {
    retriggerRequest: true,
  });

/** Handles requests: those about open files in turn, each for the version that was current when it came in or not at all. */
export class Requests {
  readonly #documents: OpenDocuments;
  readonly #queue: WorkQueue;
  /** The last request of each kind about each file, of those that go on when the file changes. */
  readonly #last = new Map<string, symbol>();

  constructor(documents: OpenDocuments, queue: WorkQueue) {
    this.#documents = documents;
    this.#queue = queue;
  }

  /**
   * Answers a request; with `none` where the file is not open. An answer that nobody wants any more is an error, never empty.
   *
   * @param goesOn answers for the text of the moment where the file changes meanwhile, unless the same is asked anew
   */
  answer<R>(
    params: unknown,
    token: CancellationToken,
    { method, none, outdated, goesOn }: { method: string; none: R; outdated: OutdatedError; goesOn?: boolean },
    work: (open: OpenDocument, pause: Pause) => Promise<R>,
  ): Promise<R> {
    return answering(outdated, async () => {
      const uri = readUri(params, method);
      const attempt = async (): Promise<R> => {
        const open = this.#documents.get(uri);
        return open ? this.#work(open, token, work) : none;
      };
      return goesOn ? this.#untilCurrent(`${method} ${uri}`, attempt) : attempt();
    });
  }

  /** Tries again each time the file has changed, as long as nobody asks the same anew. */
  async #untilCurrent<R>(question: string, attempt: () => Promise<R>): Promise<R> {
    const own = Symbol(question);
    this.#last.set(question, own);
    const isLast = (): boolean => this.#last.get(question) === own;
    try {
      for (;;) {
        try {
          return await attempt();
        } catch (error) {
          const isOutdated = error instanceof Interrupted && error.reason === 'outdated';
          if (!isOutdated || !isLast()) throw error;
        }
      }
    } finally {
      if (isLast()) this.#last.delete(question);
    }
  }

  /** Answers a request that is not about one open file; its pauses last as long as there is work on open files. */
  answerInBackground<R>(token: CancellationToken, work: (pause: Pause) => Promise<R>): Promise<R> {
    return answering(pullAgain, async () => {
      const pause = async (): Promise<void> => {
        await this.#queue.quiet();
        if (token.isCancellationRequested) throw new Interrupted('cancelled');
      };
      await pause();
      const result = await work(pause);
      await pause();
      return result;
    });
  }

  /** Does a part of the work of such a request for the current version of an open file; undefined when that changes meanwhile. */
  async current<R>(
    uri: string,
    token: CancellationToken,
    work: (open: OpenDocument, pause: Pause) => Promise<R>,
  ): Promise<R | undefined> {
    const open = this.#documents.get(uri);
    if (!open) return undefined;
    return this.#work(open, token, work).catch((error: unknown) => {
      if (error instanceof Interrupted && error.reason === 'outdated') return undefined;
      throw error;
    });
  }

  /** Lets messages in, and interrupts when one of them has made the work pointless. */
  pauseFor(open: OpenDocument, token?: CancellationToken): Pause {
    return async () => {
      await letMessagesIn();
      if (token?.isCancellationRequested) throw new Interrupted('cancelled');
      if (!this.#documents.isCurrent(open)) throw new Interrupted('outdated');
    };
  }

  #work<R>(
    open: OpenDocument,
    token: CancellationToken,
    work: (open: OpenDocument, pause: Pause) => Promise<R>,
  ): Promise<R> {
    return this.#queue.run(async () => {
      const pause = this.pauseFor(open, token);
      await pause();
      return work(open, pause);
    });
  }
}

/** Does the work of a request, and turns what may go wrong into the protocol's errors. */
async function answering<R>(outdated: OutdatedError, work: () => Promise<R>): Promise<R> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Malformed) throw new ResponseError(ErrorCodes.InvalidParams, error.message);
    if (error instanceof Refused) throw new ResponseError(LspErrorCodes.RequestFailed, error.message);
    if (!(error instanceof Interrupted)) throw error;
    if (error.reason === 'outdated') throw outdated();
    throw new ResponseError(LspErrorCodes.RequestCancelled, 'The request was cancelled.');
  }
}
