import type { YAMLError } from 'yaml';
import type { SyntaxFinding } from './engagementDocument.ts';
import { endOfLine, startOfLine } from './lines.ts';
import { misplacedLine, missingDash, syntaxFinding } from './syntaxErrors.ts';

/** A text that may make sense of what is around an error: as long as the broken one, so that every offset still holds. */
export interface Repair {
  readonly text: string;
  /** What is wrong in the broken text, if this is it. */
  readonly finding: SyntaxFinding | undefined;
}

/** The repairs of an error that are worth a try, one at least; of two that do equally well, the first is the right one. */
export function repairs(text: string, error: YAMLError): Repair[] {
  const finding = syntaxFinding(error, text);
  const start = startOfLine(text, Math.min(error.pos[0], text.length));
  if (finding?.kind === 'listBehindKey') {
    return [{ text: leaveOut(text, start, endOfBlock(text, start, indentation(text, start) + 1)), finding }];
  }
  const lines = suspects(text, error);
  return [
    ...withoutToken(text, error, finding),
    ...withBrackets(text, previousLine(text, start)),
    ...withBrackets(text, start),
    ...withDash(text, start),
    ...lines.flatMap((line) => withColon(text, line, finding)),
    ...lines.flatMap((line) => without(text, line, error, finding)),
  ];
}

/** A line that says `key:` or `key: value`, in a list or not. */
const keyLine = /^\s*(?:- +)*[^\s:#][^:#]*:(?:\s|$)/;

/**
 * The starts of the lines that an error may come from, the likeliest first: of two that would both do, a line that is no
 * `key: value` is to blame, then one that is indented more than the line before it.
 */
function suspects(text: string, error: YAMLError): number[] {
  const first = startOfLine(text, Math.min(error.pos[0], text.length));
  const last = startOfLine(text, Math.min(Math.max(error.pos[1] - 1, error.pos[0]), text.length));
  const next = endOfLine(text, last) + 1;
  const others = [last, next].filter((line) => line !== first && line < text.length);
  if (!keyLine.test(lineAt(text, first))) return [first, ...others];
  const deeper = others.filter((line) => indentation(text, line) > indentation(text, first));
  return [...deeper, first, ...others];
}

/** Without the character or word that is too many. */
function withoutToken(text: string, error: YAMLError, finding: SyntaxFinding | undefined): Repair[] {
  const [start, end] = error.pos;
  const token = error.code === 'UNEXPECTED_TOKEN' ? text.slice(start, end) : '';
  if (!/^\S/.test(token) || token.includes('\n')) return [];
  return [{ text: text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), finding }];
}

/** With the brackets closed that a line leaves open, in the place of its last characters. */
function withBrackets(text: string, line: number | undefined): Repair[] {
  if (line === undefined) return [];
  const content = lineAt(text, line)
    .replace(/(?:^|\s)#.*$/, '')
    .trimEnd();
  const open: number[] = [];
  for (const { 0: part, index } of content.matchAll(/"(?:\\.|[^"\\])*"|'[^']*'|[[\]{}]/g)) {
    if (part === '[' || part === '{') open.push(index);
    else if (part === ']' || part === '}') open.pop();
  }
  const [first] = open;
  if (first === undefined) return [];
  const bracket = content.charAt(first);
  const closers = open
    .map((index) => (content[index] === '[' ? ']' : '}'))
    .reverse()
    .join('');
  const end = line + content.length;
  const from = Math.max(end - closers.length, line + (open.at(-1) ?? 0) + 1);
  const range = { start: line + first, end: line + first + 1 };
  return [
    {
      text: text.slice(0, from) + closers.slice(0, end - from) + text.slice(end),
      finding: { kind: 'unclosedBracket', range, data: { bracket, closing: bracket === '[' ? ']' : '}' } },
    },
  ];
}

