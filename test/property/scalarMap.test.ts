import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapScalar } from '../../server/src/document/scalarMap.ts';
import type { ScalarStyle } from '../../server/src/document/tree.ts';
import { readScalar, type Sample, samples } from '../support/scalarSamples.ts';

const STYLES: readonly ScalarStyle[] = ['plain', 'single', 'double', 'literal', 'folded'];
const RUNS = { numRuns: 200 };

/** A part of the pieces of a sample that stands for some text. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly textStart: number;
  readonly textEnd: number;
  readonly source: string;
  readonly start: number;
  readonly end: number;
}

/** The part between two pieces; pieces without text at its ends are left out, since the shortest source is asked for. */
function partOf(sample: Sample, one: number, other: number): Part | undefined {
  let from = Math.min(one, other) % (sample.pieces.length + 1);
  let to = Math.max(one, other) % (sample.pieces.length + 1);
  if (from > to) [from, to] = [to, from];
  while (from < to && sample.pieces[from]?.text === '') from++;
  while (to > from && sample.pieces[to - 1]?.text === '') to--;
  const before = sample.pieces
    .slice(0, from)
    .map((piece) => piece.text)
    .join('').length;
  const inside = sample.pieces.slice(from, to);
  const source = inside.map((piece) => piece.source).join('');
  const start = sample.starts[from];
  if (start === undefined || from === to) return undefined;
  const textEnd = before + inside.map((piece) => piece.text).join('').length;
  return { from, to, textStart: before, textEnd, source, start, end: start + source.length };
}

function sampleAndPart(style: ScalarStyle): fc.Arbitrary<[Sample, Part]> {
  return fc
    .tuple(samples(style), fc.nat(40), fc.nat(40))
    .map(([sample, one, other]): [Sample, Part | undefined] => [sample, partOf(sample, one, other)])
    .filter((pair): pair is [Sample, Part] => pair[1] !== undefined);
}

describe.each(STYLES)('%s scalars', (style) => {
  test('decode to what the parser reads', () => {
    fc.assert(
      fc.property(samples(style), (sample) => {
        const read = readScalar(sample.source, sample.path);
        expect(read.text).toBe(sample.text);
        expect(mapScalar(sample.source, { ...read, style }).text).toBe(read.text);
      }),
      RUNS,
    );
  });

  test('every part between two indivisible pieces maps to exactly the source of these pieces', () => {
    fc.assert(
      fc.property(sampleAndPart(style), ([sample, part]) => {
        const map = mapScalar(sample.source, sample);
        expect(map.sourceRange(part.textStart, part.textEnd)).toEqual({ start: part.start, end: part.end });
        expect(map.sourceRange(part.textStart, part.textStart)).toEqual({ start: part.start, end: part.start });
      }),
      RUNS,
    );
  });

  test('a part that begins or ends inside an indivisible piece covers all of it', () => {
    fc.assert(
      fc.property(samples(style), (sample) => {
        const map = mapScalar(sample.source, sample);
        let index = 0;
        for (const [number, piece] of sample.pieces.entries()) {
          const start = sample.starts[number] ?? 0;
          for (let inside = 0; inside < piece.text.length; inside++) {
            const range = map.sourceRange(index + inside, index + inside + 1);
            expect(range).toEqual({ start, end: start + piece.source.length });
          }
          index += piece.text.length;
        }
      }),
      RUNS,
    );
  });

  test('every offset of a piece leads back to the first index of the piece', () => {
    fc.assert(
      fc.property(samples(style), (sample) => {
        const map = mapScalar(sample.source, sample);
        let index = 0;
        for (const [number, piece] of sample.pieces.entries()) {
          const start = sample.starts[number] ?? 0;
          for (let offset = start; offset < start + piece.source.length; offset++) {
            expect(map.decodedIndex(offset)).toBe(index);
          }
          index += piece.text.length;
        }
        expect(map.decodedIndex(0)).toBe(0);
        expect(map.decodedIndex(sample.source.length)).toBe(sample.text.length);
      }),
      RUNS,
    );
  });

  test('a letter in the place of the source of a part is read in the place of the part', () => {
    fc.assert(
      fc.property(sampleAndPart(style), ([sample, part]) => {
        fc.pre(isReplaceable(sample, part));
        const { start, end } = mapScalar(sample.source, sample).sourceRange(part.textStart, part.textEnd);
        const edited = `${sample.source.slice(0, start)}X${sample.source.slice(end)}`;
        const expected = `${sample.text.slice(0, part.textStart)}X${sample.text.slice(part.textEnd)}`;
        expect(readScalar(edited, sample.path).text).toBe(expected);
      }),
      RUNS,
    );
  });

  test('the source of a part, standing alone, decodes to the part', () => {
    fc.assert(
      fc.property(sampleAndPart(style), ([sample, part]) => {
        const text = sample.text.slice(part.textStart, part.textEnd);
        fc.pre(canStandAlone(sample, text));
        const { start, end } = mapScalar(sample.source, sample).sourceRange(part.textStart, part.textEnd);
        expect(readScalar(alone(sample, sample.source.slice(start, end)), [0]).text).toBe(text);
      }),
      RUNS,
    );
  });
});

