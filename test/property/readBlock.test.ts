import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateSpec } from '../../bench/generateSpec.ts';
import { type Cut, cut } from '../../server/src/document/cut.ts';
import { type ReadChunk, readFully, readQuickly } from '../../server/src/document/readChunk.ts';
import type { Entry, SpecNode } from '../../server/src/document/tree.ts';

const folder = new URL('../../examples/', import.meta.url);
const texts = [
  ...readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')),
  generateSpec(1_000),
  generateSpec(1_000, { seed: 2 }).replaceAll('\n', '\r\n'),
];
const chunks = texts.flatMap(chunksOf).filter(({ kind }) => kind === 'section' || kind === 'item');

/** What decides how a line of YAML is read. */
const pieces = [
  ...[
    '#',
    ' #c',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '\n\n',
    '\r\n',
    '\t',
    '- ',
    '  - ',
    '-',
    ': ',
    ':',
    '? ',
    ',',
    '[',
    ']',
    '{',
    '}',
  ],
  ...[
    '"',
    "'",
    "''",
    '\\',
    '|',
    '>',
    '>-',
    '|+',
    '|2',
    '&a ',
    '*a',
    '<<: ',
    '!',
    '!!str ',
    '%',
    '@',
    '`',
    '---',
    '...',
  ],
  ...[
    'x',
    'é',
    '\u00a0',
    '\ufeff',
    '\u0007',
    '0',
    '0o7',
    '0x1',
    '1e3',
    '.5',
    '-1',
    '+',
    '~',
    'null',
    'true',
    'no',
    '17:30',
    'a: b',
  ],
];

describe('the quick reader', () => {
  it('reads most of what specs are made of', () => {
    const quick = chunks.filter(({ kind, text }) => read(readQuickly, kind, text));
    expect(quick.length / chunks.length).toBeGreaterThan(0.85);
  });

  it('reads what the parser reads, or nothing', () => {
    for (const { kind, text } of chunks) expectSame(kind, text);
  });

  it('reads what the parser reads of any text that somebody may type in it', () => {
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.integer({ min: 0, max: 6 }),
      insert: fc.oneof(fc.constantFrom(...pieces), fc.constant('')),
    });
    const small = chunks.filter(({ text }) => text.length < 1_500);
    fc.assert(
      fc.property(
        fc.constantFrom(...small),
        fc.array(edit, { minLength: 1, maxLength: 3 }),
        ({ kind, text }, edits) => {
          let changed = text;
          for (const { at, remove, insert } of edits) {
            const start = Math.floor(at * changed.length);
            changed = changed.slice(0, start) + insert + changed.slice(start + remove);
          }
          expectSame(kind, changed);
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

function expectSame(kind: Cut['kind'], text: string): void {
  const quick = read(readQuickly, kind, text);
  if (quick !== undefined) expect(quick, JSON.stringify(text)).toEqual(read(readFully, kind, text));
}

/** What a reader says of a chunk that stands somewhere in a file. */
function read(
  reader: typeof readQuickly | typeof readFully,
  kind: Cut['kind'],
  text: string,
): Record<string, unknown> | undefined {
  const found: ReadChunk | undefined = reader({ kind, text, placement: { start: 1_000, line: 20 }, bare: false });
  return (
    found && {
      entries: found.entries.map(plainEntry),
      items: found.items.map(({ value, range }) => [place(range), plainNode(value)]),
      findings: found.findings.map(({ range, related, ...finding }) => [
        place(range),
        related && place(related),
        finding,
      ]),
      anchors: found.anchors,
      aliases: [found.aliased, found.openAliases],
    }
  );
}

function plainEntry({ key, value, range, afterColon }: Entry): unknown {
  return [plainNode(key), plainNode(value), place(range), afterColon];
}

function plainNode(node: SpecNode | null): unknown {
  if (node === null) return null;
  if (node.kind === 'map') return [node.flow, place(node.range), node.entries.map(plainEntry)];
  if (node.kind === 'seq')
    return [node.flow, place(node.range), node.items.map(({ value, range }) => [place(range), plainNode(value)])];
  return node.kind === 'scalar'
    ? [node.style, node.text, node.value, place(node.range), node.anchor]
    : [node.name, place(node.range)];
}

function place({ start, end }: { readonly start: number; readonly end: number }): string {
  return `${start}-${end}`;
}

function chunksOf(text: string): { kind: Cut['kind']; text: string }[] {
  const cuts: Cut[] = [];
  cut(text, 0, { state: 'start', marked: false, first: true }, cuts);
  return cuts.map(({ kind, start }, index) => ({ kind, text: text.slice(start, cuts[index + 1]?.start) }));
}
