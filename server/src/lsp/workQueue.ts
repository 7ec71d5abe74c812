import { nextTurn } from './turn.ts';

/** How many turns must pass without work before it counts as quiet: enough for a change and the request about it to come in. */
const quietTurns = 10;

/** Does the work on open files, one piece after the other. Work on closed files waits until this has nothing to do. */
export class WorkQueue {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** Does the work when all that came before it is done; gives what the work gives. */
  run<R>(work: () => Promise<R>): Promise<R> {
    this.#waiting++;
    const result = this.#last.then(work).finally(() => {
      this.#waiting--;
    });
    this.#last = result.catch(() => {}); // who asked for the work hears of it
    return result;
  }

  /** Waits until there is no work, and none has come in for some turns. */
  async quiet(): Promise<void> {
    for (let turn = 0; turn < quietTurns; turn++) {
      await nextTurn();
      if (this.#waiting === 0) continue;
      await this.#last;
      turn = -1;
    }
  }
}
