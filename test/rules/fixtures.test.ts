import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/generated/rules.ts';
import type { Problem } from '../../server/src/validation/problem.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { check, kindOf } from '../support/check.ts';
import { faultsOfFix } from '../support/fixes.ts';
import { type Expected, readFixtures } from '../support/fixture.ts';

const fixtures = readFixtures();

/** Findings as they are compared: in one order, and with the text that they are about, so that a difference is easy to read. */
function comparable(text: string, findings: readonly Expected[]) {
  return findings
    .toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end || (a.message < b.message ? -1 : 1))
    .map(({ code, severity, message, range, related, fixes }) => ({
      finding: `${severity} ${code}: ${message}`,
      at: `${range.start}-${range.end} ${JSON.stringify(text.slice(range.start, range.end))}`,
      related: related.map((other) => `${other.range.start}-${other.range.end} ${other.message}`),
      fixes,
    }));
}

/**
 * A fixture is exact about its own group, about what it names, and about the syntax, the schema and the wording. Laying a section over an
 * example leaves gaps between it and the other sections, which the rules over whole specs would find everywhere.
 */
function isJudged(name: string, expected: readonly Expected[]): (problem: Problem) => boolean {
  const groups = new Set([name.split('/')[0], 'syntax', 'schema', 'vague']);
  return ({ code }) => groups.has(code.split('/')[0]) || expected.some((other) => other.code === code);
}

it.each(rules.map(({ meta }) => meta.id))('two fixtures or more show %s', (id) => {
  expect(fixtures.filter(({ expected }) => expected.some(({ code }) => code === id)).length).toBeGreaterThanOrEqual(2);
});

describe.each(fixtures.map((fixture) => [fixture.name, fixture] as const))('%s', (name, { text, expected, fixed }) => {
  const all = check(text, kindOf(name)).problems;
  const judged = all.filter(isJudged(name, expected));
  const problems = judged.map((problem) => ({ problem, fixes: problem.fixes?.() ?? [] }));

  it('has exactly the findings and fixes that it names', () => {
    const found = problems.map(({ problem, fixes }) => ({
      ...problem,
      related: problem.related ?? [],
      fixes: fixes.map(({ title }) => title),
    }));
    expect(comparable(text, found)).toEqual(comparable(text, expected));
  });

  it('is repaired by each of its fixes', () => {
    expect(
      problems.flatMap(({ problem, fixes }) => fixes.flatMap((fix) => faultsOfFix(text, problem, fix, all))),
    ).toEqual([]);
  });

  if (fixed !== undefined) {
    it('becomes exactly the expected text by its first fix', () => {
      const first = problems.flatMap(({ fixes }) => fixes)[0];
      expect(first && applyEdits(text, first.edits)).toBe(fixed);
    });
  }
});
