import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FoldingRange } from 'vscode-languageserver-protocol';
import { foldingRange } from '../../server/src/features/foldingRange.ts';
import { type AskOptions, contextOf } from '../support/ask.ts';
import { specLayouts } from '../support/specLayouts.ts';

const complete = readFileSync(new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url), 'utf8');

function foldsOf(text: string, options: AskOptions = {}): FoldingRange[] {
  return foldingRange.answer({ textDocument: { uri: '' } }, contextOf(text, options)) as FoldingRange[];
}

/** The first and last line of each fold, from 0, and what kind it is. */
const linesOf = (text: string, options?: AskOptions): string[] =>
  foldsOf(text, options).map(({ startLine, endLine, kind = '' }) => `${startLine}-${endLine} ${kind}`.trim());

it('folds sections, items and texts, up to their last line', () => {
  const text = `# One
# Two
people:
  - id: eva
    intro: |
      First

      Second


  - id: tom

# Three

roles: []
`;
  expect(linesOf(text)).toEqual(['0-1 comment', '2-10', '3-7', '4-7']);
});

it('folds texts that go over several lines in quotes and without', () => {
  expect(linesOf('a: "one\n  two"\nb: one\n  two\n')).toEqual(['0-1', '2-3']);
});

it('leaves the closing bracket to be seen where it has a line of its own', () => {
  expect(linesOf('a: {\n  b: 1,\n  c: [\n    1, 2\n  ]\n}\nd: [1,\n  2]\ne: [\n]\n')).toEqual(['0-4', '2-3', '6-7']);
  expect(linesOf('{\n  "a": 1\n}\n')).toEqual(['0-1']);
});

it('folds an item and what begins on its line once', () => {
  expect(linesOf('gates:\n  - levels:\n      - id: a\n        due: b\n')).toEqual(['0-3', '1-3', '2-3']);
});

it('folds comments by how they are indented, and no text that looks like one', () => {
  const text = 'a: 1\n  # x\n  # y\n# z\n# z\nb: |\n  # no\n  # no\nc: "\n  # no\n  # no"\n\n# alone\n';
  expect(linesOf(text)).toEqual(['1-2 comment', '3-4 comment', '5-7', '8-10']);
});

it('folds each YAML document where there are several', () => {
  expect(linesOf('a: 1\nb: 2\n---\n\nc:\n  d: 1\n\n---\n')).toEqual(['0-1', '2-5', '4-5']);
});

it('folds regions, one within the other', () => {
  const text = '# region A\na: 1\n#region B\nb: 1\n# note\n# endregion\n# endregion\n# endregion\n';
  expect(linesOf(text)).toEqual(['0-6 region', '2-5 region']);
});

it('keeps the outermost where a client takes only so many', () => {
  const capabilities = { textDocument: { foldingRange: { rangeLimit: 3 } } };
  const text = 'a:\n  - b: 1\n    c: 2\nd:\n  e: 1\nf:\n  g: 1\n';
  expect(linesOf(text)).toEqual(['0-2', '1-2', '3-4', '5-6']);
  expect(linesOf(text, { capabilities })).toEqual(['0-2', '3-4', '5-6']);
});

it('folds a file of configuration, too', () => {
  expect(linesOf('rules:\n  vague/time: error\n', { kind: 'config' })).toEqual(['0-1']);
});

describe.each(specLayouts)('$name', ({ write, locale }) => {
  it('has one fold a line, each within the file and within the one that it begins in', () => {
    const text = write(complete, complete.indexOf('deliverables:'));
    const lines = text.split('\n');
    const folds = foldsOf(text, { locale });
    const sections = /^(?: {2})?"?people"?: ?\[?$/;
    const people = lines.findIndex((line) => sections.test(line.trimEnd()));
    if (people >= 0) expect(folds.some(({ startLine }) => startLine === people)).toBe(true);
    const open: number[] = [];
    for (const [index, { startLine, endLine }] of folds.entries()) {
      expect(startLine).toBeGreaterThan(folds[index - 1]?.startLine ?? -1);
      expect(endLine).toBeGreaterThan(startLine);
      expect(endLine).toBeLessThan(lines.length);
      expect(lines[endLine]?.trim()).not.toBe('');
      while ((open.at(-1) ?? Number.POSITIVE_INFINITY) < startLine) open.pop();
      expect(endLine).toBeLessThanOrEqual(open.at(-1) ?? lines.length);
      open.push(endLine);
    }
  });
});

it('stays calm about half-typed text', () => {
  const text = complete.slice(complete.indexOf('deliverables:'), complete.indexOf('scenarios:'));
  for (let length = 0; length <= text.length; length++) {
    const lines = text.slice(0, length).split('\n').length;
    for (const { endLine } of foldsOf(text.slice(0, length))) expect(endLine).toBeLessThan(lines);
  }
});
