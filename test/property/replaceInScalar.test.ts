import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { replaceInScalar, type ScalarEdit } from '../../server/src/document/replaceInScalar.ts';
import { mapScalar } from '../../server/src/document/scalarMap.ts';
import type { ScalarStyle } from '../../server/src/document/tree.ts';
import { readScalar, samples } from '../support/scalarSamples.ts';

const STYLES: readonly ScalarStyle[] = ['plain', 'single', 'double', 'literal', 'folded'];

function apply(source: string, { range, newText }: ScalarEdit): string {
  return source.slice(0, range.start) + newText + source.slice(range.end);
}

describe.each(STYLES)('in %s scalars', (style) => {
  const replacement = fc
    .array(
      fc.constantFrom(
        ...[
          'within 2 days',
          ' ',
          '  ',
          '\n',
          '\t',
          '\r',
          "'",
          '"',
          '\\',
          ': ',
          ' #',
          '- ',
          ',',
          ']',
          '😀',
          '---',
          'yes',
          '1',
        ],
      ),
      { maxLength: 3 },
    )
    .map((parts) => parts.join(''));

  test('any part becomes any text, and the rest of the file stays as it is', () => {
    fc.assert(
      fc.property(samples(style), fc.nat(40), fc.nat(40), replacement, (sample, one, other, text) => {
        const { source, range, flow, path } = sample;
        const [start = 0, end = 0] = [one, other]
          .map((index) => index % (sample.text.length + 1))
          .sort((a, b) => a - b);
        const edit = replaceInScalar({ source, scalar: sample, flow }, { start, end, text });
        expect([edit.range.start >= range.start, edit.range.end <= range.end]).toEqual([true, true]);
        const expected = parseDocument(source);
        expected.setIn(path, sample.text.slice(0, start) + text + sample.text.slice(end));
        const edited = parseDocument(apply(source, edit));
        expect(edited.errors).toEqual([]);
        expect(edited.toJS()).toEqual(expected.toJS());
      }),
      { numRuns: 300 },
    );
  });

  test('a word in the place of a word changes nothing but the word', () => {
    fc.assert(
      fc.property(samples(style), fc.nat(40), (sample, number) => {
        const words = Array.from(sample.text.matchAll(/[a-z]+/g));
        const word = words[number % words.length];
        fc.pre(word !== undefined);
        const start = word?.index ?? 0;
        const end = start + (word?.[0].length ?? 0);
        const place = { source: sample.source, scalar: sample, flow: sample.flow };
        const range = mapScalar(sample.source, sample).sourceRange(start, end);
        expect(replaceInScalar(place, { start, end, text: 'word' })).toEqual({ range, newText: 'word' });
      }),
    );
  });
});

