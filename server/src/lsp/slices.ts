/** How long work may go on before others get their turn, in milliseconds. */
const sliceLength = 10;

/** Why work was not brought to its end: nobody waits for it, or what it was about has changed. */
export class Interrupted extends Error {
  readonly reason: 'cancelled' | 'outdated';

  constructor(reason: 'cancelled' | 'outdated') {
    super(`The work was ${reason}.`);
    this.reason = reason;
  }
}

/** Lets others work, and throws `Interrupted` when the work that pauses need not go on. */
export type Pause = () => Promise<void>;

/** Runs work that comes in small steps, with a pause after each ten milliseconds or so; short work is done without any. */
export async function inSlices<R>(steps: Generator<void, R>, pause: Pause): Promise<R> {
  let end = performance.now() + sliceLength;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + sliceLength;
  }
}
