import type { SegmentList } from './scalarMapSegments.ts';
import type { Range } from './tree.ts';

/*
 * Line folding (YAML 1.2.2, 6.5): the blank space around a line break goes, one line break is a space, and of more than
 * one all but the first are kept. The second alternative takes other blank space in one step, so that a long stretch of
 * it is not tried again from each of its characters.
 */
const FOLD = String.raw`[ \t]*(?:\r?\n[ \t]*)+|[ \t]+`;

const PLAIN = new RegExp(FOLD, 'g');
const SINGLE = new RegExp(`${FOLD}|''`, 'g');
const DOUBLE = new RegExp(`${FOLD}|${String.raw`\\(?:\r?\n[ \t]*|x[^]{0,2}|u[^]{0,4}|U[^]{0,8}|[^])`}`, 'g');

/** YAML 1.2.2, 5.7. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\x07'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\x1b'],
  [' ', ' '],
  ['"', '"'],
  ['/', '/'],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

/** The segments of a plain scalar. */
export function addPlain(source: string, range: Range, list: SegmentList): void {
  scan(source.slice(range.start, range.end), range.end - range.start, range.start, PLAIN, list);
}

/** The segments of a single quoted scalar; `range` holds the quotes. */
export function addSingle(source: string, range: Range, list: SegmentList): void {
  const content = source.slice(range.start, range.end).slice(1, -1);
  scan(content, content.length, range.start + 1, SINGLE, list);
}

/** The segments of a double quoted scalar; `range` holds the quotes. A wrong escape stands for itself. */
export function addDouble(source: string, range: Range, list: SegmentList): void {
  // A broken escape may take the closing quote with it, so the quote stays in sight.
  scan(source.slice(range.start + 1, range.end), range.end - range.start - 2, range.start + 1, DOUBLE, list);
}

/**
 * @param limit index into `content` behind which no match begins
 * @param offset of `content` in the source
 */
function scan(content: string, limit: number, offset: number, pattern: RegExp, list: SegmentList): void {
  let done = 0;
  let end = limit;
  for (const match of content.matchAll(pattern)) {
    const matched = match[0];
    if (match.index >= limit) break;
    const matchEnd = match.index + matched.length;
    if (isBlank(matched)) {
      end = Math.max(end, matchEnd);
      continue;
    }
    list.run(offset + done, offset + match.index);
    // A break at the limit: the closing quote is missing and the break belongs to the end of the line.
    const cut = match.index + matched.indexOf('\n') >= limit;
    list.atom(offset + match.index, offset + matchEnd, cut ? '' : decode(matched));
    done = matchEnd;
  }
  list.run(offset + done, offset + end);
}

function isBlank(matched: string): boolean {
  return (matched[0] === ' ' || matched[0] === '\t') && !matched.includes('\n');
}

function decode(matched: string): string {
  if (matched === "''") return "'";
  if (matched[0] === '\\') return decodeEscape(matched);
  const breaks = matched.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

function decodeEscape(matched: string): string {
  const kind = matched[1] ?? '';
  if (/^\\\r?\n/.test(matched)) return '';
  const code = /^\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8})$/i.test(matched)
    ? Number.parseInt(matched.slice(2), 16)
    : Infinity;
  return code <= 0x10ffff ? String.fromCodePoint(code) : (ESCAPES.get(kind) ?? matched);
}
