import { endOfLine, startOfLine } from '../../document/lines.ts';
import type { Range } from '../../document/tree.ts';

/**
 * Places in a broken text, found by its lines alone: there is no tree to trust where YAML is broken. Columns are counted in
 * UTF-16 code units from 0.
 */

const blank = /^[ \t]*/;

/** The blank space that the line of an offset begins with. */
export function indentOf(text: string, offset: number): Range {
  const start = startOfLine(text, offset);
  return { start, end: start + (blank.exec(text.slice(start, endOfLine(text, start)))?.[0].length ?? 0) };
}

/** The column at which a line has to begin to go with the line before it: below its key or dash, or two deeper if it opens a block. */
export function columnBelowPrevious(text: string, offset: number): number {
  const own = indentOf(text, offset);
  const previous =
    text
      .slice(0, own.start)
      .split('\n')
      .findLast((line) => line.trim() !== '' && !line.trimStart().startsWith('#')) ?? '';
  const dashes = /^\s*(?:- +)*/.exec(previous)?.[0].length ?? 0;
  const isItem = /^-(?:\s|$)/.test(text.slice(own.end, endOfLine(text, own.end)));
  if (contentOf(previous).endsWith(':')) return dashes + 2;
  return isItem ? (blank.exec(previous)?.[0].length ?? 0) : dashes;
}

/** The column at which the next line with anything on it begins; undefined where there is none. */
export function columnBelow(text: string, offset: number): number | undefined {
  const next = /\n([ \t]*)[^\s#]/.exec(text.slice(endOfLine(text, offset)));
  return next?.[1]?.length;
}

/** The column of the key that a line has, behind its dashes. */
export function keyColumn(text: string, offset: number): number {
  const start = startOfLine(text, offset);
  return /^\s*(?:- +)*/.exec(text.slice(start, endOfLine(text, offset)))?.[0].length ?? 0;
}

/** The end of what is written on the line, before a comment. */
export function endOfContent(text: string, offset: number): number {
  return offset + contentOf(text.slice(offset, endOfLine(text, offset))).length;
}

/** Where the quote of an open text belongs: at the end of the line, but before a comment and before what goes on in brackets. */
export function endOfQuoted(text: string, { start, end }: Range): number {
  const before = text.slice(startOfLine(text, start), start);
  const quoted = text.slice(start, end).replace(/\s+#\s.*$/, '');
  const inBraces = before.lastIndexOf('{') > before.lastIndexOf('}');
  const inBrackets = before.lastIndexOf('[') > before.lastIndexOf(']');
  const next = inBraces ? /,\s*["']?[\w-]+["']?:\s/ : inBrackets ? /,/ : undefined;
  const cut = next?.exec(quoted)?.index;
  return start + (cut ?? quoted.replace(/\s*[\]}]+\s*$/, '').trimEnd().length);
}

/** Where an open bracket has to be closed: a line that ends in a comma or an open bracket goes on below, if that is deeper. */
export function endOfOpenBracket(text: string, start: number): number {
  const column = keyColumn(text, start);
  let end = endOfContent(text, start);
  for (let line = endOfLine(text, end); /[,[{]$/.test(text.slice(start, end)); line = endOfLine(text, line)) {
    line = text.indexOf('\n', line) + 1;
    if (line === 0) break;
    const { end: first } = indentOf(text, line);
    const content = endOfContent(text, first);
    if (content === first) continue;
    if (first - line <= column) break;
    end = content;
  }
  return end;
}

/** Behind the colon, or before the `#`, that a space is missing at. */
export function placeForSpace(text: string, { start, end }: Range): number {
  const colon = text.slice(start, end).indexOf(':');
  return text.charAt(start) === '#' || colon < 0 ? start : start + colon + 1;
}

function contentOf(line: string): string {
  return line.replace(/(?:^|\s)#.*$/, '').trimEnd();
}
