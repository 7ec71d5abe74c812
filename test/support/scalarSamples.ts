import fc from 'fast-check';
import { parseDocument, type Scalar } from 'yaml';
import type { Range, ScalarStyle } from '../../server/src/document/tree.ts';

/** A stretch of a scalar that cannot be divided: its source, and the text it stands for. */
export interface Piece {
  readonly source: string;
  readonly text: string;
  /** A line break, with the blank space that goes with it. */
  readonly lineBreak?: true;
}

/** A scalar as a list of pieces: what a source map must find is known without asking the code under test. */
export interface Written {
  readonly style: ScalarStyle;
  /** What stands before and behind the pieces: quotes, or the header of a block. */
  readonly open: string;
  readonly close: string;
  /** The indentation of the lines of a block. */
  readonly indent: string;
  readonly pieces: readonly Piece[];
  /** How many of the pieces at the end are the line breaks behind the content of a block. */
  readonly trailing: number;
  /** True for a folded block that has lines that are indented more than the others. */
  readonly moreIndented: boolean;
}

/** A scalar in a file. */
export interface Sample extends Written {
  readonly source: string;
  readonly range: Range;
  /** The offsets where the pieces begin. */
  readonly starts: readonly number[];
  readonly text: string;
  readonly flow: boolean;
  readonly path: readonly (string | number)[];
}

/** A place for a scalar: what is around it, its path, and the indentation of its parent. */
interface Site {
  readonly before: string;
  readonly after: string;
  readonly path: readonly (string | number)[];
  readonly parent: number;
  readonly flow: boolean;
}

const BLOCK_SITES: readonly Site[] = [
  { before: 'key: ', after: 'after: end\n', path: ['key'], parent: 0, flow: false },
  { before: '# 😀\nfirst: 1\na:\n  b:\n    c: ', after: 'after: end\n', path: ['a', 'b', 'c'], parent: 4, flow: false },
  { before: 'list:\n  - one\n  - ', after: '  - last\n', path: ['list', 1], parent: 2, flow: false },
  { before: 'a:\n  - key: ', after: '    after: end\n  - last\n', path: ['a', 0, 'key'], parent: 4, flow: false },
  { before: 'key: &anchor !!str ', after: '', path: ['key'], parent: 0, flow: false },
];

const FLOW_SITES: readonly Site[] = [
  { before: 'key: [ one, ', after: ', last ]\n', path: ['key', 1], parent: 0, flow: true },
  { before: 'a:\n  b: {key: ', after: ', last: {}}\nafter: end\n', path: ['a', 'b', 'key'], parent: 2, flow: true },
];

const letter = fc.constantFrom('a', 'b', 'Z', 'é', 'ß', '漢', '\u00a0');
const other = fc.constantFrom('😀', '👍', '\u0301');

/** Characters that stand for themselves, each one a piece of its own. */
function characters(...extra: string[]): fc.Arbitrary<Piece> {
  const characters = extra.length > 0 ? fc.oneof(letter, other, fc.constantFrom(...extra)) : fc.oneof(letter, other);
  return characters.map(verbatim);
}

function verbatim(source: string): Piece {
  return { source, text: source };
}

function each(text: string): Piece[] {
  return Array.from(text, verbatim);
}

/** A line break and more empty lines, folded into a space or into one line break less. */
function fold(eol: string, indent: string): fc.Arbitrary<Piece[]> {
  const blank = fc.constantFrom('', ' ', `${indent}\t `);
  return fc
    .tuple(blank, fc.array(blank, { maxLength: 2 }), fc.constantFrom('', ' ', '\t'))
    .map(([end, empty, start]) => {
      const source = [end, ...empty, indent + start].join(eol);
      return [{ source, text: empty.length === 0 ? ' ' : '\n'.repeat(empty.length), lineBreak: true as const }];
    });
}

function words(word: fc.Arbitrary<Piece[]>, gap: fc.Arbitrary<Piece[]>): fc.Arbitrary<Piece[]> {
  return fc
    .tuple(word, fc.array(fc.tuple(gap, word), { maxLength: 4 }))
    .map(([first, rest]) => [first, ...rest.flat()].flat());
}

const spaces = fc.constantFrom(' ', '  ', '\t').map(each);

