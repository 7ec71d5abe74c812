import type { EngagementDocument, Part, SyntaxFinding, SyntaxKind } from '../document/engagementDocument.ts';
import { endOfLine, startOfLine } from '../document/lines.ts';
import { type Entry, follow, type MapNode, type Range, type SeqNode } from '../document/tree.ts';
import { isNear, plain } from '../schema/nearest.ts';
import type { SchemaFinding } from './schemaFindings.ts';

/** Findings after which the text around them may mean something else than what was understood. */
const structural: ReadonlySet<SyntaxKind> = new Set([
  'tooDeep',
  'tooSlow',
  'lineTooLong',
  'repeatedKeys',
  'tabIndent',
  'badIndent',
  'unclosedQuote',
  'unclosedBracket',
  'missingComma',
  'missingColon',
  'missingSpace',
  'missingDash',
  'listBehindKey',
  'textAfterValue',
  'multilineKey',
  'nestedOnOneLine',
  'badScalar',
  'unexpected',
]);

/** Which places of a document can't be judged because the YAML around them could not be read. */
export interface Damage {
  /** True where the range lies on a line that could not be read: what it seems to say may be half of it. */
  touches(range: Range): boolean;
  /** True for a finding that may only follow from a line that could not be read: what is missing may stand there. */
  explains(finding: SchemaFinding): boolean;
  /** True where a line that could not be read may be the beginning of this section. */
  mayHide(section: string): boolean;
}

/** A line that could not be read. `indent` is the column that it belongs to; 0 where it may belong to any. */
interface Line extends Range {
  readonly indent: number;
}

const none: Damage = { touches: () => false, explains: () => false, mayHide: () => false };

/** True for a finding after which the text around it may mean something else than what was understood. */
export function isStructural({ kind }: SyntaxFinding): boolean {
  return structural.has(kind);
}

/** Works out the damage of a part's syntax findings. It holds for the text as it is now. */
export function damageOf(document: EngagementDocument, part: Pick<Part, 'syntaxFindings' | 'divided'>): Damage {
  const broken = part.syntaxFindings.filter(isStructural);
  if (broken.length === 0) return none;
  const { text } = document;
  const lines = broken.map(({ kind, range }) => ({
    start: startOfLine(text, range.start),
    end: endOfLine(text, Math.max(range.start, range.end - 1)),
    // The dash of an item that is lost in the one above it would stand two columns before its keys.
    indent:
      kind === 'badIndent' ? 0 : indentation(text, startOfLine(text, range.start)) - (kind === 'repeatedKeys' ? 2 : 0),
  }));
  const touches = (range: Range): boolean => lines.some((line) => range.start <= line.end && range.end >= line.start);
  let words: ReadonlySet<string> | undefined;
  const mayHide = (section: string): boolean => {
    words ??= new Set(lines.map((line) => firstWord(line, text)));
    const name = plain(section);
    return words.values().some((word) => isNear(word, name));
  };
  return {
    touches,
    mayHide,
    explains(finding) {
      const { place, path } = finding;
      // What a broken line may do to other sections ends where the next one begins; only a section of its own may be lost in it.
      if (part.divided && path.length === 0) return 'key' in finding && mayHide(finding.key);
      const node = follow(place.node);
      const holder = asksForParts(finding) && (node?.kind === 'map' || node?.kind === 'seq') ? node : undefined;
      if (holder && lines.some((line) => mayHold(line, holder, text))) return true;
      const { entry } = place;
      if (finding.kind === 'noValue' && entry && lines.some((line) => mayFill(line, entry, text))) return true;
      const start = (entry ?? place.item ?? place.node)?.range.start;
      return path.length > 0 && start !== undefined && touches({ start, end: start });
    },
  };
}

/** True where something is missing in a map or list. */
function asksForParts(finding: SchemaFinding): boolean {
  switch (finding.kind) {
    case 'missingKey':
    case 'incomplete':
    case 'tooFewItems':
    case 'lacksItem':
      return true;
    case 'chooseOne':
      return finding.present.length === 0;
    default:
      return false;
  }
}

/** The word that a line begins with, as `plain` makes it: what may be a key. The empty text where there is none. */
function firstWord(line: Line, text: string): string {
  return plain(/[\p{L}\d_-]{2,}/u.exec(text.slice(line.start, line.end))?.[0] ?? '');
}

/** True where the line may be the value that a key lacks: it is the next one that holds anything, and not indented less. */
function mayFill(line: Range, { key, range }: Entry, text: string): boolean {
  if (line.start < range.end || text.slice(range.end, line.start).replace(/#.*/g, '').trim() !== '') return false;
  const column = key.range.start - startOfLine(text, key.range.start);
  return text.slice(line.start, line.end).search(/\S/) >= column;
}

function mayHold(line: Line, map: MapNode | SeqNode, text: string): boolean {
  if (line.end < map.range.start) return false;
  if (map.flow) return line.start <= map.range.end;
  const column = map.range.start - startOfLine(text, map.range.start);
  if (line.indent > column + 1) return false; // it belongs to something deeper
  return line.start <= endOfBlock(map.range.end, column, text);
}

/** How many spaces a line begins with; with a tab among them that says nothing. */
function indentation(text: string, lineStart: number): number {
  const blank = /^[ \t]*/.exec(text.slice(lineStart, endOfLine(text, lineStart)))?.[0] ?? '';
  return blank.includes('\t') ? 0 : blank.length;
}

/** The offset at which the first line begins that is indented less than the block, or the end of the text. */
function endOfBlock(from: number, column: number, text: string): number {
  let start = endOfLine(text, from) + 1;
  while (start < text.length) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    const line = text.slice(start, end);
    if (line.trim() !== '' && line.search(/\S/) < column) return start;
    start = end + 1;
  }
  return text.length;
}
