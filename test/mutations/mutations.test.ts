import { expect, it } from 'vitest';
import { breakExample, countByKind, findingsInOriginal } from './breakExample.ts';

it('nothing is found in the example as it is', () => {
  expect(findingsInOriginal()).toEqual([]);
});

it('of 150 ways or more to break it, 95 in 100 are found on the right line', () => {
  const outcomes = breakExample();
  expect(new Set(outcomes.map(({ mutation }) => mutation.from + mutation.to)).size).toBe(outcomes.length);
  expect(outcomes.length).toBeGreaterThanOrEqual(150);
  expect([...countByKind(outcomes).keys()].length).toBe(6);
  const missed = outcomes.filter(({ found }) => !found);
  expect(missed.length / outcomes.length, missed.map(({ mutation }) => mutation.wrong).join('\n')).toBeLessThanOrEqual(
    0.05,
  );
});
