import { mapScalar, type ScalarMap } from './scalarMap.ts';
import { type BlockLayout, blockLayout } from './scalarMapBlock.ts';
import type { Range, ScalarNode, ScalarStyle } from './tree.ts';
import { escapeDouble, escapeSingle, isPlainSafe, isPrintable, writeScalar } from './writeScalar.ts';

/** A change of the source: `newText` in the place of `range`. */
export interface ScalarEdit {
  readonly range: Range;
  readonly newText: string;
}

/** A part of a scalar's decoded text, as indices into it, and what is to stand there instead. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The scalar to change: where it is, and whether that is inside of `[ ]` or `{ }`. */
export interface ScalarPlace {
  readonly source: string;
  readonly scalar: Pick<ScalarNode, 'range' | 'style' | 'text'>;
  readonly flow: boolean;
}

/**
 * The smallest edit after which the scalar reads as the string that is its text with the part replaced. Style, line ends
 * and indentation stay. Where the style cannot hold the new text (`- ` at the start of a plain scalar, a line break in
 * single quotes), the whole scalar is written anew on one line.
 *
 * @param replacement its indices are within the text, `start` not behind `end`
 */
export function replaceInScalar(place: ScalarPlace, replacement: Replacement): ScalarEdit {
  const { source, scalar } = place;
  const { text } = scalar;
  const map = mapScalar(source, scalar);
  const expected = text.slice(0, replacement.start) + replacement.text + text.slice(replacement.end);
  // A fold beside the part may not survive: `one⏎two` without `two` loses the space. Then it is replaced as well.
  for (const margin of [0, 1]) {
    const start = Math.max(0, replacement.start - margin);
    const end = Math.min(text.length, replacement.end + margin);
    const wider = { start, end, text: expected.slice(start, expected.length - (text.length - end)) };
    const edit = partEdit(place, map, keepLastBreak(text, expected, wider));
    if (edit && readsAs(place, edit, expected)) return edit;
  }
  return rewrite(place, expected);
}

/** The last line break of a block ends its last line as well: it stays in its place where the new text ends in one, too. */
function keepLastBreak(text: string, expected: string, part: Replacement): Replacement {
  if (part.end < text.length || !text.endsWith('\n') || !expected.endsWith('\n')) return part;
  const start = Math.min(part.start, text.length - 1, expected.length - 1);
  return { start, end: text.length - 1, text: expected.slice(start, -1) };
}

/** The edit that replaces the part alone; undefined where the style has no way to write the new text. */
function partEdit({ source, scalar }: ScalarPlace, map: ScalarMap, part: Replacement): ScalarEdit | undefined {
  const range = map.sourceRange(part.start, part.end);
  // What the range holds beyond the part, because it cuts nothing indivisible, is written again.
  const before = scalar.text.slice(map.decodedIndex(range.start), part.start);
  const written = before + part.text + scalar.text.slice(part.end, map.decodedIndex(range.end));
  switch (scalar.style) {
    case 'double':
      return { range, newText: escapeDouble(written) };
    case 'single':
      return isPrintable(written) ? { range, newText: escapeSingle(written) } : undefined;
    case 'plain':
      return isPrintable(written) ? { range, newText: written } : undefined;
    case 'literal':
      return blockEdit(source, blockLayout(source, scalar), range, written);
    case 'folded':
      return blockEdit(source, blockLayout(source, scalar), range, written.replace(/\n+/g, '$&\n'));
  }
}

/** @param written lines as they are to stand in the block, without indentation, parted by `\n` */
function blockEdit(source: string, layout: BlockLayout, range: Range, written: string): ScalarEdit | undefined {
  if (layout.contentLines === 0 || !isPrintable(written.replace(/[\n\t]/g, ''))) return undefined;
  const column = range.start - (source.lastIndexOf('\n', range.start - 1) + 1);
  const lines = written.split('\n');
  const newText = lines.map((line, index) => {
    const last = index === lines.length - 1;
    const empty = line === '' && (!last || /[\r\n]|^$/.test(source.charAt(range.end)));
    const indent = empty ? 0 : layout.indent - (index === 0 ? column : 0);
    return ' '.repeat(Math.max(0, indent)) + line;
  });
  return { range, newText: newText.join(lineEnd(source, layout)) };
}

/** Whether the scalar reads as the expected string after the edit, and ends where it did. */
function readsAs({ source, scalar, flow }: ScalarPlace, { range, newText }: ScalarEdit, expected: string): boolean {
  const body = source.slice(scalar.range.start, range.start) + newText + source.slice(range.end, scalar.range.end);
  // The line break behind a block parts it from what follows; a document marker at the start of a line ends every scalar.
  if (source.charAt(scalar.range.end - 1) === '\n' && !body.endsWith('\n')) return false;
  if (/\n(?:---|\.\.\.)(?:\s|$)/.test(body)) return false;
  if (scalar.style === 'plain' && !isPlainSafe(expected.replace(/[\n\t]/g, ' '), flow)) return false;
  if (isBlock(scalar.style) && !fitsBlock(expected, scalar.text)) return false;
  const read = mapScalar(body, { style: scalar.style, range: { start: 0, end: body.length }, text: expected });
  return read.text === expected;
}

function isBlock(style: ScalarStyle): boolean {
  return style === 'literal' || style === 'folded';
}

/**
 * A text that begins with a space fits only a block whose header states the indentation (`|2`), which it does if the text
 * before began so. A line of nothing but spaces at the end of a block is not sure to be read as content.
 */
function fitsBlock(text: string, before: string): boolean {
  const spaceFirst = /^\n* /;
  return !(spaceFirst.test(text) && !spaceFirst.test(before)) && !/(?:^|\n) +\n*$/.test(text);
}

/** The whole scalar on one line. The comment in the first line of a block stays. */
function rewrite({ source, scalar, flow }: ScalarPlace, expected: string): ScalarEdit {
  const { range, style } = scalar;
  const newText = writeScalar(expected, { style, flow });
  if (!isBlock(style)) return { range, newText };
  const layout = blockLayout(source, scalar);
  const comment = /[ \t]+#.*/.exec(source.slice(range.start, layout.start))?.[0].trimEnd() ?? '';
  const end = source.charAt(range.end - 1) === '\n' ? lineEnd(source, layout) : '';
  return { range, newText: newText + comment + end };
}

function lineEnd(source: string, { start }: BlockLayout): string {
  return source.charAt(start - 2) === '\r' ? '\r\n' : '\n';
}
