import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rules } from '../../server/src/generated/rules.ts';
import { engagementSchema } from '../../server/src/schema/schema.ts';
import { check, kindOf } from '../support/check.ts';
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
  const kind = kindOf(id);
  const whole = (example: string): string => (kind === 'spec' ? overlay(base, example) : example);

  it('has messages in both languages with the same values in them', () => {
    for (const { en, nl } of Object.values(meta.messages)) {
      expect(en).not.toBe('');
      expect(nl).not.toBe('');
      expect(placeholders(nl)).toEqual(placeholders(en));
    }
  });

  it('is named after its file', () => {
    expect(existsSync(new URL(`../../server/src/rules/${id}.ts`, import.meta.url))).toBe(true);
  });

  it('says what it finds and why', () => {
    expect(meta.summary).toMatch(/\.$|…\.$/);
    expect(meta.why.length).toBeGreaterThan(20);
    expect(meta.source).not.toBe('');
    expect(meta.examples.invalid.length).toBeGreaterThan(0);
    expect(meta.examples.valid.length).toBeGreaterThan(0);
  });

  it.each(meta.examples.invalid)('finds exactly what is marked in %j', (example) => {
    const { text, ranges } = unmark(whole(example));
    const found = check(text, kind).problems.filter(({ code }) => code === id);
    expect(found.map(({ range }) => text.slice(range.start, range.end))).toEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found.map(({ range: { start, end } }) => ({ start, end }))).toEqual(
      ranges.map(({ start, end }) => ({ start, end })),
    );
  });

  it.each(meta.examples.valid)('finds nothing in %j', (example) => {
    expect(check(whole(example), kind).problems.filter(({ code }) => code === id)).toEqual([]);
  });

  it('offers fixes where it says so, and each of them works', () => {
    let offered = 0;
    const faults: string[] = [];
    for (const example of meta.examples.invalid) {
      const { text } = unmark(whole(example));
      const before = check(text, kind).problems;
      for (const problem of before.filter(({ code }) => code === id)) {
        for (const fix of problem.fixes?.() ?? []) {
          offered++;
          faults.push(...faultsOfFix(text, problem, fix, before));
        }
      }
    }
    expect(faults).toEqual([]);
    expect(offered > 0).toBe(meta.fixable);
  });
});

it('every keyword of the schema that can fail has a rule that says so', () => {
  const known = new Set([
    'type',
    'const',
    'enum',
    'pattern',
    'required',
    'additionalProperties',
    'oneOf',
    'not',
    'contains',
  ]);
  for (const limit of ['minItems', 'maxItems', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'])
    known.add(limit);
  const silent = /^(?:x-.*|\$.*|title|description|examples|default|properties|patternProperties|items|allOf|if|then)$/;
  const used = new Set<string>();
  const walk = (node: unknown, holdsNames = false): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (!holdsNames && !Array.isArray(node)) used.add(key);
      if (holdsNames || !/^(?:x-.*|examples|default|enum|const|required)$/.test(key))
        walk(value, !holdsNames && /^(?:properties|patternProperties|\$defs)$/.test(key));
    }
  };
  walk(engagementSchema);
  expect([...used].filter((key) => !known.has(key) && !silent.test(key))).toEqual([]);
});
