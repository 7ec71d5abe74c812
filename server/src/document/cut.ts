/**
 * Where a text is cut into chunks: at the keys in the first column, at the items of the list that is the value of such a key, and at
 * the markers between YAML documents. Nothing is parsed for that; a line and what kind of chunk it is in tell enough, since YAML (and
 * its parser, in broken text too) ends whatever is open at a line that is not indented enough.
 */

/**
 * - `opening`: the marker `---`, and comments and blank lines, before the first key of a YAML document
 * - `section`: a key in the first column with all that belongs to it, or with nothing where `item`s follow
 * - `item`: one item of the list that is the value of the section before it
 * - `stray`: words in the first column, or before the first key, that are no key (yet), with all that belongs to them
 * - `whole`: a YAML document that does not begin with a key in the first column; it is not cut
 * - `closing`: the marker `...` and what follows until the next YAML document
 */
export type ChunkKind = 'opening' | 'section' | 'item' | 'stray' | 'whole' | 'closing';

export interface Cut {
  readonly kind: ChunkKind;
  /** Offset in the text, at the start of a line. */
  readonly start: number;
  /** How far it is indented. */
  readonly column: number;
  /** True where nothing of its YAML document stands before it, so that a byte order mark at its start is one. */
  readonly bare: boolean;
}

/** What the lines before tell of the next one. */
export type Before =
  /**
   * Nothing of the YAML document has come. `marked`: but its marker has, so that another one begins another document. `first`: it is
   * the first of the file, and comments before its marker belong to it.
   */
  | { readonly state: 'start'; readonly marked: boolean; readonly first: boolean }
  /** A key without anything behind it: its value may be a list. */
  | { readonly state: 'key' }
  /** In a list whose dashes stand in this column. */
  | { readonly state: 'list'; readonly column: number }
  /** In something else below a key. */
  | { readonly state: 'inside' }
  /** In a document that is not cut. `directive`: it began with one, so that the marker to come is its own. */
  | { readonly state: 'whole'; readonly directive: boolean };

/**
 * A key in the first column with its colon; the group is what stands behind it. YAML allows 1,024 characters for a key (1.2.2, 7.4.2), and
 * without a limit a line of megabytes would overflow the stack.
 */