function plain(eol: string, site: Site): fc.Arbitrary<Written> {
  const special = [
    "'",
    '"',
    '\\',
    '#',
    ':',
    '-',
    '&',
    '*',
    '!',
    '|',
    '%',
    '@',
    '`',
    ...(site.flow ? [] : [',', '[', '}']),
  ];
  const word = fc
    .tuple(letter, fc.array(characters(...special), { maxLength: 4 }), letter)
    .map(([first, middle, last]) => [...each(first), ...middle, ...each(last)]);
  const gap = fc.oneof(spaces, fold(eol, ' '.repeat(site.parent + 1)));
  return words(word, gap).map((pieces) => ({
    style: 'plain',
    open: '',
    close: '',
    indent: '',
    pieces,
    trailing: 0,
    moreIndented: false,
  }));
}

function quoted(style: 'single' | 'double', eol: string, site: Site): fc.Arbitrary<Written> {
  const indent = ' '.repeat(site.parent + 1);
  const quote = style === 'single' ? "'" : '"';
  const own = style === 'single' ? ['"', '\\'] : ["'"];
  const others = characters('#', ':', '-', ',', '{', ']', '|', ...own).map((piece) => [piece]);
  const escaped = fc
    .constantFrom(...(style === 'single' ? [{ source: "''", text: "'" }] : DOUBLE_ESCAPES))
    .map((piece) => [piece]);
  const word = fc.array(fc.oneof(others, escaped), { minLength: 1, maxLength: 4 }).map((parts) => parts.flat());
  const escapedBreak = fc
    .constantFrom('', ' ', '\t')
    .map((start) => [{ source: `\\${eol}${indent}${start}`, text: '' }]);
  const gap =
    style === 'single' ? fc.oneof(spaces, fold(eol, indent)) : fc.oneof(spaces, fold(eol, indent), escapedBreak);
  const maybe = fc.oneof(fc.constant<Piece[]>([]), gap);
  const content = fc.oneof(
    fc.tuple(maybe, words(word, gap), maybe).map((parts) => parts.flat()),
    maybe,
  );
  return content.map((pieces) => ({
    style,
    open: quote,
    close: quote,
    indent: '',
    pieces,
    trailing: 0,
    moreIndented: false,
  }));
}

const DOUBLE_ESCAPES: readonly Piece[] = [
  { source: '\\n', text: '\n' },
  { source: '\\t', text: '\t' },
  { source: '\\\t', text: '\t' },
  { source: '\\ ', text: ' ' },
  { source: '\\"', text: '"' },
  { source: '\\\\', text: '\\' },
  { source: '\\/', text: '/' },
  { source: '\\0', text: '\0' },
  { source: '\\e', text: '\x1b' },
  { source: '\\N', text: '\u0085' },
  { source: '\\_', text: '\u00a0' },
  { source: '\\L', text: '\u2028' },
  { source: '\\P', text: '\u2029' },
  { source: '\\x41', text: 'A' },
  { source: '\\u00E9', text: 'é' },
  { source: '\\U0001F600', text: '😀' },
  { source: '\\ud83d\\ude00', text: '😀' },
];

/** A line of a block: how much more it is indented, and its characters; one without characters is an empty line. */
interface BlockLine {
  readonly more: number;
  readonly pieces: readonly Piece[];
}

