import { describe, expect, it } from 'vitest';
import { refactoringsIn } from '../support/refactor.ts';

const keys = 'Write each key on its own line';
const items = 'Write each item on its own line';
const line = 'Write on one line';

/** What the action of this title makes of a marked text; undefined where it is not offered. */
const resultOf = async (title: string, marked: string): Promise<string | undefined> =>
  (await refactoringsIn(marked)).get(title);

/** Both directions: the text in brackets and the one in lines, each with the cursor in it. */
const pairs: readonly (readonly [what: string, title: string, flow: string, block: string])[] = [
  ['a map', keys, 'a: { b: 1,‸ c: x y }\n', 'a:\n  b: 1\n  c: ‸x y\n'],
  ['a list', items, 'a: [b‸, c]\nd: 1\n', 'a:\n  - b\n  - ‸c\nd: 1\n'],
  ['an item of a list', keys, 'a:\n  - { b: 1, c: "‸x" }\n  - d\n', 'a:\n  - b: 1\n    c: "‸x"\n  - d\n'],
  ['a list in a list', items, 'a:\n  - [‸b, c]\n', 'a:\n  - - b\n    - ‸c\n'],
  ['a map with brackets in it', keys, 'a: { b: [1, 2], ‸c: 3 }\n', 'a:\n  b: [1, 2]\n  ‸c: 3\n'],
  ['an indentation of four', keys, 'x:\n    y: 1\na: { b: ‸1 }\n', 'x:\n    y: 1\na:\n    b: ‸1\n'],
  ['dashes under their keys', items, 'x:\n- y\na: [‸b]\n', 'x:\n- y\na:\n- ‸b\n'],
  ['Windows line ends', keys, 'a: { b: 1, ‸c: 2 }\r\nd: 1\r\n', 'a:\r\n  b: 1\r\n  ‸c: 2\r\nd: 1\r\n'],
  ['a second document', keys, 'x: 1\n---\na: { b: ‸1 }\n', 'x: 1\n---\na:\n  b: ‸1\n'],
  ['an anchor within', keys, 'a: { b: &x 1, ‸c: *x }\n', 'a:\n  b: &x 1\n  ‸c: *x\n'],
  ['a tag within', keys, 'a: { b: !!str 1, ‸c: 2 }\n', 'a:\n  b: !!str 1\n  ‸c: 2\n'],
  ['a merge', keys, 'x: &x { y: 1 }\na: { <<: *x, ‸c: 2 }\n', 'x: &x { y: 1 }\na:\n  <<: *x\n  ‸c: 2\n'],
  ['text without a line end', items, 'a: [b, ‸c]', 'a:\n  - b\n  - ‸c'],
];

describe('the same in brackets and in lines', () => {
  it.each(pairs)('%s', async (_, title, flow, block) => {
    expect(await resultOf(title, flow)).toBe(block.replace('‸', ''));
    expect(await resultOf(line, block)).toBe(flow.replace('‸', ''));
  });
});

describe('what is in brackets', () => {
  it.each([
    ['a comment behind it stays behind its key', 'a: { ‸b: 1 } # c\n', 'a: # c\n  b: 1\n'],
    ['a comment behind an item stays behind its dash', 'a:\n  - { ‸b: 1 } # c\n', 'a:\n  - # c\n    b: 1\n'],
    ['an anchor stays behind its key', 'a: &x { b:‸ 1 }\nc: *x\n', 'a: &x\n  b: 1\nc: *x\n'],
    ['a text over several lines becomes one', "a: { b: 'x\n    ‸y' }\n", "a:\n  b: 'x y'\n"],
    ['brackets within are moved with it', 'a: { ‸b: [1,\n  2], c: 3 }\n', 'a:\n  b: [1,\n    2]\n  c: 3\n'],
    ['brackets on a line of their own', 'a:\n  { ‸b: 1, c: 2 }\n', 'a:\n  b: 1\n  c: 2\n'],
    ['a comma at the end', 'a: { ‸b: 1, }\n', 'a:\n  b: 1\n'],
    ['of nested ones the outer', 'a: { b: { c: ‸1 } }\n', 'a:\n  b: { c: 1 }\n'],
  ])('%s', async (_, marked, expected) => {
    expect(await resultOf(keys, marked)).toBe(expected);
  });

  it('has lines in JSON, from the outermost on', async () => {
    expect(await resultOf(keys, '{\n  "a": [\n    1,\n    ‸2\n  ],\n  "b": "c"\n}\n')).toBe(
      '"a": [\n  1,\n  2\n ]\n"b": "c"\n',
    );
  });

  it.each([
    ['a comment in it would be lost', 'a: { b: 1, # c\n  ‸d: 2 }\n'],
    ['a value is missing', 'a: { b: 1, ‸c: }\n'],
    ['it is empty', 'a: {‸}\n'],
    ['its bracket is not closed', 'a: { b: ‸1\n'],
  ])('is left where %s', async (_, marked) => {
    expect(await resultOf(keys, marked)).toBeUndefined();
  });
});

describe('what is in lines', () => {
  it.each([
    ['is quoted where brackets ask for it', 'a:\n  - ‸b, c\n  - "d"\n', 'a: ["b, c", "d"]\n'],
    ['keeps the comment behind the last line', 'a:\n  b: ‸1 # c\nd: 2\n', 'a: { b: 1 } # c\nd: 2\n'],
    ['keeps the comment behind its key', 'a: # c\n  b: ‸1\n', 'a: { b: 1 } # c\n'],
    ['keeps its anchor', 'a: &x\n  b: ‸1\nc: *x\n', 'a: &x\n  { b: 1 }\nc: *x\n'],
    ['is the value of the key at the cursor', 'x:\n  ‸a:\n    - b\n  c: 1\n', 'x:\n  a: [b]\n  c: 1\n'],
    ['takes in what is in it', 'a:\n  ‸b:\n    c:\n      - d\n', 'a:\n  b: { c: [d] }\n'],
  ])('%s', async (_, marked, expected) => {
    expect(await resultOf(line, marked)).toBe(expected);
  });

  it.each([
    ['a comment in it would be lost', 'a:\n  b: 1 # c\n  ‸d: 2\n'],
    ['a text in it has lines of its own', 'a:\n  b: |\n    x\n  ‸d: 2\n'],
    ['the line would be too long', `a:\n  ‸b: ${'x'.repeat(111)}\n`],
    ['a value is missing', 'a:\n  b:\n  ‸d: 2\n'],
    ['it is the whole document', '‸a: 1\nb: 2\n'],
  ])('is left where %s', async (_, marked) => {
    expect(await resultOf(line, marked)).toBeUndefined();
  });
});
