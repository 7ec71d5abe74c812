import type { SegmentList } from './scalarMapSegments.ts';
import type { ScalarNode } from './tree.ts';

/** What the header of a block scalar says, and where its lines are. */
export interface BlockLayout {
  /** The offset of the first line behind the header. */
  readonly start: number;
  /** How many columns of each line are indentation; 0 where no line has content. */
  readonly indent: number;
  /** What happens to the line breaks at the end: one is kept, none (`-`) or all (`+`). */
  readonly chomp: '' | '-' | '+';
  readonly lines: readonly Line[];
  /** How many of the lines are content; the line breaks behind them are chomped. */
  readonly contentLines: number;
}

/** Offsets into the source, UTF-16 code units. */
interface Line {
  readonly start: number;
  /** The number of spaces it begins with. */
  readonly spaces: number;
  /** The end of the line, without its line break. */
  readonly end: number;
  /** The start of the next line. */
  readonly next: number;
}

/** Reads the header and the lines of a block scalar (YAML 1.2.2, 8.1). `range` runs from `|` or `>` to the end of the last line. */
export function blockLayout(source: string, { range, text }: Pick<ScalarNode, 'range' | 'text'>): BlockLayout {
  const start = nextLine(source, range.start, range.end);
  const header = /^[|>][^\s#]*/.exec(source.slice(range.start, start))?.[0] ?? '';
  const lines = splitLines(source, start, range.end);
  const first = lines.find((line) => !isBlank(line));
  const indent = first ? indentation(first, header, text) : 0;
  const last = lines.findLastIndex((line) => !isBlank(line) || line.spaces > indent);
  const chomp = header.includes('-') ? '-' : header.includes('+') ? '+' : '';
  return { start, indent, chomp, lines, contentLines: first ? last + 1 : 0 };
}

/** The segments of a literal block: each line break is one, together with the indentation behind it. */
export function addLiteral(layout: BlockLayout, list: SegmentList): void {
  addLines(layout, layout.contentLines, list);
  addLastBreaks(layout, list);
}

/** The segments of a folded block: all line breaks between two lines with content are one. */
export function addFolded(source: string, layout: BlockLayout, list: SegmentList): void {
  const { lines, indent, contentLines } = layout;
  const first = lines.findIndex((line) => !isBlank(line));
  if (contentLines > 0) addLines(layout, first + 1, list);
  let previous = first;
  for (let index = first + 1; index < contentLines; index++) {
    const [before, line] = [lines[previous], lines[index]];
    if (!before || !line || (isBlank(line) && line.spaces <= indent)) continue;
    const breaks = index - previous;
    const kept = isMoreIndented(source, before, indent) || isMoreIndented(source, line, indent);
    list.atom(before.end, textStart(line, indent), foldedBreaks(breaks, kept));
    list.run(textStart(line, indent), line.end);
    previous = index;
  }
  addLastBreaks(layout, list);
}

/** Line breaks next to a more indented line are kept; of others the first is dropped, or a space where it is the only one. */
function foldedBreaks(breaks: number, kept: boolean): string {
  if (kept) return '\n'.repeat(breaks);
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

function isMoreIndented(source: string, line: Line, indent: number): boolean {
  return line.spaces > indent || source[line.start + line.spaces] === '\t';
}

/** The first `count` lines as they stand, and the breaks between them. */
function addLines({ lines, indent }: BlockLayout, count: number, list: SegmentList): void {
  let before: Line | undefined;
  for (const line of lines.slice(0, count)) {
    if (before) list.atom(before.end, textStart(line, indent), '\n');
    list.run(textStart(line, indent), line.end);
    before = line;
  }
}

/** What chomping leaves of the line breaks behind the content. YAML adds one where the file ends without. */
function addLastBreaks({ lines, chomp, contentLines }: BlockLayout, list: SegmentList): void {
  if (chomp === '-' || (chomp === '' && contentLines === 0)) return;
  const from = Math.max(0, contentLines - 1);
  // Behind the last line break of the text there is one more line, an empty one, that has none.
  const to = chomp === '+' ? Math.max(from + 1, lines.length - 1) : from + 1;
  for (const line of lines.slice(from, to)) list.atom(line.end, line.next, '\n');
}

function textStart(line: Line, indent: number): number {
  return line.start + Math.min(line.spaces, indent);
}

function isBlank(line: Line): boolean {
  return line.start + line.spaces === line.end;
}

/**
 * The first line with content gives the indentation. Where the header gives it (`|2`), it counts from the parent node,
 * which is not at hand; the decoded text shows which spaces of that line are content.
 */
function indentation(first: Line, header: string, text: string): number {
  if (!/[1-9]/.test(header)) return first.spaces;
  const content = /^(?: *\n)*( *)[^ \n]/.exec(text)?.[1]?.length ?? 0;
  return Math.max(0, first.spaces - content);
}

function splitLines(source: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; ) {
    const next = nextLine(source, at, end);
    lines.push(readLine(source, at, next));
    at = next;
  }
  if (source[end - 1] === '\n' && end > start) lines.push({ start: end, spaces: 0, end, next: end });
  return lines;
}

function readLine(source: string, start: number, next: number): Line {
  let end = source[next - 1] === '\n' ? next - 1 : next;
  if (end > start && source[end - 1] === '\r') end--;
  let spaces = 0;
  while (start + spaces < end && source[start + spaces] === ' ') spaces++;
  return { start, spaces, end, next };
}

function nextLine(source: string, from: number, end: number): number {
  const index = source.indexOf('\n', from);
  return index === -1 || index >= end ? end : index + 1;
}
