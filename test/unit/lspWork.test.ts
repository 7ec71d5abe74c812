import { describe, expect, it, vi } from 'vitest';
import { Interrupted, inSlices } from '../../server/src/lsp/slices.ts';
import { letMessagesIn, nextTurn } from '../../server/src/lsp/turn.ts';
import { WorkQueue } from '../../server/src/lsp/workQueue.ts';

/** Steps that each take a little of the processor's time. */
function* steps(count: number, milliseconds: number, done: number[] = []): Generator<void, string> {
  for (let step = 0; step < count; step++) {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
    done.push(step);
    yield;
  }
  return 'done';
}

describe('inSlices', () => {
  it('pauses after each ten milliseconds or so', async () => {
    // A clock of our own, because on a busy machine a step takes longer than it says.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    function* work(): Generator<void, string> {
      for (let step = 0; step < 20; step++) {
        now += 3;
        yield;
      }
      return 'done';
    }
    const pauses: number[] = [];
    try {
      expect(await inSlices(work(), async () => void pauses.push(now))).toBe('done');
    } finally {
      clock.mockRestore();
    }
    expect(pauses).toEqual([12, 24, 36, 48, 60]);
  });

  it('does short work without a pause, in the turn it was asked for', async () => {
    let turned = false;
    const turn = nextTurn().then(() => {
      turned = true;
    });
    await inSlices(steps(100, 0), () => Promise.reject(new Error('paused')));
    expect(turned).toBe(false);
    await turn;
  });

  it('goes no further when a pause interrupts it', async () => {
    const done: number[] = [];
    const work = inSlices(steps(100, 4, done), () => Promise.reject(new Interrupted('outdated')));
    await expect(work).rejects.toMatchObject({ reason: 'outdated' });
    expect(done.length).toBeLessThan(10);
  });
});

describe('letMessagesIn', () => {
  it('takes no millisecond of its own', async () => {
    const start = performance.now();
    for (let time = 0; time < 200; time++) await letMessagesIn();
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('WorkQueue', () => {
  it('does one piece of work after the other, also after one that fails', async () => {
    const queue = new WorkQueue();
    const log: string[] = [];
    const work = (name: string) => async () => {
      log.push(`${name} begins`);
      await nextTurn();
      log.push(`${name} ends`);
      if (name === 'b') throw new Error('b fails');
      return name;
    };
    const results = await Promise.allSettled(['a', 'b', 'c'].map((name) => queue.run(work(name))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('is quiet only when its work is done and no more has come in for some turns', async () => {
    const queue = new WorkQueue();
    const log: string[] = [];
    const work = (name: string) => async () => {
      for (let turn = 0; turn < 30; turn++) await nextTurn();
      log.push(name);
    };
    const first = queue.run(work('first'));
    const quiet = queue.quiet().then(() => log.push('quiet'));
    await first;
    await nextTurn();
    await queue.run(work('second'));
    await quiet;
    expect(log).toEqual(['first', 'second', 'quiet']);
  });

  it('is quiet at once, but for some turns, when there is nothing to do', async () => {
    let turns = 0;
    let quiet = false;
    const waiting = new WorkQueue().quiet().then(() => {
      quiet = true;
    });
    for (; !quiet; turns++) await nextTurn();
    await waiting;
    expect(turns).toBeGreaterThan(5);
    expect(turns).toBeLessThan(20);
  });
});