/** With a dash before the deeper lines that stand before a `- item`: the line that began their item is gone. */
function withDash(text: string, item: number): Repair[] {
  const column = indentation(text, item);
  if (text[item + column] !== '-') return [];
  let top: number | undefined;
  for (let line = previousLine(text, item); line !== undefined; line = previousLine(text, line)) {
    if (indentation(text, line) <= column) break;
    top = line;
  }
  if (top === undefined || indentation(text, top) < column + 2) return [];
  const dash = `${' '.repeat(column)}-${' '.repeat(indentation(text, top) - column - 1)}`;
  return [{ text: text.slice(0, top) + dash + text.slice(top + dash.length), finding: missingDash(text, top, column) }];
}

/** With a colon behind a word that has deeper lines, or a list, below it. */
function withColon(text: string, line: number, finding: SyntaxFinding | undefined): Repair[] {
  const content = lineAt(text, line);
  const below = nextLine(text, line);
  if (!/^\s*(?:- +)*[A-Za-z][\w-]+\s*$/.test(content) || below === undefined) return [];
  const isItem = /^\s*-(?:\s|$)/.test(lineAt(text, below));
  if (indentation(text, below) < indentation(text, line) + (isItem ? 0 : 1)) return [];
  const end = line + content.trimEnd().length;
  return [{ text: `${text.slice(0, end - 1)}:${text.slice(end)}`, finding }];
}

/** Without a line, and without the lines below it that are indented as much. */
function without(text: string, line: number, error: YAMLError, own: SyntaxFinding | undefined): Repair[] {
  const end = endOfLine(text, line);
  const blockEnd = endOfBlock(text, line, Math.max(1, indentation(text, line)));
  // Where a later line than the one the parser stopped at is to blame, that line is not where it should be.
  const isLater = line > error.pos[0];
  const finding = lacksDash(text, line) ?? (isLater ? misplacedLine(text, line) : own);
  const single = { text: leaveOut(text, line, end), finding };
  return isLater && blockEnd > end ? [single, { text: leaveOut(text, line, blockEnd), finding }] : [single];
}

/** The finding for a line of mere words that stands behind the item of a list, as if it were the next one. */
function lacksDash(text: string, line: number): SyntaxFinding | undefined {
  const previous = previousLine(text, line);
  if (previous === undefined || !/^\s*- /.test(lineAt(text, previous)) || !/^\s+\w[^:]*$/.test(lineAt(text, line)))
    return undefined;
  const column = indentation(text, previous);
  return Math.abs(indentation(text, line) - column) < 2 ? missingDash(text, line, column) : undefined;
}

/** The text with a comment in the place of these lines. */
function leaveOut(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, '#') + text.slice(end);
}

/** The end of the last of the lines, from one on, that are indented by so many characters or more. */
function endOfBlock(text: string, start: number, indent: number): number {
  let end = endOfLine(text, start);
  for (let line = nextLine(text, start); line !== undefined; line = nextLine(text, line)) {
    if (indentation(text, line) < indent) break;
    end = endOfLine(text, line);
  }
  return end;
}

/** The start of the next line with anything on it. */
function nextLine(text: string, line: number): number | undefined {
  for (let next = text.indexOf('\n', line) + 1; next > 0; next = text.indexOf('\n', next) + 1) {
    if (isContent(lineAt(text, next))) return next;
  }
  return undefined;
}

/** The start of the last line before it with anything on it. */
function previousLine(text: string, line: number): number | undefined {
  for (let end = line - 1; end >= 0; ) {
    const start = startOfLine(text, end);
    if (isContent(lineAt(text, start))) return start;
    end = start - 1;
  }
  return undefined;
}

function isContent(line: string): boolean {
  return /^\s*[^\s#]/.test(line);
}

function lineAt(text: string, start: number): string {
  return text.slice(start, endOfLine(text, start));
}

function indentation(text: string, lineStart: number): number {
  let end = lineStart;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end - lineStart;
}
