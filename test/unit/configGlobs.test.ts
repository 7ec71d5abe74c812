import { describe, expect, it } from 'vitest';
import { matchesGlob, readGlob } from '../../server/src/config/globs.ts';

function matches(pattern: string, path: string): boolean {
  const glob = readGlob(pattern);
  if (typeof glob === 'string') throw new Error(`${pattern}: ${glob}`);
  return matchesGlob(glob, path);
}

describe('a pattern', () => {
  it.each([
    ['archive/**', 'archive/a.yaml', true],
    ['archive/**', 'archive/2025/deep/a.yaml', true],
    ['archive/**', 'other/archive/a.yaml', false],
    ['archive', 'other/archive/a.yaml', true],
    ['archive/', 'archive/a.yaml', true],
    ['/archive', 'other/archive/a.yaml', false],
    ['./archive', 'archive/a.yaml', true],
    ['archive\\old', 'archive/old/a.yaml', true],
    ['*.draft.engagement.yaml', 'a.draft.engagement.yaml', true],
    ['*.draft.engagement.yaml', 'deep/er/a.draft.engagement.yaml', true],
    ['*.draft.engagement.yaml', 'draft.engagement.yaml', false],
    ['specs/*.yaml', 'specs/a.yaml', true],
    ['specs/*.yaml', 'specs/deep/a.yaml', false],
    ['specs/**/*.yaml', 'specs/a.yaml', true],
    ['specs/**/*.yaml', 'specs/b/c/a.yaml', true],
    ['specs/**/old/*.yaml', 'specs/b/c/a.yaml', false],
    ['?.yaml', 'a.yaml', true],
    ['?.yaml', '😀.yaml', true],
    ['?.yaml', 'ab.yaml', false],
    ['{a,b}.{yaml,yml}', 'b.yml', true],
    ['{a,b{1,2}}.yaml', 'b2.yaml', true],
    ['{a,b{1,2}}.yaml', 'b.yaml', false],
    ['a{,b}.yaml', 'a.yaml', true],
    ['*', 'any/thing', true],
    ['a.yaml', 'A.yaml', false],
    ['(a)+.yaml', '(a)+.yaml', true],
    ['(a)+.yaml', 'aa.yaml', false],
  ])('%j and %j: %j', (pattern, path, expected) => {
    expect(matches(pattern, path)).toBe(expected);
  });

  it.each([
    ['', 'empty'],
    ['/', 'empty'],
    ['{a,}', 'empty'],
    ['!a', 'negated'],
    ['[a-z]', 'range'],
    ['{a', 'braces'],
    ['a}', 'braces'],
    ['../a', 'outside'],
    ['a/../b', 'outside'],
    ['{a,..}/b', 'outside'],
    ['{a,b}'.repeat(6), 'braces'],
    ['a'.repeat(401), 'long'],
  ] as const)('%j is none: %s', (pattern, fault) => {
    expect(readGlob(pattern)).toBe(fault);
  });
});

describe('nothing takes long', () => {
  it.each([
    ['stars', `${'*a'.repeat(100)}b`, 'a'.repeat(5_000)],
    ['folders', '**/a/'.repeat(75), `${'a/'.repeat(2_000)}b`],
    ['stars between folders', '**/*a*a*a*/'.repeat(30), `${`${'a'.repeat(60)}/`.repeat(60)}b`],
    ['open braces', '{'.repeat(400), 'a'],
    ['nested braces', `${'{a,'.repeat(60)}b${'}'.repeat(60)}`, 'b'],
    ['many braces', '{a,b}'.repeat(70), 'a'],
  ])('%s', (_, pattern, path) => {
    const start = performance.now();
    const glob = readGlob(pattern);
    if (typeof glob !== 'string') matchesGlob(glob, path);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