describe('by example', () => {
  interface Example {
    readonly style: ScalarStyle;
    readonly before: string;
    /** The part to replace, and what with. */
    readonly replace: readonly [string, string];
    readonly after: string;
    readonly flow?: true;
  }
  const examples: Readonly<Record<string, Example>> = {
    'plain stays plain': {
      style: 'plain',
      before: 'k: reply as soon\n  as possible # why\n',
      replace: ['as soon as possible', 'within 2 days'],
      after: 'k: reply within 2 days # why\n',
    },
    'plain is quoted where it has to be': {
      style: 'plain',
      before: 'k: reply ASAP # why\n',
      replace: ['ASAP', 'to: me'],
      after: 'k: "reply to: me" # why\n',
    },
    'plain is quoted in a flow collection': {
      style: 'plain',
      before: 'k: [ reply ASAP, b ]\n',
      replace: ['ASAP', 'a, b'],
      after: 'k: [ "reply a, b", b ]\n',
      flow: true,
    },
    'plain is quoted where a number would be left': {
      style: 'plain',
      before: 'k: 12 days\n',
      replace: [' days', ''],
      after: 'k: "12"\n',
    },
    'plain gets no line break of its own': {
      style: 'plain',
      before: 'k: one\n\n  ASAP two\n',
      replace: ['ASAP ', '\n'],
      after: 'k: "one\\n\\ntwo"\n',
    },
    'what looks like a document marker does not begin a line': {
      style: 'double',
      before: '"\\x6fne\ntwo"\n',
      replace: ['two', '--- two'],
      after: '"\\x6fne --- two"\n',
    },
    'single quotes are doubled': {
      style: 'single',
      before: "k: 'a day''s work' # why\n",
      replace: ["day's", "week's"],
      after: "k: 'a week''s work' # why\n",
    },
    'single quotes become double ones for a line break': {
      style: 'single',
      before: "k: 'a day''s work'\n",
      replace: [' work', '\n'],
      after: 'k: "a day\'s\\n"\n',
    },
    'single quotes become double ones for a control character': {
      style: 'single',
      before: "k: 'ASAP'\n",
      replace: ['ASAP', '\u0007'],
      after: 'k: "\\u0007"\n',
    },
    'double quotes are escaped': {
      style: 'double',
      before: 'k: "\\u00e9\\x21 ASAP"\n',
      replace: ['ASAP', 'say "now" \\ then'],
      after: 'k: "\\u00e9\\x21 say \\"now\\" \\\\ then"\n',
    },
    'a fold beside the part becomes a space': {
      style: 'double',
      before: 'k: "\\x6fne\n  ASAP\n  two"\n',
      replace: ['ASAP', ''],
      after: 'k: "\\x6fne  two"\n',
    },
    'a literal block gets its line ends and its indentation': {
      style: 'literal',
      before: 'a:\r\n    k: |\r\n        one\r\n        ASAP\r\n    z: 1\r\n',
      replace: ['ASAP', 'two\n\nthree'],
      after: 'a:\r\n    k: |\r\n        one\r\n        two\r\n\r\n        three\r\n    z: 1\r\n',
    },
    'the last line of a literal block can go': {
      style: 'literal',
      before: 'k: |\n  one\n  ASAP\nz: 1\n',
      replace: ['ASAP\n', ''],
      after: 'k: |\n  one\nz: 1\n',
    },
    'an empty line of a literal block can be filled': {
      style: 'literal',
      before: 'k: |\n  one\n\n  three\n',
      replace: ['\n\nthree', '\ntwo\nthree'],
      after: 'k: |\n  one\n  two\n  three\n',
    },
    'an empty line of a literal block holds no spaces': {
      style: 'literal',
      before: 'k: |\n  ASAP\n  two\n',
      replace: ['ASAP', 'one\n'],
      after: 'k: |\n  one\n\n  two\n',
    },
    'a block does not begin with a line of spaces': {
      style: 'literal',
      before: 'k: |\n  ASAP\n  two\n',
      replace: ['ASAP', ' '],
      after: 'k: " \\ntwo\\n"\n',
    },
    'a block does not end with a line of spaces': {
      style: 'literal',
      before: 'k: |1\n   one ASAP\n',
      replace: [' ASAP', '\n '],
      after: 'k: "  one\\n \\n"\n',
    },
    'a block has no way to write a control character': {
      style: 'literal',
      before: 'k: |\n  ASAP\n',
      replace: ['ASAP', '\u0007'],
      after: 'k: "\\u0007\\n"\n',
    },
    'a block without text is written as an empty string': {
      style: 'literal',
      before: 'k: |\n  ASAP\nz: 1\n',
      replace: ['ASAP\n', ''],
      after: 'k: ""\nz: 1\n',
    },
    'an empty block has no indentation': {
      style: 'literal',
      before: 'k: |\n\nz: 1\n',
      replace: ['', 'one\n'],
      after: 'k: "one\\n"\nz: 1\n',
    },
    'a folded block needs an empty line for a line break': {
      style: 'folded',
      before: 'k: >-\n  one\n  ASAP three\n',
      replace: ['ASAP ', 'two\n'],
      after: 'k: >-\n  one\n  two\n\n  three\n',
    },
    'a block that cannot hold the text is written on one line, with its comment': {
      style: 'literal',
      before: 'k: | # why\n  ASAP\n  two\nz: 1\n',
      replace: ['ASAP', '  one'],
      after: 'k: "  one\\ntwo\\n" # why\nz: 1\n',
    },
  };

  test.each(Object.entries(examples))('%s', (_, { style, before, replace, after, flow = false }) => {
    const path = flow ? ['k', 0] : before.startsWith('a:') ? ['a', 'k'] : before.startsWith('k:') ? ['k'] : [];
    const scalar = { ...readScalar(before, path), style };
    const [part, text] = replace;
    const start = scalar.text.indexOf(part);
    expect(start).toBeGreaterThanOrEqual(0);
    const edit = replaceInScalar({ source: before, scalar, flow }, { start, end: start + part.length, text });
    expect(apply(before, edit)).toBe(after);
  });
});
