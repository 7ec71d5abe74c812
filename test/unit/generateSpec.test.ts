import { describe, expect, test } from 'vitest';
import { editPlaces } from '../../bench/editPlaces.ts';
import { generateSpec, lineCount, type SpecOptions } from '../../bench/generateSpec.ts';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import { type Problem, severities } from '../../server/src/validation/problem.ts';

const service = createLanguageService();
const settings = defaultSettings();
const lines = 500;

/** All problems of a generated spec, in order. */
function problems(options: SpecOptions, size = lines): readonly Problem[] {
  return service.problems(service.parse('file:///spec.engagement.yaml', 1, generateSpec(size, options)), settings);
}

/** The codes of those that are at least warnings. */
function codes(options: SpecOptions, size = lines): string[] {
  return problems(options, size)
    .filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf('warning'))
    .map(({ code }) => code);
}

describe('a generated spec', () => {
  test.each([1, 2, 3])('has no findings when nothing is put in, with seed %i', (seed) => {
    expect(problems({ seed, vague: 0, faults: 0 })).toEqual([]);
  });

  test.each([1_000, 5_000, 20_000])('has no findings when it is large, either: %i lines', (size) => {
    expect(problems({ vague: 0, faults: 0 }, size)).toEqual([]);
  });

  test('has vague phrases where they are asked for', () => {
    const found = codes({ vague: 1, faults: 0 });
    expect(new Set(found)).toEqual(new Set(['vague/unbounded-time', 'vague/escape-clause']));
    expect(found.length).toBeGreaterThan(20);
  });

  test('breaks the schema where it is asked for', () => {
    const found = codes({ vague: 0, faults: 1 }, 2_000);
    const kinds = ['missing-key', 'unknown-key', 'wrong-form', 'wrong-value'];
    expect(new Set(found)).toEqual(new Set(kinds.map((kind) => `schema/${kind}`)));
    expect(found.length).toBeGreaterThan(40);
  });

  test('has some of both by default, in a few of its fields', () => {
    const found = codes({}, 5_000);
    expect(found.filter((code) => code.startsWith('schema/')).length).toBeGreaterThan(3);
    expect(found.filter((code) => code.startsWith('vague/')).length).toBeGreaterThan(10);
    expect(found.length).toBeLessThan(100);
  });

  test('is the same for the same seed, and another one for another', () => {
    expect(generateSpec(lines, { seed: 7 })).toBe(generateSpec(lines, { seed: 7 }));
    expect(generateSpec(lines, { seed: 7 })).not.toBe(generateSpec(lines, { seed: 8 }));
  });

  test.each([lines, 2_000, 20_000])('has about %i lines', (wanted) => {
    const deliverable = 60; // roughly, with all that belongs to it
    expect(Math.abs(lineCount(generateSpec(wanted)) - wanted)).toBeLessThan(Math.max(deliverable, wanted / 100));
  });

  test('has places to type in: inside words, each on a line of its own', () => {
    const text = generateSpec(2_000);
    const places = editPlaces(text, 50);
    expect(new Set(places.map(({ line }) => line)).size).toBe(50);
    const around = places.map(({ line, character }) => text.split('\n')[line]?.slice(character - 1, character + 1));
    for (const letters of around) expect(letters).toMatch(/^[a-z]{2}$/);
  });
});