/**
 * In a block three kinds of parts have no source that a letter could simply stand in for: the line breaks at the end,
 * which end the block; a line break at the start of an empty line, where there is no indentation to write behind; and,
 * in a folded block, what makes a line one that is indented more, since that decides how its line breaks are read.
 */
function isReplaceable(sample: Sample, part: Part): boolean {
  if (sample.style !== 'literal' && sample.style !== 'folded') return true;
  if (sample.moreIndented || part.to > sample.pieces.length - sample.trailing) return false;
  const first = sample.pieces[part.from];
  const before = sample.pieces[part.from - 1];
  return !first?.lineBreak || (before !== undefined && before.text !== '' && !before.lineBreak);
}

/** Whether a text can be written as a scalar of its own in the same style without adding anything to it. */
function canStandAlone({ style, moreIndented }: Sample, text: string): boolean {
  if (style === 'single' || style === 'double') return true;
  if (style === 'plain') return /^[a-z](?:.*[a-z])?$/is.test(text);
  return !moreIndented && /^[^ \t\n](?:.*[^ \t\n])?$/s.test(text);
}

function alone({ style, open, indent }: Sample, source: string): string {
  if (style === 'plain') return `- ${source}\n`;
  if (style === 'single' || style === 'double') return `- ${open}${source}${open}\n`;
  return `- ${style === 'literal' ? '|-' : '>-'}\n${indent}${source}\n`;
}

