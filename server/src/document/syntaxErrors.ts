import type { YAMLError } from 'yaml';
import type { SyntaxFinding, SyntaxKind } from './engagementDocument.ts';
import { endOfLine } from './lines.ts';
import type { Range } from './tree.ts';

/**
 * Turns the parser's error into a finding of ours: what is wrong in our words, and where a person would look. Undefined for
 * a quote or bracket that is never closed: the parser says where it noticed, `buildTree` finds where it was opened.
 */
export function syntaxFinding(error: YAMLError, text: string): SyntaxFinding | undefined {
  const start = Math.min(error.pos[0], text.length);
  const line = text.slice(start, endOfLine(text, start));
  const kind = kindOf(error, line, text.slice(0, start));
  if (kind === 'unclosedQuote' || kind === 'unclosedBracket') return undefined;
  const from = start + (kind === 'missingComma' ? (wordBehindValue.exec(line)?.[1]?.length ?? 0) : 0);
  const range = rangeOf(kind, from, Math.min(error.pos[1], text.length), text);
  return { kind, range, data: { found: excerpt(text, range) } };
}

/** The finding for a line that does not fit the lines before it. `start` is where the line begins. */
export function misplacedLine(text: string, start: number): SyntaxFinding {
  const range = rangeOf('badIndent', start, start, text);
  return { kind: 'badIndent', range, data: { found: excerpt(text, range) } };
}

/** `value key:` within brackets, where a comma belongs between the two; the first group is the value. */
const wordBehindValue = /^((?:"[^"]*"|'[^']*'|[^\s,{}[\]"':]+(?: [^\s,{}[\]"':]+)*?) +)[A-Za-z][\w-]*:(?:\s|$)/;

/** The finding for a line that lacks the dash by which an item of a list begins. `column` is where the other dashes stand. */
export function missingDash(text: string, start: number, column: number): SyntaxFinding {
  const range = rangeOf('missingDash', start, start, text);
  return { kind: 'missingDash', range, data: { found: excerpt(text, range), column } };
}

/** @param line what stands on the line from the error on; @param before the text up to there */
function kindOf(error: YAMLError, line: string, before: string): SyntaxKind {
  const says = (part: string): boolean => error.message.includes(part);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'tabIndent';
    case 'MISSING_CHAR':
      if (says('quote')) return 'unclosedQuote';
      if (says('must end with')) return 'unclosedBracket';
      if (says('Missing ,')) return 'missingComma';
      if (says('map values')) return 'missingColon';
      if (says('- indicator')) return /^\s*[^\s:]+:(?:\s|$)/.test(line) ? 'badIndent' : 'missingDash';
      return 'missingSpace';
    case 'BAD_INDENT':
      return says('must be sufficiently indented and end with') ? 'unclosedBracket' : 'badIndent';
    case 'BAD_DQ_ESCAPE':
      return 'badEscape';
    case 'BAD_SCALAR_START':
      return 'badScalar';
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
      if (error.code === 'BLOCK_IN_FLOW' && wordBehindValue.test(line)) return 'missingComma';
      return /^\s*-( |$)/.test(line) || !/:(?:\s|$)/.test(line) ? 'badIndent' : 'nestedOnOneLine';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'KEY_OVER_1024_CHARS':
      // What reads as a key over several lines is a half-typed line before them.
      if (/^[^\s:]+:\S/.test(line)) return 'missingSpace';
      return line.includes(': ') ? 'multilineKey' : 'missingColon';
    case 'BAD_DIRECTIVE':
      return 'badDirective';
    case 'RESOURCE_EXHAUSTION':
      return 'tooDeep';
    case 'NON_STRING_KEY':
      return 'keyNotScalar';
    case 'BAD_ALIAS':
      return 'badScalar';
    default:
      if (says('at node end')) return 'textAfterValue';
      if (says('same line with key')) return 'listBehindKey';
      if (says('scalar token') && /["'\]}]\s*$/.test(before) && /^[\w-]+:(?:\s|$)/.test(line)) return 'missingComma';
      return line.startsWith('\t') ? 'tabIndent' : 'unexpected';
  }
}

/** Findings about all that is written on a line. */
const lineKinds: ReadonlySet<SyntaxKind> = new Set(['badIndent', 'nestedOnOneLine', 'missingDash']);

/** A parser points at one character or at everything that follows; a person wants what it is about, within one line. */
function rangeOf(kind: SyntaxKind, start: number, end: number, text: string): Range {
  if (kind === 'tabIndent') return { start, end: skip(text, start, /[\t ]/) };
  if (kind === 'badEscape') return { start, end: Math.min(start + 2, text.length) };
  const lineEnd = endOfLine(text, start);
  const from = lineKinds.has(kind) ? skip(text, start, /[\t ]/) : start;
  if (from >= lineEnd) {
    // At a line's end there is nothing to underline but what stands before it.
    const before = text.slice(0, start).trimEnd().length;
    return { start: Math.max(0, before - 1), end: before };
  }
  if (kind === 'missingComma') return { start, end: Math.max(start + 1, skip(text, start, /[\w-]/)) };
  const whole = lineKinds.has(kind) || kind === 'badScalar';
  const to = whole
    ? from +
      text
        .slice(from, lineEnd)
        .replace(/\s+#.*$/, '')
        .trimEnd().length
    : Math.min(end, lineEnd);
  return { start: from, end: Math.max(to, from + 1) };
}

/** The beginning of what is found, as much of it as a message can hold. */
function excerpt(text: string, { start, end }: Range): string {
  return text.slice(start, Math.min(end, start + 40));
}

function skip(text: string, from: number, what: RegExp): number {
  let at = from;
  while (what.test(text.charAt(at))) at++;
  return at;
}
