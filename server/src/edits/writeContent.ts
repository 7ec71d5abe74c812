import { escapeDouble, writeScalar } from '../document/writeScalar.ts';
import { type Content, type ContentMap, isTabStop, type Plain, valuesOf } from './content.ts';
import type { Piece } from './pieces.ts';

/** How a file is laid out; columns count from 0. */
export interface Layout {
  /** By how many columns a map is indented below its key. */
  readonly step: number;
  /** By how many columns a list is indented below its key: 0 where the dashes stand under the key. */
  readonly listStep: number;
  readonly lineEnd: string;
}

/** Lists of single words up to this length are written as `[a, b]`: what fits a line of 80 behind a key and its indentation. */
const maxInlineLength = 50;

/** Writes `key: value` in block style, the key at the column. The first line has no indentation, all others have theirs. */
export function writeBlockEntry(key: string, value: Content, column: number, layout: Layout): Piece[] {
  const name = writeScalar(key, { flow: true });
  if (isInline(value)) return [`${name}: `, ...writeInline(value, false)];
  const inner = column + (Array.isArray(value) ? layout.listStep : layout.step);
  return [`${name}:${newLine(inner, layout)}`, ...writeBlock(value, inner, layout)];
}

/** Writes a value in block style at the column, a list item's dash included where it is a list. Lines as in `writeBlockEntry`. */
export function writeBlock(value: Content, column: number, layout: Layout): Piece[] {
  if (isInline(value)) return writeInline(value, false);
  const members = isList(value)
    ? value.map((item) => ['- ', ...writeBlock(item, column + 2, layout)])
    : Object.entries(value as ContentMap).map(([key, part]) => writeBlockEntry(key, part, column, layout));
  return joined(members, newLine(column, layout));
}

/**
 * Writes a value on one line: maps and lists in flow style.
 *
 * @param flow whether it stands within `[ ]` or `{ }`
 * @param quoted whether all texts and keys get double quotes, as in JSON
 */
export function writeInline(value: Content, flow: boolean, quoted = false): Piece[] {
  const values = valuesOf(value);
  if (values) return writeValue(values, isTabStop(value), flow, quoted);
  if (isList(value))
    return [
      '[',
      ...joined(
        value.map((item) => writeInline(item, true, quoted)),
        ', ',
      ),
      ']',
    ];
  const entries = Object.entries(value as ContentMap);
  return entries.length === 0
    ? ['{}']
    : [
        '{ ',
        ...joined(
          entries.map(([key, part]) => writeInlineEntry(key, part, quoted)),
          ', ',
        ),
        ' }',
      ];
}

/** Writes `key: value` as it stands within `{ }`; `quoted` as in `writeInline`. */
export function writeInlineEntry(key: string, value: Content, quoted = false): Piece[] {
  return [`${writeText(key, true, quoted)}: `, ...writeInline(value, true, quoted)];
}

/** True for what is best written on the line of its key: single values, short lists of words, and what is empty. */
export function isInline(value: Content): boolean {
  if (valuesOf(value)) return true;
  if (!isList(value)) return Object.keys(value).length === 0;
  const texts = value.map((item) => valuesOf(item)?.map(String));
  return (
    texts.every((options) => options?.every((text) => !/\s/.test(text))) &&
    texts.reduce((length, options) => length + (options?.[0]?.length ?? 0) + 2, 0) <= maxInlineLength
  );
}

function isList(value: Content): value is readonly Content[] {
  return Array.isArray(value);
}

function writeValue(values: readonly [Plain, ...Plain[]], asked: boolean, flow: boolean, quoted: boolean): Piece[] {
  const [first, ...others] = values.map((value) =>
    typeof value === 'string' ? writeText(value, flow, quoted) : String(value),
  );
  const text = first ?? '';
  if (!asked) return [text];
  if (others.length > 0) return [{ options: [text, ...others] }];
  // What is typed over quoted text goes between the same quotes.
  return text.startsWith('"') ? ['"', { options: [text.slice(1, -1)] }, '"'] : [{ options: [text] }];
}

function writeText(text: string, flow: boolean, quoted: boolean): string {
  return quoted ? `"${escapeDouble(text)}"` : writeScalar(text, { flow });
}

function newLine(column: number, layout: Layout): string {
  return layout.lineEnd + ' '.repeat(column);
}

function joined(parts: readonly (readonly Piece[])[], separator: string): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}
