import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { knownRatios, type Ratios } from '../../bench/ratios.ts';

const server = fileURLToPath(new URL('../../dist/server/node.cjs', import.meta.url));
const probe = fileURLToPath(new URL('../../bench/ratios.ts', import.meta.url));

/** How much slower than the committed ratios it may be: machines and their load differ, a loss that matters is larger. */
const tolerance = 2.5;

test('what is fast stays fast: bench/ratios.json', { timeout: 60_000 }, async () => {
  expect(existsSync(server), `${server} is built by npm test`).toBe(true);
  let slow = tooSlow(await measure());
  // Other processes can make one whole run slow, in all its rounds. A loss of ours is there the second time too.
  if (slow.length > 0) slow = tooSlow(await measure());
  expect(slow).toEqual([]);
});

/** Measured in a process of its own, since a test runner changes the code it loads. */
async function measure(): Promise<Ratios> {
  const { stdout } = await promisify(execFile)(process.execPath, [probe, server]);
  return JSON.parse(stdout) as Ratios;
}

/** Each ratio that is over its limit, in words. One that could not be measured, or is not known, is over it. */
function tooSlow(measured: Ratios): string[] {
  const known = knownRatios();
  return (Object.keys(measured) as (keyof Ratios)[]).flatMap((name) => {
    const isFast = Number.isFinite(measured[name]) && measured[name] <= known[name] * tolerance;
    return isFast ? [] : [`${name} is ${measured[name]}, and ${known[name]} is known`];
  });
}