function block(style: 'literal' | 'folded', eol: string, site: Site): fc.Arbitrary<Written> {
  const word = fc.array(characters("'", '"', '\\', ':', '-', '{', '#'), { minLength: 1, maxLength: 4 });
  const line = fc.record({ more: fc.constantFrom(0, 0, 0, 0, 2), pieces: words(word, spaces) });
  const empty = fc.constant<BlockLine>({ more: 0, pieces: [] });
  return fc
    .record({
      lines: fc.array(fc.oneof({ weight: 3, arbitrary: line }, empty), { maxLength: 5 }),
      last: line,
      step: fc.integer({ min: 1, max: 4 }),
      explicit: fc.boolean(),
      chomp: fc.constantFrom('', '-', '+'),
      comment: fc.constantFrom('', ' ', ' # a comment | with > signs'),
      emptyEnd: fc.integer({ min: 0, max: 2 }),
      blank: fc.boolean(),
    })
    .map(({ lines, last, step, explicit, chomp, comment, emptyEnd, blank }) => {
      const all = [...lines, last];
      const first = all.findIndex(({ pieces }) => pieces.length > 0);
      // Without an indicator the first line with content says what is indentation: it cannot be indented more.
      const usable = all.map((item, index) => (index === first && !explicit ? { ...item, more: 0 } : item));
      const indent = ' '.repeat(site.parent + step);
      // An empty line may hold spaces, up to the indentation.
      const start = (item: BlockLine) => (item.pieces.length > 0 ? indent : blank ? ' ' : '');
      const body = style === 'literal' ? literalPieces(usable, eol, start) : foldedPieces(usable, eol, start, first);
      const breaks = chomp === '-' ? 0 : chomp === '+' ? emptyEnd + 1 : 1;
      const trailing = Array.from({ length: breaks }, (): Piece => ({ source: eol, text: '\n', lineBreak: true }));
      const open = `${style === 'literal' ? '|' : '>'}${explicit ? step : ''}${chomp}${comment}${eol}`;
      const head = { source: start(usable[0] ?? last), text: '' };
      const pieces = [head, ...body, ...trailing].filter(({ source }) => source !== '');
      const moreIndented = style === 'folded' && usable.some(({ more }) => more > 0);
      return { style, open, close: chomp === '-' ? eol : '', indent, pieces, trailing: breaks, moreIndented };
    });
}

function contentPieces({ more, pieces }: BlockLine): Piece[] {
  return pieces.length > 0 ? [...each(' '.repeat(more)), ...pieces] : [];
}

function literalPieces(lines: readonly BlockLine[], eol: string, start: (line: BlockLine) => string): Piece[] {
  return lines.flatMap((line, index) => {
    const lineBreak: Piece = { source: eol + start(line), text: '\n', lineBreak: true };
    return index === 0 ? contentPieces(line) : [lineBreak, ...contentPieces(line)];
  });
}

function foldedPieces(
  lines: readonly BlockLine[],
  eol: string,
  start: (line: BlockLine) => string,
  first: number,
): Piece[] {
  const pieces = literalPieces(lines.slice(0, first + 1), eol, start);
  let previous = first;
  let source = '';
  for (const [index, line] of lines.entries()) {
    if (index <= first) continue;
    source += eol + start(line);
    if (line.pieces.length === 0) continue;
    const breaks = index - previous;
    const kept = line.more > 0 || (lines[previous]?.more ?? 0) > 0;
    const text = kept ? '\n'.repeat(breaks) : breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
    pieces.push({ source, text, lineBreak: true }, ...contentPieces(line));
    previous = index;
    source = '';
  }
  return pieces;
}

/** Scalars of a style, in files with either line end, in block and flow collections. */
export function samples(style: ScalarStyle): fc.Arbitrary<Sample> {
  const isBlock = style === 'literal' || style === 'folded';
  const site = fc.constantFrom(...BLOCK_SITES, ...(isBlock ? [] : FLOW_SITES));
  return fc.tuple(site, fc.constantFrom('\n', '\r\n')).chain(([site, eol]) => {
    const written = isBlock ? block(style, eol, site) : style === 'plain' ? plain(eol, site) : quoted(style, eol, site);
    return written.map((scalar) => place(scalar, site, eol, isBlock));
  });
}

function place(scalar: Written, site: Site, eol: string, isBlock: boolean): Sample {
  const before = site.before.replaceAll('\n', eol);
  const starts: number[] = [];
  let end = before.length + scalar.open.length;
  for (const piece of scalar.pieces) {
    starts.push(end);
    end += piece.source.length;
  }
  end += scalar.close.length;
  const body = scalar.open + scalar.pieces.map(({ source }) => source).join('') + scalar.close;
  const gap = isBlock || site.flow ? '' : eol;
  const source = before + body + gap + site.after.replaceAll('\n', eol);
  const text = scalar.pieces.map((piece) => piece.text).join('');
  return { ...scalar, source, range: { start: before.length, end }, starts, text, flow: site.flow, path: site.path };
}

/** What `yaml` reads at a path: the text of the scalar and its range. Throws where it finds anything wrong with the file. */
export function readScalar(source: string, path: readonly (string | number)[]): { text: string; range: Range } {
  const document = parseDocument(source);
  if (document.errors[0]) throw document.errors[0];
  const scalar = document.getIn(path, true) as Scalar;
  const [start = 0, end = 0] = scalar.range ?? [];
  return { text: scalar.source ?? '', range: { start, end } };
}
