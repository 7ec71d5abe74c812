import type { Path } from '../document/tree.ts';
import type { CursorPlace } from './cursorPlace.ts';

/** The place within brackets that are still open at the end of the text, the way from the outermost bracket. */
export type InFlow = Pick<CursorPlace, 'path' | 'part' | 'start' | 'quote'>;

/** Such a place; else where the brackets end; undefined where nothing can be written at the end of the text. */
export type FlowEnd = InFlow | number | undefined;

/** A bracket that is open, and where in it we are. */
interface Open {
  readonly sign: string;
  /** The key whose value is being read. */
  key?: string | undefined;
  /** How many commas have been seen. */
  index: number;
}

const plainText = /(?:[^,[\]{}:#\n]+|:(?![ \t\r\n,[\]{}]|$)|(?<![ \t\n])#)+/y;

/** How far a line is indented, and the first sign on it that is no closing bracket. */
const indentation = /[ \t]*([^ \t\r\n\]}#])?/y;

/**
 * Follows brackets from where the first one opens up to the end of the text.
 *
 * @param parent the column of what holds them: a line that is not indented deeper shows that they were never closed
 */
export function flowPlace(text: string, from: number, parent: number): FlowEnd {
  const open: Open[] = [];
  /** What has been read of the present entry or item: a text with its start, or something that is complete. */
  let last: { readonly text?: string; readonly start: number; readonly isQuoted: boolean } | undefined;
  let at = from;
  while (at < text.length) {
    const sign = text.charAt(at);
    const top = open.at(-1);
    if (sign === '[' || sign === '{') {
      open.push({ sign, index: 0 });
      last = undefined;
    } else if (sign === ']' || sign === '}') {
      open.pop();
      if (open.length === 0) return at + 1;
      last = { start: at, isQuoted: true };
    } else if (sign === ',') {
      if (top) [top.index, top.key] = [top.index + 1, undefined];
      last = undefined;
    } else if (sign === ':') {
      if (at + 1 === text.length) return undefined;
      if (top) top.key = last?.text ?? '';
      last = undefined;
    } else if (sign === '\n') {
      indentation.lastIndex = at + 1;
      const [line = '', ink = ''] = indentation.exec(text) ?? [];
      const indent = line.length - ink.length;
      // A line that holds nothing but the cursor counts as far as it is indented.
      const isEnd = at + 1 + indent === text.length;
      if ((ink !== '' || isEnd) && indent <= parent) return at;
    } else if (sign === '#' && /[ \t\n]/.test(text.charAt(at - 1))) {
      const newline = text.indexOf('\n', at);
      if (newline < 0) return undefined;
      at = newline;
      continue;
    } else if ((sign === '"' || sign === "'") && !last) {
      const end = behindQuoted(text, at, parent);
      if (end === undefined) return text.includes('\n', at) ? undefined : placeIn(open, at + 1, sign);
      last = { text: text.slice(at + 1, end - 1), start: at, isQuoted: true };
      at = end;
      continue;
    } else if (!/[ \t\r]/.test(sign) && !last) {
      plainText.lastIndex = at;
      const written = plainText.exec(text)?.[0] ?? sign;
      last = { text: written.trimEnd(), start: at, isQuoted: false };
      at += written.length;
      continue;
    }
    at++;
  }
  if (last?.isQuoted) return undefined;
  return placeIn(open, last?.start ?? text.length, '');
}

/**
 * Behind the quote that closes a text; undefined where it is still open at the end. Where a next line looks like a key or an item, or is not
 * indented deeper than `parent`, nobody has closed it yet: then it ends with its first line.
 */
export function behindQuoted(text: string, from: number, parent: number): number | undefined {
  const sign = text.charAt(from);
  let firstLineEnd: number | undefined;
  for (let at = from + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n') {
      firstLineEnd ??= at;
      entryLine.lastIndex = at + 1;
      if (/^[ \t]*[^ \t\r\n]/.test(text.slice(at + 1, at + 2 + parent)) || entryLine.test(text)) return firstLineEnd;
    } else if (character === '\\' && sign === '"') {
      at++;
    } else if (character === sign) {
      if (sign === '"' || text[at + 1] !== sign) return at + 1;
      at++;
    }
  }
  return undefined;
}

/** A line that begins like an entry or an item. */
const entryLine = /[ \t]*(?:- |[\w-]{1,64}:(?:[ \t\r\n]|$))/y;

function placeIn(open: readonly Open[], start: number, quote: InFlow['quote']): InFlow {
  const path = open.flatMap(({ sign, key, index }): Path => (sign === '[' ? [index] : key === undefined ? [] : [key]));
  const top = open.at(-1);
  return { path, part: top?.sign === '{' && top.key === undefined ? 'key' : 'value', start, quote };
}