describe('by example', () => {
  interface Example {
    readonly style: ScalarStyle;
    readonly source: string;
    /** The parts of the text and their source. */
    readonly parts: readonly (readonly [text: string, source: string])[];
  }
  const examples: Readonly<Record<string, Example>> = {
    'plain on one line': {
      style: 'plain',
      source: 'k: as soon as possible',
      parts: [
        ['soon', 'soon'],
        ['e', 'e'],
      ],
    },
    'plain on two lines': {
      style: 'plain',
      source: 'k: as soon \n  as possible',
      parts: [
        ['soon as', 'soon \n  as'],
        [' as', ' \n  as'],
      ],
    },
    'plain with an empty line': {
      style: 'plain',
      source: 'k: one\r\n\r\n  two',
      parts: [
        ['\n', '\r\n\r\n  '],
        ['two', 'two'],
      ],
    },
    'single quoted': {
      style: 'single',
      source: "k: 'it''s due 😀'",
      parts: [
        ["'s", "''s"],
        ['😀', '😀'],
        ['due', 'due'],
      ],
    },
    'double quoted': {
      style: 'double',
      source: 'k: "a\\tb \\u00e9\\x21"',
      parts: [
        ['\t', '\\t'],
        ['b é', 'b \\u00e9'],
        ['!', '\\x21'],
      ],
    },
    'double quoted with an escaped line break': {
      style: 'double',
      source: 'k: "one \\\n    two"',
      parts: [
        ['two', 'two'],
        ['one two', 'one \\\n    two'],
        ['one ', 'one '],
      ],
    },
    'double quoted, a surrogate pair as two escapes': {
      style: 'double',
      source: 'k: "a\\ud83d\\ude00b"',
      parts: [['😀', '\\ud83d\\ude00']],
    },
    literal: {
      style: 'literal',
      source: 'k: | # why\n  one\n    two\n\n\nz: 1',
      parts: [
        ['one', 'one'],
        ['\n  two', '\n    two'],
        ['two\n', 'two\n'],
      ],
    },
    'literal, all line breaks kept': {
      style: 'literal',
      source: 'k: |+\n  one\n\n\nz: 1',
      parts: [['one\n\n\n', 'one\n\n\n']],
    },
    'literal, indentation stated': {
      style: 'literal',
      source: 'a:\n  k: |1-\n      one\n\n    two',
      parts: [
        ['   one', '   one'],
        ['one\n\n two', 'one\n\n    two'],
      ],
    },
    'literal without a line break at the end of the file': {
      style: 'literal',
      source: 'k: |\n  one',
      parts: [
        ['one', 'one'],
        ['one\n', 'one'],
        ['\n', ''],
      ],
    },
    folded: {
      style: 'folded',
      source: 'k: >-\n  one\n  two\n\n  three\n   four',
      parts: [
        ['one two', 'one\n  two'],
        ['\nthree', '\n\n  three'],
        ['\n four', '\n   four'],
      ],
    },
  };

  test.each(Object.entries(examples))('%s', (_, { style, source, parts }) => {
    const path = source.startsWith('a:') ? ['a', 'k'] : ['k'];
    const map = mapScalar(source, { ...readScalar(source, path), style });
    for (const [text, expected] of parts) {
      const start = map.text.indexOf(text);
      const range = map.sourceRange(start, start + text.length);
      expect([start >= 0, source.slice(range.start, range.end)]).toEqual([true, expected]);
      expect(map.decodedIndex(range.start)).toBe(start);
    }
  });

  test('indices and offsets outside of the scalar are clamped', () => {
    const map = mapScalar('k: "abc" # d', { style: 'double', range: { start: 3, end: 8 }, text: 'abc' });
    expect([map.sourceRange(-5, 99), map.sourceRange(9, 12), map.sourceRange(2, 1)]).toEqual([
      { start: 4, end: 7 },
      { start: 7, end: 7 },
      { start: 6, end: 6 },
    ]);
    expect([map.decodedIndex(0), map.decodedIndex(3), map.decodedIndex(7), map.decodedIndex(12)]).toEqual([0, 0, 3, 3]);
  });

  test('the end of the text is behind the last escape', () => {
    const map = mapScalar('"a\\n"', { style: 'double', range: { start: 0, end: 5 }, text: 'a\n' });
    expect([map.sourceRange(2, 2), map.decodedIndex(4)]).toEqual([{ start: 4, end: 4 }, 2]);
  });

  test.each([
    ["''", 'single', 1],
    ['""', 'double', 1],
    ['', 'plain', 0],
    ['|-\n', 'literal', 3],
  ] as const)('an empty scalar (%j) has one place', (source, style, offset) => {
    const map = mapScalar(source, { style, range: { start: 0, end: source.length }, text: '' });
    expect([map.text, map.sourceRange(0, 0), map.decodedIndex(1)]).toEqual(['', { start: offset, end: offset }, 0]);
  });

  test('a part may begin or end inside of an escape or a surrogate pair', () => {
    const source = "k: '😀''😀'";
    const map = mapScalar(source, { style: 'single', range: { start: 3, end: source.length }, text: "😀'😀" });
    expect(map.sourceRange(1, 4)).toEqual({ start: 4, end: 10 });
    expect(map.sourceRange(1, 1)).toEqual({ start: 4, end: 4 });
    expect(map.decodedIndex(5)).toBe(0);
    expect(map.decodedIndex(7)).toBe(2);
  });

  test('long scalars are mapped in linear time', () => {
    const source = `"${' '.repeat(200_000)}x${'a\\n'.repeat(100_000)}"`;
    const started = performance.now();
    const map = mapScalar(source, { style: 'double', range: { start: 0, end: source.length }, text: '' });
    for (let index = 0; index < map.text.length; index += 7) map.sourceRange(index, index + 1);
    // Some tens of milliseconds; trying the spaces again from each of their characters takes more than ten seconds.
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
