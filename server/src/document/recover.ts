import type { YAMLError } from 'yaml';
import type { SyntaxFinding } from './engagementDocument.ts';
import { maxRecoveries, maxRecoveryLength } from './limits.ts';
import { endOfLine, startOfLine } from './lines.ts';
import { type ReadYaml, readYaml } from './readYaml.ts';
import { misplacedLine, syntaxFinding } from './syntaxErrors.ts';

/** The text as the parser understood it best, and what is wrong with the lines that had to be left out for that. */
export interface Recovered {
  readonly yaml: ReadYaml;
  readonly findings: readonly SyntaxFinding[];
  /** The text that was read: the lines left out are comments in it, so that every offset still holds. */
  readonly text: string;
}

/**
 * Errors that change what the lines around them mean, such as a tab before a key or a key without its colon. Leaving the
 * right line out gives back the rest. All other errors the parser gets over by itself.
 */
const structural: ReadonlySet<string> = new Set([
  'TAB_AS_INDENT',
  'BAD_INDENT',
  'MULTILINE_IMPLICIT_KEY',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'UNEXPECTED_TOKEN',
]);

function isStructural(error: YAMLError, text: string): boolean {
  // An open bracket is none of them: the parser closes it at the next line that is indented less.
  if (error.message.includes('must be sufficiently indented and end with')) return false;
  if (error.message.includes('without - indicator')) return true;
  // Within one line of brackets the damage stays there.
  if (error.code === 'BLOCK_IN_FLOW' && !text.slice(...error.pos).includes('\n')) return false;
  return structural.has(error.code);
}

/** Reads a text; where it is broken, finds the lines to blame by trying, so that all the others are understood. */
export function recover(text: string): Recovered {
  let best: Recovered = { yaml: readYaml(text), findings: [], text };
  if (text.length > maxRecoveryLength) return best;
  best = withSpacesForTabs(best) ?? best;
  for (let round = 0; round < maxRecoveries; round++) {
    const error = best.yaml.errors.find((candidate) => isStructural(candidate, best.text));
    if (!error) break;
    const attempt = attempts(best, error).reduce((a, b) => (b.yaml.errors.length < a.yaml.errors.length ? b : a));
    if (attempt.yaml.errors.length >= best.yaml.errors.length) break;
    best = attempt;
  }
  return best;
}

/** A file that is indented by tabs throughout is read as if each were a space; undefined where that does not make it YAML. */
function withSpacesForTabs({ yaml, text }: Recovered): Recovered | undefined {
  if (!yaml.errors.some((error) => error.code === 'TAB_AS_INDENT')) return undefined;
  const indent = /^[ \t]*\t[ \t]*(?=\S)/gm;
  const spaced = text.replace(indent, (blank) => ' '.repeat(blank.length));
  const read = readYaml(spaced);
  if (read.errors.some((error) => isStructural(error, spaced))) return undefined;
  const tabs = [...text.matchAll(indent)];
  const [first] = tabs;
  if (!first) return undefined;
  const range = { start: first.index, end: first.index + first[0].length };
  return { yaml: read, text: spaced, findings: [{ kind: 'tabIndent', range, data: { lines: tabs.length } }] };
}

/** What may be left out to make sense of the rest, the least first: of two that would both do, the first is taken. */
function attempts(from: Recovered, error: YAMLError): Recovered[] {
  const token = error.code === 'UNEXPECTED_TOKEN' ? from.text.slice(...error.pos) : '';
  const surplus = /^\S/.test(token) && !token.includes('\n');
  if (error.message.includes('same line with key')) return [withoutBlock(from, error)];
  const lines = suspects(from.text, error).map((line) => withoutLine(from, error, line));
  return surplus ? [withoutToken(from, error), ...lines] : lines;
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
  const isKeyLine = keyLine.test(text.slice(first, endOfLine(text, first)));
  const deeper = others.filter((line) => indentation(text, line) > indentation(text, first));
  return isKeyLine ? [...deeper, first, ...others] : [first, ...others];
}

function withoutToken(from: Recovered, error: YAMLError): Recovered {
  const [start, end] = error.pos;
  const text = `${from.text.slice(0, start)}${' '.repeat(end - start)}${from.text.slice(end)}`;
  const finding = syntaxFinding(error, from.text);
  return { yaml: readYaml(text), findings: finding ? [...from.findings, finding] : from.findings, text };
}

/** Without the line of the error and the deeper lines below it. */
function withoutBlock(from: Recovered, error: YAMLError): Recovered {
  const start = startOfLine(from.text, error.pos[0]);
  let end = endOfLine(from.text, start);
  for (let line = end; line < from.text.length; ) {
    line = from.text.indexOf('\n', line) + 1;
    if (line === 0) break;
    const next = endOfLine(from.text, line);
    const isBlank = from.text.slice(line, next).trim() === '';
    if (!isBlank && indentation(from.text, line) <= indentation(from.text, start)) break;
    if (!isBlank) end = next;
    line = next;
  }
  const finding = syntaxFinding(error, from.text);
  const text = leaveOut(from.text, start, end);
  return { yaml: readYaml(text), findings: finding ? [...from.findings, finding] : from.findings, text };
}

/** The text with a comment in the place of these lines. */
function leaveOut(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, '#') + text.slice(end);
}

function withoutLine(from: Recovered, error: YAMLError, start: number): Recovered {
  const text = leaveOut(from.text, start, endOfLine(from.text, start));
  // Where a later line than the one the parser stopped at is to blame, that line is not where it should be.
  const finding = start > error.pos[0] ? misplacedLine(from.text, start) : syntaxFinding(error, from.text);
  return { yaml: readYaml(text), findings: finding ? [...from.findings, finding] : from.findings, text };
}

function indentation(text: string, lineStart: number): number {
  let end = lineStart;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end - lineStart;
}
