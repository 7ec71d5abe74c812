import { repeatedKeys } from './buildTree.ts';
import type { SyntaxFinding } from './engagementDocument.ts';
import { maxDepth } from './limits.ts';
import { PlacedEntry, PlacedRange, type Placement } from './placement.ts';
import { plainScalarValue } from './plainScalar.ts';
import { mapScalar } from './scalarMap.ts';
import type { Entry, Item, MapNode, ScalarNode, ScalarStyle, SeqNode, SpecNode } from './tree.ts';

/*
 * Reads the YAML that specs are mostly made of, several times as fast as a parser for all of it: block maps and lists, simple keys,
 * scalars on one line, block scalars, brackets on one line. Of anything else (anchors, tags, escapes, texts over several lines, and
 * whatever is broken) it keeps its hands off: then the parser reads the chunk. `test/property/readBlock.test.ts` holds the two
 * against each other.
 */

/** What was read: the nodes, and the keys that are there twice. */
export interface ReadBlock {
  readonly root: MapNode | SeqNode;
  readonly findings: readonly SyntaxFinding[];
}

/** Thrown where the text is more than is read here. */
const unusual = Symbol('unusual');

/** What no text has that is read here: tabs, control characters, a byte order mark, line ends of old. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const strange = /[\u0000-\u0009\u000b\u000c\u000e-\u001f\u007f\ufeff]|\r(?!\n)/;
const simpleKey = /([A-Za-z_][\w-]*):(?=[ \r\n]|$)/y;
/** Keys that YAML takes for something else than words. */
const notWords: ReadonlySet<string> = new Set([
  'true',
  'True',
  'TRUE',
  'false',
  'False',
  'FALSE',
  'null',
  'Null',
  'NULL',
]);
/** A plain scalar to the end of its line, with a comment behind it or not. It begins with no character that may mean something else. */
const plainScalar = /([^-?:,[\]{}#&*!|>'"%@` \r\n][^\r\n:#]*(?:[:#](?<=[^ ]#|:(?=[^ \r\n]))[^\r\n:#]*)*)/y;
const quoted = /"([^"\\\r\n]*)"|'([^'\r\n]*)'/y;
/** A plain scalar in brackets, up to what ends it there. */
const flowScalar = /[^-?:,[\]{}#&*!|>'"%@` \r\n][^,[\]{}:#\r\n]*/y;
const flowKey = /([A-Za-z_][\w-]*): +(?=[^ ,\]}\r\n])/y;
const blockHeader = /([|>])-?/y;
const restOfLine = /(?: +#[^\r\n]*| *)(?=\r?\n|$)/y;

/** Reads the block map or list that a text consists of; undefined where there is anything unusual about it. */
export function readBlock(text: string, placement: Placement): ReadBlock | undefined {
  if (strange.test(text)) return undefined;
  const findings: SyntaxFinding[] = [];
  /** Where the line begins that is being read, where what it says begins, and how far that is indented. */
  let line = 0;
  let at = 0;
  let column = 0;

  /** Goes on to the next line that says something, from one that begins at an offset; to the end of the text if there is none. */
  function toLine(start: number): void {
    for (line = start; line < text.length; line = behindLine(line)) {
      at = line;
      while (text.charCodeAt(at) === 32) at++;
      const code = text.charCodeAt(at);
      if (code !== 10 && code !== 13 && code !== 35 && at < text.length) {
        column = at - line;
        return;
      }
    }
    column = -1;
  }

  function behindLine(offset: number): number {
    const newline = text.indexOf('\n', offset);
    return newline < 0 ? text.length : newline + 1;
  }

  /** Matches at an offset; undefined where it does not. */
  function match(pattern: RegExp, offset: number): RegExpExecArray | undefined {
    pattern.lastIndex = offset;
    return pattern.exec(text) ?? undefined;
  }

  /** The rest of a line has nothing but a comment; goes on to the next. */
  function endLine(offset: number): void {
    if (!match(restOfLine, offset)) throw unusual;
    toLine(behindLine(offset));
  }

  function isDash(offset: number): boolean {
    if (text.charCodeAt(offset) !== 45) return false;
    const next = text.charCodeAt(offset + 1);
    return next === 32 || next === 10 || next === 13 || Number.isNaN(next);
  }

  function place(start: number, end: number): PlacedRange {
    return new PlacedRange(placement, start, end);
  }

  function readMap(depth: number): MapNode {
    if (depth > maxDepth) throw unusual;
    const own = column;
    const entries: Entry[] = [];
    for (; column === own; ) {
      const key = match(simpleKey, at)?.[1];
      if (key === undefined || notWords.has(key)) throw unusual;
      const start = at;
      const keyEnd = start + key.length;
      const keyNode = scalar('plain', key, key, start, keyEnd);
      const value = readValue(keyEnd + 1, own, true, depth);
      const range = place(start, value ? endOf(value) : keyEnd + 1);
      entries.push(new PlacedEntry(keyNode, value, range, keyEnd + 1));
    }
    if (column > own) throw unusual;
    for (const finding of repeatedKeys(entries)) findings.push(finding);
    return { kind: 'map', flow: false, range: spanOf(entries), entries };
  }

  function readList(depth: number): SeqNode {
    if (depth > maxDepth) throw unusual;
    const own = column;
    const items: Item[] = [];
    for (; column === own && isDash(at); ) {
      const dash = at;
      const content = behindSpaces(dash + 1);
      const isMap = match(simpleKey, content) !== undefined;
      let value: SpecNode | null;
      if (isMap) {
        at = content;
        column = content - line;
        value = readMap(depth + 1);
      } else {
        value = readValue(dash + 1, own, false, depth);
      }
      items.push({ value, range: place(dash, value ? endOf(value) : dash + 1) });
    }
    if (column > own) throw unusual;
    return { kind: 'seq', flow: false, range: spanOf(items), items };
  }

  /**
   * What stands behind a key's colon or a dash: on the same line, or below it.
   *
   * @param own the column of the key or dash
   * @param ofKey true behind a key, whose list may stand below it without being indented
   */
  function readValue(from: number, own: number, ofKey: boolean, depth: number): SpecNode | null {
    const start = behindSpaces(from);
    const code = text.charCodeAt(start);
    if (Number.isNaN(code) || code === 10 || code === 13 || code === 35) {
      endLine(from);
      if (column > own) return isDash(at) ? readList(depth + 1) : readMap(depth + 1);
      return ofKey && column === own && isDash(at) ? readList(depth + 1) : null;
    }
    if (start === from) throw unusual;
    if (code === 124 || code === 62) return readBlockScalar(start, own);
    const value = readInline(start, code, depth);
    endLine(endOf(value));
    if (column > own) throw unusual; // the text goes on, or does not fit
    return value;
  }

  function readInline(start: number, code: number, depth: number): SpecNode {
    if (code === 91 || code === 123) return readFlow(start, depth + 1);
    if (code === 34 || code === 39) {
      const found = match(quoted, start);
      if (!found) throw unusual;
      const decoded = found[1] ?? found[2] ?? '';
      const style = code === 34 ? 'double' : 'single';
      return scalar(style, decoded, decoded, start, start + found[0].length);
    }
    const found = match(plainScalar, start)?.[1]?.trimEnd();
    if (found === undefined) throw unusual;
    return plain(found, start);
  }

  function plain(found: string, start: number): ScalarNode {
    const value = plainScalarValue(found);
    if (value === undefined) throw unusual;
    return scalar('plain', found, value, start, start + found.length);
  }

  function scalar(
    style: ScalarStyle,
    decoded: string,
    value: ScalarNode['value'],
    start: number,
    end: number,
  ): ScalarNode {
    return { kind: 'scalar', style, text: decoded, value, range: place(start, end) };
  }

  /** A list or map in brackets, all on one line, without a comma behind its last part. */
  function readFlow(start: number, depth: number): MapNode | SeqNode {
    if (depth > maxDepth) throw unusual;
    const isMap = text.charCodeAt(start) === 123;
    const closing = isMap ? 125 : 93;
    const items: Item[] = [];
    const entries: Entry[] = [];
    let next = behindSpaces(start + 1);
    if (text.charCodeAt(next) !== closing) {
      for (;;) {
        const part = isMap ? readPair(next, depth) : { value: readPart(next, depth) };
        if (part instanceof PlacedEntry) entries.push(part);
        else items.push({ value: part.value, range: part.value.range });
        next = behindSpaces(endOf(part instanceof PlacedEntry ? part : part.value));
        const code = text.charCodeAt(next);
        if (code === closing) break;
        if (code !== 44) throw unusual;
        next = behindSpaces(next + 1);
      }
    }
    const range = place(start, next + 1);
    if (!isMap) return { kind: 'seq', flow: true, range, items };
    for (const finding of repeatedKeys(entries)) findings.push(finding);
    return { kind: 'map', flow: true, range, entries };
  }

  function readPair(start: number, depth: number): PlacedEntry {
    const found = match(flowKey, start);
    const key = found?.[1];
    if (!found || key === undefined || notWords.has(key)) throw unusual;
    const colonEnd = start + key.length + 1;
    const keyNode = scalar('plain', key, key, start, colonEnd - 1);
    const value = readPart(start + found[0].length, depth);
    return new PlacedEntry(keyNode, value, place(start, endOf(value)), colonEnd);
  }

  function readPart(start: number, depth: number): SpecNode {
    const code = text.charCodeAt(start);
    if (code === 91 || code === 123 || code === 34 || code === 39) return readInline(start, code, depth);
    const found = match(flowScalar, start)?.[0].trimEnd();
    if (found === undefined) throw unusual;
    return plain(found, start);
  }

  function behindSpaces(offset: number): number {
    let behind = offset;
    while (text.charCodeAt(behind) === 32) behind++;
    return behind;
  }

  function readBlockScalar(start: number, own: number): ScalarNode {
    const header = match(blockHeader, start)?.[0] ?? '';
    if (!match(restOfLine, start + header.length)) throw unusual;
    const end = endOfBlock(behindLine(start), own);
    const style = header.startsWith('|') ? 'literal' : 'folded';
    const { text: decoded } = mapScalar(text, { range: { start, end }, style, text: '' });
    toLine(end);
    if (column > own) throw unusual; // less indented than the block, and not by enough
    return scalar(style, decoded, decoded, start, end);
  }

  /** Where the block scalar ends whose lines begin at an offset: behind its last line with anything on it. */
  function endOfBlock(first: number, own: number): number {
    let indent = 0;
    let end = first;
    for (let start = first; start < text.length; start = behindLine(start)) {
      const content = behindSpaces(start);
      const code = text.charCodeAt(content);
      if (Number.isNaN(code) || code === 10 || code === 13) {
        if (content > start) throw unusual; // blank, but not empty: that counts in a block
        continue;
      }
      if (indent === 0) indent = content - start;
      if (indent <= own) throw unusual;
      if (content - start < indent) return end;
      end = behindLine(start);
    }
    if (indent === 0) throw unusual;
    return end;
  }

  function spanOf(members: readonly { readonly range: unknown }[]): PlacedRange {
    const first = members[0]?.range as PlacedRange;
    const last = members.at(-1)?.range as PlacedRange;
    return place(first.from, last.to);
  }

  try {
    toLine(0);
    if (column < 0) return undefined;
    const root = isDash(at) ? readList(1) : readMap(1);
    return column < 0 ? { root, findings } : undefined;
  } catch (reason) {
    if (reason === unusual) return undefined;
    throw reason;
  }
}

/** Where a node ends, from the start of its chunk. */
function endOf({ range }: Pick<SpecNode, 'range'>): number {
  return (range as PlacedRange).to;
}
