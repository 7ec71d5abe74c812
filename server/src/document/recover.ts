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

/** An open bracket is not one of them: the parser closes it at the next line that is indented less. */
function isStructural(error: YAMLError): boolean {
  return structural.has(error.code) && !error.message.includes('must be sufficiently indented and end with');
}

/** Reads a text; where it is broken, finds the lines to blame by trying, so that all the others are understood. */
export function recover(text: string): Recovered {
  let best: Recovered = { yaml: readYaml(text), findings: [], text };
  if (text.length > maxRecoveryLength) return best;
  for (let round = 0; round < maxRecoveries; round++) {
    const error = best.yaml.errors.find(isStructural);
    if (!error) break;
    const attempt = suspects(best.text, error)
      .map((line) => withoutLine(best, error, line))
      .reduce((a, b) => (b.yaml.errors.length < a.yaml.errors.length ? b : a));
    if (attempt.yaml.errors.length >= best.yaml.errors.length) break;
    best = attempt;
  }
  return best;
}

/** A line that says `key:` or `key: value`, in a list or not. */
const keyLine = /^\s*(?:- +)*[^\s:#][^:#]*:(?:\s|$)/;

/**
 * The starts of the lines that an error may come from, the likeliest first: of two that would both do, a line that is no
 * `key: value` is to blame, then one that is indented more than the line before it.
 */
function suspects(text: string, error: YAMLError): [number, ...number[]] {
  const first = startOfLine(text, Math.min(error.pos[0], text.length));
  const last = startOfLine(text, Math.min(Math.max(error.pos[1] - 1, error.pos[0]), text.length));
  const next = endOfLine(text, last) + 1;
  const others = [last, next].filter((line) => line !== first && line < text.length);
  const isKeyLine = keyLine.test(text.slice(first, endOfLine(text, first)));
  const deeper = others.filter((line) => indentation(text, line) > indentation(text, first));
  const order = isKeyLine ? [...deeper, first, ...others] : [first, ...others];
  return [order[0] ?? first, ...order.slice(1)];
}

function withoutLine(from: Recovered, error: YAMLError, start: number): Recovered {
  const end = endOfLine(from.text, start);
  const text = `${from.text.slice(0, start)}${'#'.repeat(end - start)}${from.text.slice(end)}`;
  // Where a later line than the one the parser stopped at is to blame, that line is not where it should be.
  const finding = start > error.pos[0] ? misplacedLine(from.text, start) : syntaxFinding(error, from.text);
  return { yaml: readYaml(text), findings: finding ? [...from.findings, finding] : from.findings, text };
}

function indentation(text: string, lineStart: number): number {
  let end = lineStart;
  while (text[end] === ' ' || text[end] === '\t') end++;
  return end - lineStart;
}
