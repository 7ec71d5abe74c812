import { startOfLine } from '../document/lines.ts';
import type { Path } from '../document/tree.ts';
import { behindQuoted, type FlowEnd, flowPlace } from './flowPlace.ts';
import { sectionStart } from './sectionStart.ts';

/** Where somebody is writing, as the lines up to the cursor tell. Offsets are UTF-16 code units. */
export interface CursorPlace {
  /** For a value the way to it, for a key the way to the map that it will be in: keys, and the indices of items. */
  readonly path: Path;
  /** A line without a colon holds a key as far as anybody can tell: what belongs there may be an item or a text all the same. */
  readonly part: 'key' | 'value';
  /** What has been written of it begins here, behind its opening quote. */
  readonly start: number;
  readonly quote: '' | "'" | '"';
  readonly flow: boolean;
  readonly blockScalar: boolean;
  /** The column of the key, or of the key or dash that the value is behind. */
  readonly column: number;
  /** Where a list's dashes stand in the column of this line, which has none: the way to the item that one more dash would begin. */
  readonly item?: Path;
}

/** A key, or the dash of an item, that the lines below may belong to. */
interface Level {
  readonly column: number;
  /** The key, or the index of the item. */
  readonly step: string | number;
}

/** A key with its colon, as `document/cut.ts` knows it, in any column; the groups are the key in double, in single and without quotes. */
const keyWithColon =
  /(?:"((?:[^"\\\n]|\\.){0,1024})"[ \t]*|'((?:[^'\n]|''){0,1024})'[ \t]*|((?:[^ \t\r\n#\-?:,[\]{}&*!|>'"%@`]|[-?:](?=[^ \t\r\n]))(?:[^\n#:]|:(?=[^ \t\r\n])|(?<=[^ \t])#){0,1024})):(?=[ \t\r\n]|$)/y;

/** What stands on a line before its text, and what may stand between a key and its value. */
const blank = /[ \t]*/y;
const properties = /[ \t]*(?:[&!][^ \t\r\n]*(?:[ \t]+|$|(?=[\r\n])))*/y;
const blockHeader = /[|>][-+0-9]*[ \t]*(?:#[^\n]*)?(?:\r?\n|$)/y;

/**
 * The place of the cursor in a text in any state; undefined where nothing can be written: in comments, right behind a colon or a dash,
 * behind what is complete, and right before a comment or an item, which it would run into. It follows the lines from the top-level key above: nothing before that is read.
 */
export function cursorPlace(text: string, offset: number): CursorPlace | undefined {
  const start = isRightBefore(text, offset) ? undefined : sectionStart(text, offset);
  return start === undefined ? undefined : placeIn(text, start, offset);
}

/** Whether a comment begins at the offset, or, first on its line, an item. */
function isRightBefore(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - 1), offset);
  if (text[offset] === '#') return /^\s?$/.test(before);
  return (
    /^-[ \t\r\n]/.test(text.slice(offset, offset + 2)) && text.slice(startOfLine(text, offset), offset).trim() === ''
  );
}

/** @param base where a line begins that belongs to nothing above it */
function placeIn(text: string, base: number, offset: number): CursorPlace | undefined {
  const seen = text.slice(base, offset);
  const levels: Level[] = [];
  let at = 0;
  for (;;) {
    const next = readLine(at);
    if (typeof next !== 'number') return next;
    at = next;
  }

  /** The start of the line behind one, or the place where the cursor is on it. */
  function readLine(lineStart: number): number | CursorPlace | undefined {
    let here = behind(blank, lineStart);
    const column = here - lineStart;
    if (seen[here] === '\n' || seen.startsWith('\r\n', here)) return lineBehind(here);
    if (seen[here] === '#') return lineBehind(here);
    const isItem = isDash(here);
    const item = leave(column, isItem);
    if (here === seen.length) return inIndentation() ? undefined : keyAt(here, column, '', item);
    let current = column;
    for (let first = true; isDash(here); first = false) {
      levels.push({ column: current, step: first && item !== undefined ? Number(item.at(-1)) : 0 });
      const content = behind(blank, here + 1);
      if (content === seen.length) return content === here + 1 ? undefined : keyAt(content, content - lineStart, '');
      here = content;
      current = content - lineStart;
    }
    keyWithColon.lastIndex = here;
    const key = keyWithColon.exec(seen);
    if (!key) return readValue(here, current, false, isItem ? undefined : item);
    levels.push({ column: current, step: key[1] ?? key[2] ?? key[3] ?? '' });
    here += key[0].length;
    if (here === seen.length) return undefined;
    return readValue(behind(properties, here), current, true);
  }

  /** Reads what stands behind a key or a dash, or alone on its line. */
  function readValue(here: number, column: number, hasKey: boolean, item?: Path): number | CursorPlace | undefined {
    const path = stepsOf(levels);
    const parent = levels.at(-1)?.column ?? -1;
    const first = seen[here];
    const found = (start: number, quote: CursorPlace['quote']): CursorPlace =>
      hasKey
        ? { path, part: 'value', start: base + start, quote, flow: false, blockScalar: false, column }
        : keyAt(start, column, quote, item);
    if (first === undefined) return found(here, '');
    if (first === '\n' || first === '\r') return lineBehind(here);
    if (first === '#') return lineBehind(here);
    if (first === '[' || first === '{') {
      const end: FlowEnd = flowPlace(seen, here, parent);
      if (typeof end === 'number') return lineBehind(end);
      if (!end) return undefined;
      return { ...end, path: [...path, ...end.path], start: base + end.start, flow: true, blockScalar: false, column };
    }
    if (first === '"' || first === "'") {
      const end = behindQuoted(seen, here, parent);
      if (end !== undefined) return lineBehind(end);
      if (seen.indexOf('\n', here) < 0) return found(here + 1, first);
      const start = behind(blank, seen.lastIndexOf('\n') + 1);
      return { ...found(start, first), part: 'value' };
    }
    blockHeader.lastIndex = here;
    const header = blockHeader.exec(seen);
    if (header) return readBlockScalar(here + header[0].length, parent, path);
    if (first === '*' || first === '|' || first === '>') return lineBehind(here);
    const newline = seen.indexOf('\n', here);
    if (newline >= 0) return newline + 1;
    return /[ \t]#/.test(seen.slice(here)) ? undefined : found(here, '');
  }

  /** Goes over the lines of a block scalar: the blank ones, and those that are indented deeper than what holds it. */
  function readBlockScalar(from: number, parent: number, path: Path): number | CursorPlace | undefined {
    if (seen[from - 1] !== '\n') return undefined;
    let indent: number | undefined;
    for (let lineStart = from; ; ) {
      const here = behind(blank, lineStart);
      const newline = seen.indexOf('\n', here);
      const isEmpty = newline >= 0 && seen.slice(here, newline).trim() === '';
      if (!isEmpty && here - lineStart <= parent) return lineStart;
      if (newline < 0) {
        // The first line with words says how far all are indented: nothing can stand between that and the key.
        if (here - lineStart < (indent ?? 0)) return undefined;
        return { path, part: 'value', start: base + here, quote: '', flow: false, blockScalar: true, column: parent };
      }
      if (!isEmpty) indent ??= here - lineStart;
      lineStart = newline + 1;
    }
  }

  function keyAt(start: number, column: number, quote: CursorPlace['quote'], item?: Path): CursorPlace {
    const place = { path: stepsOf(levels), part: 'key', start: base + start, quote, column } as const;
    return { ...place, flow: false, blockScalar: false, ...(item ? { item } : {}) };
  }

  /** Leaves what a line in this column does not belong to; the way to the next item of the list whose dashes stand in the column. */
  function leave(column: number, isItem: boolean): Path | undefined {
    let next: Path | undefined;
    for (let top = levels.at(-1); top && top.column >= column; top = levels.at(-1)) {
      // The items of a list may stand right under the key that they belong to.
      if (isItem && top.column === column && typeof top.step === 'string') break;
      levels.pop();
      if (top.column === column && typeof top.step === 'number') next = [...stepsOf(levels), top.step + 1];
    }
    return next;
  }

  /** Whether the cursor is in the indentation of a line that has more on it than a comment, where nothing can be put. */
  function inIndentation(): boolean {
    return /^[ \t]+[^ \t\r\n#]/.test(text.slice(offset, offset + 200));
  }

  function isDash(at: number): boolean {
    return seen[at] === '-' && /[ \t\r\n]|^$/.test(seen.charAt(at + 1));
  }

  function behind(pattern: RegExp, from: number): number {
    pattern.lastIndex = from;
    pattern.exec(seen);
    return Math.max(pattern.lastIndex, from);
  }

  /** The start of the next line; undefined where the cursor is still on this one, behind what is complete or in a comment. */
  function lineBehind(from: number): number | undefined {
    const newline = seen.indexOf('\n', from);
    return newline < 0 ? undefined : newline + 1;
  }
}

function stepsOf(levels: readonly Level[]): Path {
  return levels.map(({ step }) => step);
}
