import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { parseEngagement } from '../../server/src/document/parseEngagement.ts';
import type { Range } from '../../server/src/document/tree.ts';
import { enterEdit } from '../../server/src/format/enter.ts';
import { formatEdits } from '../../server/src/format/format.ts';
import type { FormatOptions } from '../../server/src/format/style.ts';
import type { Edit } from '../../server/src/validation/problem.ts';
import { applyEdits } from '../support/applyEdits.ts';
import { finish } from '../support/finish.ts';
import { specLayouts } from '../support/specLayouts.ts';
import { yamlSample } from '../support/yamlSamples.ts';

const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const acme = read('acme-mobile.engagement.yaml');

const options = fc.record({
  tabSize: fc.constantFrom(2, 4, 8),
  trimTrailingWhitespace: fc.constantFrom(undefined, true, false),
  insertFinalNewline: fc.constantFrom(undefined, true, false),
  trimFinalNewlines: fc.constantFrom(undefined, true, false),
});

const editsOf = (text: string, asked: FormatOptions, ranges?: readonly Range[]): Edit[] =>
  finish(formatEdits(parseEngagement('file:///a.engagement.yaml', 1, text), asked, ranges));
const formatted = (text: string, asked: FormatOptions, ranges?: readonly Range[]): string =>
  applyEdits(text, editsOf(text, asked, ranges));

/** What a text says to a parser that is not ours to change. */
const valuesOf = (text: string): unknown[] =>
  parseAllDocuments(text, { uniqueKeys: false }).map((document) => document.toJS({ maxAliasCount: -1 }) as unknown);