const keyLine =
  /(?:"(?:[^"\\\n]|\\.){0,1024}"[ \t]*|'(?:[^'\n]|''){0,1024}'[ \t]*|[^ \t\r\n#\-?:,[\]{}&*!|>'"%@`\ufeff](?:[^\n#:]|:(?=[^ \t\r\n])|(?<=[^ \t])#){0,1024}):(?=[ \t\r\n]|$)([^\n]*)/y;

/** What stands behind a key or marker: at most a comment. */
const nothing = /^[ \t\r\n]*(?:[ \t]#[\s\S]*)?$/;

/**
 * Cuts the lines of a text.
 *
 * @param base where the text begins, for the cuts' offsets
 * @param cuts takes the cuts, in order
 * @returns what the lines tell of the one behind them
 */
export function cut(text: string, base: number, before: Before, cuts: Cut[]): Before {
  let now = before;
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline + 1;
    const { kind, column = 0, after } = readLine(text, start, end, now);
    if (kind) cuts.push({ kind, start: base + start, column, bare: isBare(now) });
    now = after;
    start = end;
  }
  return now;
}

/** What one line says of the chunk that begins with it, if one does, and of the line behind it. */
interface Line {
  readonly kind?: ChunkKind;
  readonly column?: number;
  readonly after: Before;
}

function readLine(text: string, lineStart: number, end: number, before: Before): Line {
  const start = lineStart + (isBare(before) && text.charCodeAt(lineStart) === 0xfeff ? 1 : 0);
  let at = start;
  while (text.charCodeAt(at) === 32) at++;
  const character = text.charAt(at);
  if (at >= end || character === '#' || character === '\n' || isBlank(text, at, end)) return { after: before };
  const column = at - start;
  if (column === 0) {
    const marker = text.startsWith('---', at) || text.startsWith('...', at) ? text.slice(at, at + 3) : undefined;
    if (marker && isSpace(text, at + 3)) return readMarker(marker, text.slice(at + 3, end), before);
  }
  if (before.state === 'whole') return { after: before };
  if (column === 0) {
    keyLine.lastIndex = at;
    const key = keyLine.exec(text);
    if (key) {
      const kind = 'section';
      return nothing.test(key[1] ?? '') ? { kind, after: { state: 'key' } } : { kind, after: { state: 'inside' } };
    }
  }
  if ((column === 0 || before.state === 'start') && /[\p{L}\p{N}]/u.test(character))
    return { kind: 'stray', column, after: { state: 'inside' } };
  if (before.state === 'start') {
    const directive = column === 0 && character === '%' && !before.marked;
    return { kind: 'whole', after: { state: 'whole', directive } };
  }
  const isItem = character === '-' && isSpace(text, at + 1);
  if (isItem && (before.state === 'key' || (before.state === 'list' && before.column === column)))
    return { kind: 'item', column, after: { state: 'list', column } };
  const endsList = column === 0 && /^(?:\? |[^\]}\n]*:(?:[ \t\r\n]|$))/.test(text.slice(at, end));
  return { after: before.state === 'key' || endsList ? { state: 'inside' } : before };
}

/** @param rest what stands behind the marker on its line */
function readMarker(marker: string, rest: string, before: Before): Line {
  if (marker === '---' && before.state === 'whole' && before.directive)
    return { after: { state: 'whole', directive: false } };
  if (!nothing.test(rest)) return { kind: 'whole', after: { state: 'whole', directive: false } };
  if (marker === '...') return { kind: 'closing', after: { state: 'start', marked: false, first: false } };
  const after: Before = { state: 'start', marked: true, first: false };
  return ownsMarker(before) ? { after } : { kind: 'opening', after };
}

/** True where nothing of a YAML document has come, not even its marker: only there a byte order mark is one. */
function isBare(before: Before): boolean {
  return before.state === 'start' && !before.marked;
}

/** True where the comments before a marker belong to it: at the start of the file. */
function ownsMarker(before: Before): boolean {
  return before.state === 'start' && before.first;
}

function isBlank(text: string, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    // Alone, a carriage return is no line break to the parser, but a part of what is written.
    if (!isSpace(text, at) || (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) !== 10)) return false;
  }
  return true;
}

/** True for what YAML takes for blank space, and at the end of the text. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 9 || code === 13 || code === 10 || Number.isNaN(code);
}

/** What of a chunk tells where others begin. */
interface Kind {
  readonly kind: ChunkKind;
  readonly column: number;
  /** True where it begins with a marker, or holds the one of the first document of the file. */
  readonly marked: boolean;
}

/** What the lines before a chunk tell; `previous` is undefined at the start of the file. */
export function beforeChunk({ kind, column }: Kind, previous: Kind | undefined): Before {
  if (kind === 'item') return { state: 'list', column };
  switch (previous?.kind) {
    case undefined:
      return { state: 'start', marked: false, first: true };
    case 'opening':
      return { state: 'start', marked: previous.marked, first: !previous.marked };
    case 'closing':
      return { state: 'start', marked: false, first: false };
    case 'whole':
      return { state: 'whole', directive: false };
    default:
      return { state: 'inside' };
  }
}

/** True where a chunk that begins behind such lines still is of its kind. */
export function stillBegins({ kind, column, marked, bare }: Kind & Pick<Cut, 'bare'>, before: Before): boolean {
  if (bare !== isBare(before)) return false;
  if (kind === 'closing') return true;
  if (kind === 'item') return before.state === 'key' || (before.state === 'list' && before.column === column);
  if (before.state === 'whole') return marked && !before.directive;
  if (kind === 'section') return true;
  if (kind === 'stray') return column === 0 || before.state === 'start';
  if (kind === 'opening') return !ownsMarker(before);
  return marked || (before.state === 'start' && !before.first);
}
