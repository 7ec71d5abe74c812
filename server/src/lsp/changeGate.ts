import type { CancellationToken } from 'vscode-jsonrpc';

/**
 * Lets a workspace pull through only when something has changed since the last one: clients ask again two seconds after each
 * answer, and reading all files for nothing would cost as much as reading them for something.
 */
export class ChangeGate {
  #changed = true;
  readonly #waiting = new Set<() => void>();

  /** Something changed that workspace diagnostics may depend on. */
  open(): void {
    this.#changed = true;
    for (const resume of this.#waiting) resume();
    this.#waiting.clear();
  }

  /** Waits until something has changed, or the request is cancelled. */
  async pass(token: CancellationToken): Promise<void> {
    if (!this.#changed && !token.isCancellationRequested) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
        token.onCancellationRequested(() => {
          this.#waiting.delete(resolve);
          resolve();
        });
      });
    }
    this.#changed = false;
  }
}
