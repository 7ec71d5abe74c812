import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import type { ScalarStyle } from '../../server/src/document/tree.ts';
import { writeScalar } from '../../server/src/document/writeScalar.ts';

const block = (value: string, style?: ScalarStyle) => writeScalar(value, { flow: false, ...(style && { style }) });

describe('without quotes where that is safe', () => {
  test.each([
    ...[
      'within 2 business days',
      '2026-09-01',
      '2026-09-01T17:00[Europe/Amsterdam]',
      '15 minutes',
      'PT15M',
      'EUR 12000.50',
    ],
    ...[
      '1.0.0',
      '192.168.0.1',
      'acme',
      'e1',
      'yes, both',
      'nobody',
      'https://acme.example/a#b',
      'a:b',
      "it's",
      'say "no"',
      '-5 days',
    ],
    ...[
      '50%',
      'a - b',
      'x?',
      '…',
      'één',
      '😀',
      'a\u00a0b',
      'nullable',
      'ops@acme.example',
      '+31 6 12345678',
      '2 [two]',
      '-a',
    ],
  ])('%j', (value) => {
    expect(block(value)).toBe(value);
  });
});

describe('in double quotes where it would be something else', () => {
  test.each([
    ...[
      '',
      ' ',
      ' a',
      'a ',
      '- a',
      '-',
      '? a',
      ': a',
      'a: b',
      'a:',
      'a #b',
      '#a',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      "'a",
      '@a',
      '`a',
      '%a',
    ],
    ...[
      ',a',
      '[a',
      ']',
      '{a',
      '}',
      '---',
      '--- a',
      '...',
      '~',
      'null',
      'True',
      'yes',
      'NO',
      'on',
      'Off',
      'y',
      'N',
      '<<',
      '=',
      '17:30',
    ],
    ...[
      '1:30:15',
      '42',
      '-1',
      '+31612345678',
      '1_000',
      '0o7',
      '0755',
      '0x1F',
      '0b11',
      '1.5',
      '.5',
      '1.',
      '1e3',
      '1E-3',
      '.inf',
      '-.INF',
    ],
    ...['.NaN', '99.9', '.', '1_0.5'],
  ])('%j', (value) => {
    expect(block(value)).toBe(JSON.stringify(value));
  });

  test.each([
    ['a\nb', '"a\\nb"'],
    ['a\tb', '"a\\tb"'],
    ['- \\ "', '"- \\\\ \\""'],
    ['a\u0085b\u2028c\u2029', '"a\\u0085b\\u2028c\\u2029"'],
    ['\u0000\u007f\ufeff', '"\\u0000\\u007f\\ufeff"'],
    ['\ud83d!', '"\\ud83d!"'],
  ])('%j as %s', (value, written) => {
    expect(block(value)).toBe(written);
  });

  test.each(Array.from(',[]{}'))('where %s would end it in a flow collection', (character) => {
    expect(writeScalar(`a${character}b`, { flow: true })).toBe(`"a${character}b"`);
    expect(writeScalar(`a${character}b`, { flow: false })).toBe(`a${character}b`);
  });
});

describe('in the preferred quotes', () => {
  test.each<[string, ScalarStyle, string]>([
    ['acme', 'double', '"acme"'],
    ['acme', 'single', "'acme'"],
    ["it's", 'single', "'it''s'"],
    ['yes', 'single', "'yes'"],
    ['a\nb', 'single', '"a\\nb"'],
    ['acme', 'plain', 'acme'],
    ['yes', 'plain', '"yes"'],
    ['acme', 'literal', 'acme'],
    ['a\nb\n', 'folded', '"a\\nb\\n"'],
  ])('%j, %s: %s', (value, style, written) => {
    expect(block(value, style)).toBe(written);
  });
});

describe('whatever the string is', () => {
  const parts = fc.constantFrom(
    ...[
      ' ',
      '  ',
      '\t',
      '\n',
      '\r',
      '-',
      '- ',
      '?',
      ':',
      ': ',
      '#',
      ' #',
      ',',
      '[',
      ']',
      '{',
      '}',
      '&',
      '*',
      '!',
      '|',
      '>',
      "'",
      '"',
      '%',
      '@',
    ],
    ...[
      'a',
      'é',
      '😀',
      '\u0085',
      '\u2028',
      '\ufeff',
      '\ud83d',
      '\\',
      '\\n',
      '0',
      '17:30',
      '1',
      '_',
      '.',
      '+',
      'yes',
      'NO',
      'null',
      '~',
      '---',
      '...',
    ],
  );
  const value = fc.oneof(
    fc.array(parts, { maxLength: 6 }).map((list) => list.join('')),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const style = fc.constantFrom<ScalarStyle>('plain', 'single', 'double', 'literal', 'folded');

  test('it is one line that reads back as the same string, as key and as value, in block and flow, in YAML 1.2 and 1.1', () => {
    fc.assert(
      fc.property(value, style, fc.boolean(), fc.constantFrom('1.1', '1.2'), (value, style, flow, version) => {
        const written = writeScalar(value, { style, flow });
        expect(written).not.toMatch(/[\r\n]/);
        const source = flow
          ? `[{${written}: 1}, ${written}, {k: ${written}}]`
          : `- ${written}: 1\n- ${written}\n- k: ${written}\n`;
        const document = parseDocument(source, { version: version as '1.1' | '1.2', stringKeys: false });
        expect(document.errors).toEqual([]);
        expect(document.toJS({ mapAsMap: true })).toEqual([new Map([[value, 1]]), value, new Map([['k', value]])]);
      }),
      { numRuns: 1000 },
    );
  });
});