/** The samples number their comments; some are within texts, where they must stay as well. */
const commentsOf = (text: string): string[] => text.match(/#c\d+/g) ?? [];

/** A sample whose blank space is out of order: wider gaps, blank space at the ends of lines, other indentations. */
const untidy = fc
  .record({ sample: yamlSample, gaps: fc.infiniteStream(fc.constantFrom('', '', '', ' ', '  ')) })
  .map(({ sample, gaps }) => {
    const next = (): string => (gaps.next().value as string) ?? '';
    return sample.text
      .replaceAll(/(?<=^ *(?:k\d:|-)) (?=[^ ])/gm, (space) => space + next())
      .replaceAll(/(?<=[[{,]) ?(?=[^\s\]}])/g, (space) => space + next())
      .replaceAll(/(?<!\r)(?=\r?\n)/g, next);
  })
  .filter((text) => parseAllDocuments(text).every(({ errors }) => errors.length === 0));

describe('formatting a file', () => {
  it('keeps what it says, and its comments, and comes to rest at once', () => {
    fc.assert(
      fc.property(untidy, options, (text, asked) => {
        const after = formatted(text, asked);
        expect(valuesOf(after)).toEqual(valuesOf(text));
        expect(commentsOf(after)).toEqual(commentsOf(text));
        expect(editsOf(after, asked)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing but blank space, and no line end', () => {
    fc.assert(
      fc.property(untidy, options, (text, asked) => {
        for (const { range, newText } of editsOf(text, asked)) {
          expect(text.slice(range.start, range.end)).toMatch(/^\s*$/);
          expect(newText).toMatch(/^\s*$/);
        }
        const breaks = (of: string): number => of.trimEnd().split('\n').length;
        expect(breaks(formatted(text, asked))).toBe(breaks(text));
      }),
      { numRuns: 200 },
    );
  });

  it('says the same of a range, changes nothing outside of it, and comes to rest at once', () => {
    fc.assert(
      fc.property(untidy, options, fc.nat(), fc.nat(), (text, asked, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((m, n) => m - n);
        const edits = editsOf(text, asked, [{ start, end }]);
        const from = text.lastIndexOf('\n', start - 1) + 1;
        const to = text.indexOf('\n', end) < 0 ? text.length : text.indexOf('\n', end);
        for (const { range } of edits) {
          expect(range.start).toBeGreaterThanOrEqual(from);
          expect(range.end).toBeLessThanOrEqual(to);
        }
        expect(valuesOf(applyEdits(text, edits))).toEqual(valuesOf(text));
      }),
      { numRuns: 400 },
    );
  });

  it('does the same for a range that is the whole file', () => {
    fc.assert(
      fc.property(untidy, options, (text, asked) => {
        expect(editsOf(text, asked, [{ start: 0, end: text.length }])).toEqual(editsOf(text, asked));
      }),
      { numRuns: 100 },
    );
  });

  it.each(examples)('has nothing to do in %s', (name) => {
    expect(editsOf(read(name), { tabSize: 2 })).toEqual([]);
  });

  it.each(specLayouts)('keeps what a spec says: $name', ({ write }) => {
    const text = write(acme, acme.indexOf('people:'));
    for (const tabSize of [2, 4]) {
      const after = formatted(text, { tabSize });
      expect(valuesOf(after)).toEqual(valuesOf(text));
      expect(editsOf(after, { tabSize })).toEqual([]);
      expect(after.includes('\r\n')).toBe(text.includes('\r\n'));
    }
  });

  it('brings every indentation back to that of the examples', () => {
    const ways = ['indented by four', 'with wide dashes', 'as it is'];
    for (const { name, write } of specLayouts.filter((layout) => ways.includes(layout.name))) {
      expect(formatted(formatted(write(acme, 0), { tabSize: 4 }), { tabSize: 2 }), name).toBe(
        formatted(write(acme, 0), { tabSize: 2 }),
      );
    }
    expect(formatted(formatted(acme, { tabSize: 4 }), { tabSize: 2 })).toBe(acme);
  });

  it('takes every beginning of a spec, and loses nothing', () => {
    const text = read('minimal.engagement.yaml').replaceAll('  ', '    ');
    const ink = (of: string): string => of.replaceAll(/\s/g, '');
    for (let end = 0; end <= text.length; end += 7) {
      const half = text.slice(0, end);
      expect(ink(formatted(half, { tabSize: 2 }))).toBe(ink(half));
    }
  });

  it('takes any damage, and loses nothing', () => {
    const text = read('minimal.engagement.yaml');
    const piece = fc.constantFrom('"', "'", '[', '{', '}', ':', '- ', '\t', '\n', '#', '|', '&a', '? ', '  ');
    fc.assert(
      fc.property(fc.nat(text.length), piece, fc.constantFrom(2, 4), (at, put, tabSize) => {
        const damaged = text.slice(0, at) + put + text.slice(at);
        const after = formatted(damaged, { tabSize });
        expect(after.replaceAll(/\s/g, '')).toBe(damaged.replaceAll(/\s/g, ''));
        // Twice is not more than once: what is left alone is left alone again.
        expect(formatted(after, { tabSize })).toBe(after);
      }),
      { numRuns: 300 },
    );
  });
});

describe('long prose', () => {
  const word = fc.constantFrom(
    'shall',
    'a',
    '  two',
    '#',
    'x:',
    '- y',
    "it's",
    '"q"',
    '\\n',
    'é',
    'longer-than-others',
  );
  const prose = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(' '));

  it('is folded without another meaning, once', () => {
    fc.assert(
      fc.property(
        prose,
        fc.constantFrom('plain', 'single', 'double', '>', '>-', '>+', '|'),
        fc.boolean(),
        // More lines of a text in quotes or without any, with the empty lines before them.
        fc.array(fc.constantFrom('\n', '\n\n', ' \n  \n\n'), { maxLength: 2 }),
        (text, style, comment, breaks) => {
          const behind = comment ? ' # why' : '';
          const more = breaks.map((lines) => `${lines}        ${'and more '.repeat(20)}end`).join('');
          const written =
            style === 'single'
              ? `'${text.replaceAll("'", "''")}${more}'${behind}`
              : style === 'double'
                ? `${JSON.stringify(text).slice(0, -1)}${more}"${behind}`
                : style === 'plain'
                  ? `The ${text.replaceAll(/ #|:/g, ' ').trim()}${more}${behind}`
                  : `${style}${behind}\n        ${text.trim()}\n        and more`;
          const spec = `scope:\n  inScope:\n    - id: tests\n      statement: ${written}\n\n  outOfScope: []\n`;
          const after = formatted(spec, { tabSize: 2 });
          expect(valuesOf(after)).toEqual(valuesOf(spec));
          expect(editsOf(after, { tabSize: 2 })).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('Enter', () => {
  it('never throws, and only puts blank space or a dash on the new line, or takes one away', () => {
    fc.assert(
      fc.property(yamlSample, fc.nat(), fc.constantFrom(2, 4), ({ text, lineEnd }, at, tabSize) => {
        const offset = at % (text.length + 1);
        const entered = text.slice(0, offset) + lineEnd + text.slice(offset);
        const document = parseEngagement('file:///a.engagement.yaml', 1, entered);
        const edit = enterEdit(document, offset + lineEnd.length, tabSize);
        if (!edit) return;
        expect(entered.slice(edit.range.start, edit.range.end)).toMatch(/^[ \t]*(?:-[ \t]*\r?\n[ \t]*)?$/);
        expect(edit.newText).toMatch(/^ *(?:- )?$/);
      }),
      { numRuns: 1000 },
    );
  });
});
