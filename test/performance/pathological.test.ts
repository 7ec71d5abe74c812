import { describe, expect, it } from 'vitest';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import { toChange } from '../support/edits/changes.ts';
import { type Pathology, pathologies } from '../support/edits/pathological.ts';

/** Times below this, in milliseconds of the processor, say more about the machine than about the program. */
const floor = 4;
/** How much longer twice as much may take. */
const perDoubling = 2.5;
/** A keystroke that takes less, in milliseconds, nobody has to wait for. */
const unnoticed = 50;
/** How much longer than opening the file a keystroke in it may take: where all of it is one part, its text is copied once more. */
const perKeystroke = 2;
/** How long the largest size of any case may take. */
const bound = 500;
/** A time that is too long is measured this often: chance does not come so many times. */
const tries = 4;
/** Each time is the average of so many milliseconds of work at least: processors count in steps of some milliseconds. */
const enough = 20;

/** More runs than these say nothing new. */
const mostRuns = 30;

const uri = 'file:///test.engagement.yaml';
const settings = defaultSettings();

describe.each(pathologies)('$name', ({ text, size }: Pathology) => {
  const times = new Map<number, number>();

  it('twice as much takes twice as long, not more', () => {
    const sizes = [size, size * 2, size * 4];
    open(text(size)); // the first one is slow whatever it is
    let said: string[] = [];
    for (let attempt = 0; attempt < tries && (attempt === 0 || said.length > 0); attempt++) {
      for (const each of sizes)
        times.set(each, Math.min(times.get(each) ?? Number.POSITIVE_INFINITY, opened(text(each))));
      said = tooLong(sizes, times);
    }
    expect(said).toEqual([]);
  });

  it('a keystroke in it takes no longer than to open what it leads to', () => {
    const whole = text(size * 4);
    const at = Math.floor(whole.length / 2);
    let limit = unnoticed;
    let best = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < tries && best > limit; attempt++) {
      limit = Math.max(limit, opened(`${whole.slice(0, at)}x${whole.slice(at)}`) * perKeystroke);
      best = Math.min(best, typedInto(whole, at));
    }
    expect(best).toBeLessThanOrEqual(limit);
  });
});

it('a hundred thousand findings of one part are said one by one: as arguments of one call they would overflow the stack', () => {
  const text = `apiVersion: engagement/v1\nx-map:\n${'  a: 1\n'.repeat(150_000)}`;
  const service = createLanguageService();
  expect(service.problems(service.parse(uri, 1, text), settings).length).toBeGreaterThan(149_000);
});

/** What is wrong with the times of the sizes, if anything. One doubling alone may meet a garbage collection; both together tell. */
function tooLong(sizes: readonly number[], times: ReadonlyMap<number, number>): string[] {
  const all = sizes.map((size) => `${size} in ${times.get(size)?.toFixed(1)} ms`).join(', ');
  const first = times.get(sizes[0] ?? 0) ?? 0;
  const last = times.get(sizes.at(-1) ?? 0) ?? 0;
  if (last > bound) return [`takes too long: ${all}`];
  return last <= Math.max(first, floor) * perDoubling ** (sizes.length - 1)
    ? []
    : [`takes more than its share: ${all}`];
}

/** Opens a text and says all that there is to say about it. */
function open(text: string): void {
  const service = createLanguageService();
  service.problems(service.parse(uri, 1, text), settings);
}

/** How long that takes, in milliseconds. */
function opened(text: string): number {
  return averageTime(() => open(text));
}

/** How long it takes to say all that there is to say after a keystroke at an offset of the text, in milliseconds. */
function typedInto(text: string, at: number): number {
  const service = createLanguageService();
  let document = service.parse(uri, 0, text);
  service.problems(document, settings);
  const change = toChange(text, { start: at, end: at, text: 'x' });
  return averageTime(() => {
    document = service.update(document, document.version + 1, [change]);
    service.problems(document, settings);
  });
}

/** How long the processor works on something on average. The clock on the wall goes on while other programs have their turn. */
function averageTime(run: () => void): number {
  const before = process.threadCpuUsage();
  for (let count = 1; ; count++) {
    run();
    const { user, system } = process.threadCpuUsage(before);
    const time = (user + system) / 1_000;
    if (time >= enough || count === mostRuns) return time / count;
  }
}
