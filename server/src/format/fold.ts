import type { BlockLayout } from '../document/scalarMapBlock.ts';
import type { ScalarNode } from '../document/tree.ts';
import { isPrintable } from '../document/writeScalar.ts';
import type { Plan } from './plan.ts';
import type { ScalarPlace } from './planScalar.ts';

/*
 * Long prose is written over several lines in folded style (`>`), where a single line break reads as the space that it replaces. Only a
 * space between two other characters may become one: more than one, and those at the start of a line, would read otherwise.
 */

/** Prose that ends behind this column is folded: in a line somewhat longer than `fillTo` it reads better as it is. */
const foldFrom = 140;
/** The columns that folded lines fill. */
const fillTo = 100;
/** However deep it stands, a line has so many columns. */
const minimalWidth = 40;

/** Folds a text that is written on the line of its key or dash, if it is too long for one line, and reads the same when it is folded. */
export function foldLine(plan: Plan, scalar: ScalarNode, { level, behind, column }: ScalarPlace): void {
  const { lines, text } = plan;
  const { start, end } = scalar.range;
  const line = lines.at(start);
  const moved = level.new - level.old;
  if (lines.column(end) + moved <= foldFrom || typeof scalar.value !== 'string') return;
  // An anchor or tag may stand before it.
  if (text.slice(behind, start).trim() !== '') return;
  const { text: prose } = scalar;
  if (/^ | $/.test(prose) || !isPrintable(prose)) return;
  const folded = fill(prose, column);
  if (folded.length < 2) return;
  const indent = plan.lineEnd + ' '.repeat(column);
  plan.replace(start, end, '>-');
  // A comment behind the text stays on the line of the key.
  plan.replace(lines.end(line), lines.end(line), indent + folded.join(indent));
}

/**
 * Fills the paragraphs of a folded text anew that have a line that is too long.
 *
 * @param column where its lines are going to begin
 * @returns the indices of the lines that it has written
 */
export function refold(plan: Plan, { lines, indent, contentLines }: BlockLayout, column: number): Set<number> {
  const done = new Set<number>();
  const { text } = plan;
  const isText = (index: number): boolean => {
    const line = lines[index];
    if (!line || index >= contentLines || line.spaces !== indent) return false;
    const at = line.start + indent;
    return at < line.end && text[at] !== '\t';
  };
  for (let from = 0, to = 0; from < contentLines; from = to + 1) {
    for (to = from; isText(to); ) to++;
    const paragraph = lines.slice(from, to);
    const [first] = paragraph;
    const last = paragraph.at(-1);
    if (!first || !last || !paragraph.some(({ start, end }) => end - start - indent + column > foldFrom)) continue;
    const words = paragraph.map(({ start, end }) => text.slice(start + indent, end)).join(' ');
    const lineStart = ' '.repeat(column);
    const filled = fill(words, column).map((line) => lineStart + line);
    plan.replace(first.start, last.end, filled.join(plan.lineEnd));
    for (let index = from; index < to; index++) done.add(index);
  }
  return done;
}

/**
 * Fills the paragraphs of a text in quotes, or without any, anew that goes on over several lines, if one of these is too long. Empty lines part
 * its paragraphs; a text with an escaped space or line break stays as it is.
 *
 * @param column where its lines are going to begin, but for the first
 * @returns whether its lines are written anew
 */
export function refill(plan: Plan, { range, style }: ScalarNode, column: number): boolean {
  const { lines, text } = plan;
  const last = lines.at(range.end);
  // An escaped space or line break has to stay where it is.
  if (style === 'double' && /\\\s/.test(text.slice(range.start, range.end))) return false;
  let isLong = false;
  for (let line = lines.at(range.start); line <= last; line++) {
    const end = Math.min(range.end, lines.inkEnd(line));
    isLong ||= end - Math.max(range.start, lines.ink(line)) + column > foldFrom;
  }
  if (!isLong) return false;
  const indent = plan.lineEnd + ' '.repeat(column);
  const parts = text.slice(range.start, range.end).split(/(?<![ \t])[ \t]*\r?\n((?:[ \t]*\r?\n)*)[ \t]*/);
  // Every second part is what stands between two lines: the empty ones, of which each reads as a line break.
  let [written = ''] = parts;
  for (let index = 1; index < parts.length; index += 2) {
    const empty = parts[index]?.split('\n').length ?? 1;
    written += (empty > 1 ? '\n'.repeat(empty) : ' ') + (parts[index + 1] ?? '');
  }
  const filled = written
    .split(/(\n+)/)
    .map((part) =>
      part.startsWith('\n') ? plan.lineEnd.repeat(part.length - 1) + indent : fill(part, column).join(indent),
    );
  plan.replace(range.start, range.end, filled.join(''));
  return true;
}

/** Cuts a text into lines where a line break reads as the space that it replaces; a word that is too long has a line of its own. */
function fill(text: string, column: number): string[] {
  const width = Math.max(minimalWidth, fillTo - column);
  const filled: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=[^ \t]) (?=[^ \t])/)) {
    if (line !== '' && line.length + 1 + word.length > width) {
      filled.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  filled.push(line);
  return filled;
}
