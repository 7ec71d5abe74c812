import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments, visit } from 'yaml';
import { type MappedScalar, mapScalar, type ScalarMap } from '../../server/src/document/scalarMap.ts';
import type { ScalarStyle } from '../../server/src/document/tree.ts';

describe('broken scalars', () => {
  test.each([
    ...['"', '"abc', '"abc  ', '"abc \n', '"abc\n\n', '"abc\\', '"abc\\\n', "'", "'abc", "'abc ", "'it''", '"a\n'],
    ...['"\\x4"', '"\\U00110000"', '"\\q \\ud83d"', '"a\rb"', '|', '|x\n  a', '>2', '|\n\ta\n', '>\n   \n a\n b\n'],
  ])('%j is read as the parser reads it', (scalar) => {
    const source = `k: ${scalar}`;
    const maps = mapAll(source);
    expect(maps.map(({ map }) => map.text)).toEqual(maps.map(({ read }) => read.text));
    expect(maps.length).toBeGreaterThan(1);
  });

  const tokens = fc.constantFrom(
    ...[
      '\n',
      '\r\n',
      '\r',
      '\t',
      ' ',
      '  ',
      '\n  ',
      '\n    ',
      'a',
      'é',
      '😀',
      ':',
      ': ',
      '- ',
      '? ',
      '#',
      ' # ',
      ',',
      '---\n',
    ],
    ...[
      '"',
      "'",
      '\\',
      '\\\n',
      '\\x4',
      'x41',
      '\\u00e9',
      '\\U00110000',
      '\\q',
      '[',
      ']',
      '{',
      '}',
      '&a ',
      '*a ',
      '!!str ',
    ],
    ...['k: |\n', 'k: >\n', 'k: |2\n', 'k: >1-\n', '|+\n  ', '>-\n ', 'k: "', "k: '", '- |\n  ', '%'],
  );

  test('any text is read as the parser reads it, and never throws', () => {
    fc.assert(
      fc.property(fc.array(tokens, { maxLength: 16 }), (parts) => {
        const source = parts.join('');
        for (const { map, read, comparable } of mapAll(source)) {
          if (comparable) expect(map.text).toBe(read.text);
          for (let offset = 0; offset <= source.length; offset++) {
            expect(map.decodedIndex(offset)).toBeLessThanOrEqual(map.text.length);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

const STYLE_OF: Readonly<Record<string, ScalarStyle>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
};

/** The maps of all scalars that the parser finds, and what it reads there. */
function mapAll(source: string): { map: ScalarMap; read: MappedScalar; comparable: boolean }[] {
  const maps: { map: ScalarMap; read: MappedScalar; comparable: boolean }[] = [];
  for (const document of parseAllDocuments(source, { logLevel: 'silent' })) {
    // Read differently: a header with extra characters, and lines that are indented less than the header states.
    const comparable = !document.errors.some(({ message }) => /^Block scalar (?:header|lines)/.test(message));
    visit(document, {
      Scalar(_, { type, range, source: text }) {
        const style = STYLE_OF[type ?? ''];
        if (!style || !range || text === undefined) return;
        const read = { style, range: { start: range[0], end: range[1] }, text };
        maps.push({ map: mapScalar(source, read), read, comparable });
      },
    });
  }
  return maps;
}
