import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../server/src/languageService.ts';
import { type Breakage, breakages, flickersOf, scarsOf } from '../support/edits/breakages.ts';
import type { Step } from '../support/edits/command.ts';
import { steps } from '../support/edits/commands.ts';
import { minimize, type Scene } from '../support/edits/minimize.ts';
import { replay } from '../support/edits/replay.ts';
import { example, examples, startText } from '../support/edits/startTexts.ts';

/** How many updates are compared. STORM_EDITS=100000 is a storm: it takes minutes. */
const storm = process.env['STORM_EDITS'];
const wanted = Number(storm ?? 2_000);

const { seed = 0 } = fc.readConfigureGlobal();
const settings = defaultSettings();

describe('a document that was updated says what a fresh start says', () => {
  it(
    `after any of ${wanted} edits`,
    () => {
      const start = performance.now();
      let done = 0;
      // Each round has a seed of its own: FC_SEED with the one of a failure repeats it at once.
      for (let round = 0; done < wanted; round++) {
        const property = fc.property(startText, steps, (text, list) => {
          done += replay(text, list);
        });
        const result = fc.check(property, { numRuns: 20, seed: seed + round });
        if (result.failed) fail(result);
      }
      const seconds = (performance.now() - start) / 1_000;
      if (storm) console.log(`${done} edits in ${seconds.toFixed(0)} s, ${Math.round(done / seconds)} a second`);
      expect(done).toBeGreaterThanOrEqual(wanted);
    },
    Math.max(60_000, wanted * 50),
  );

  it('at moments while the smallest example is typed, character by character', () => {
    typed(Array.from(example('minimal')), 3);
  });

  it.each(examples.filter(({ name }) => !name.startsWith('minimal')))(
    'at moments while $name is typed, word by word',
    ({ text }) => {
      typed(text.match(/\s*\S+|\s+$/g) ?? [], 60);
    },
  );
});

/** Types the pieces at the end of an empty file; compares every so many times and at the end. */
function typed(pieces: readonly string[], every: number): void {
  const list = pieces.map(
    (text, pick): Step => ({
      command: { do: 'insert', place: { spot: 'fileEnd', at: 0 }, text },
      ask: 'problems',
      settings,
      pick,
    }),
  );
  expect(replay({ name: 'nothing', text: '' }, list, { every })).toBe(pieces.length);
}

function fail({ counterexample, seed, counterexamplePath }: fc.RunDetails<[Scene['start'], Scene['steps']]>): never {
  const [start, list] = counterexample ?? [{ name: 'nothing', text: '' }, []];
  const { error } = minimize({ start, steps: list }, (scene) => {
    try {
      replay(scene.start, scene.steps);
      return undefined;
    } catch (thrown) {
      return thrown as Error;
    }
  });
  throw new Error(
    `FC_SEED=${seed} (path ${counterexamplePath}) repeats it.\n${error?.message ?? 'It did not fail again.'}`,
  );
}

describe('one line that is broken', () => {
  const text = example('findings');

  it.each(breakages)('by $name: what is said of other sections stays as it was', (breakage: Breakage) => {
    const broken = flickersOf(text, breakage);
    expect(broken.count).toBeGreaterThan(30);
    expect(broken.flickers).toEqual([]);
  });

  it.each(breakages)('by $name and mended: everything is as it was', (breakage: Breakage) => {
    expect(scarsOf(text, breakage)).toEqual([]);
  });
});
