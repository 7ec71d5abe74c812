import type { OpenDocument, OpenDocuments } from './openDocuments.ts';
import { Interrupted } from './slices.ts';
import { letMessagesIn } from './turn.ts';
import type { WorkQueue } from './workQueue.ts';

/** How long a stream of changes can put off the next publication, in milliseconds. */
const patience = 250;

/**
 * Publishes diagnostics for clients that do not pull. There is no delay: as soon as no more changes of a file are waiting, its newest
 * version is worked on, and a newer one ends that.
 */
export class Publisher {
  readonly #documents: OpenDocuments;
  readonly #queue: WorkQueue;
  readonly #publish: (open: OpenDocument) => Promise<void>;
  readonly #due = new Set<string>();

  /** `publish` is called for the newest version of a file; it rejects with `Interrupted` when there is a newer one. */
  constructor(documents: OpenDocuments, queue: WorkQueue, publish: (open: OpenDocument) => Promise<void>) {
    this.#documents = documents;
    this.#queue = queue;
    this.#publish = publish;
  }

  /** There is something new to say about a file. Resolves when it has been said, or somebody else sees to it. */
  async publish(uri: string): Promise<void> {
    if (this.#due.has(uri)) return;
    this.#due.add(uri);
    await this.#queue.run(async () => {
      await this.#allChanges(uri);
      this.#due.delete(uri);
      const open = this.#documents.get(uri);
      if (open) await this.#publish(open).catch(unlessInterrupted);
    });
  }

  async #allChanges(uri: string): Promise<void> {
    const end = performance.now() + patience;
    for (let known: OpenDocument | undefined; ; ) {
      const newest = this.#documents.get(uri);
      if (newest === known || performance.now() > end) return;
      known = newest;
      await letMessagesIn();
    }
  }
}

function unlessInterrupted(error: unknown): void {
  if (!(error instanceof Interrupted)) throw error;
}
