import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/generated/rules.ts';
import { check } from '../support/check.ts';
import { faultsOfFix } from '../support/fixes.ts';
import { unmark } from '../support/marks.ts';
import { overlay } from '../support/overlay.ts';

const base = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

/** The names in the braces of a message. */
const placeholders = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort();

it('the spec that examples are laid over is clean', () => {
  expect(check(base).problems).toEqual([]);
});

describe.each(rules.map((rule) => [rule.meta.id, rule] as const))('%s', (id, { meta }) => {
  it('has messages in both languages with the same values in them', () => {
    for (const { en, nl } of Object.values(meta.messages)) {
      expect(en).not.toBe('');
      expect(nl).not.toBe('');
      expect(placeholders(nl)).toEqual(placeholders(en));
    }
  });

  it('says what it finds and why', () => {
    expect(meta.summary).toMatch(/\.$|…\.$/);
    expect(meta.why.length).toBeGreaterThan(20);
    expect(meta.source).not.toBe('');
    expect(meta.examples.invalid.length).toBeGreaterThan(0);
    expect(meta.examples.valid.length).toBeGreaterThan(0);
  });

  it.each(meta.examples.invalid)('finds exactly what is marked in %j', (example) => {
    const { text, ranges } = unmark(overlay(base, example));
    const found = check(text).problems.filter(({ code }) => code === id);
    expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found.map(({ range }) => range)).toEqual(ranges.map(({ start, end }) => ({ start, end })));
  });

  it.each(meta.examples.valid)('finds nothing in %j', (example) => {
    expect(check(overlay(base, example)).problems.filter(({ code }) => code === id)).toEqual([]);
  });

  it('offers fixes where it says so, and each of them works', () => {
    let offered = 0;
    const faults: string[] = [];
    for (const example of meta.examples.invalid) {
      const { text } = unmark(overlay(base, example));
      for (const problem of check(text).problems.filter(({ code }) => code === id)) {
        for (const fix of problem.fixes?.() ?? []) {
          offered++;
          faults.push(...faultsOfFix(text, problem, fix));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(offered > 0).toBe(meta.fixable);
  });
});
