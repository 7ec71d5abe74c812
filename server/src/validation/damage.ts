import type { EngagementDocument, SyntaxKind } from '../document/engagementDocument.ts';
import { endOfLine, startOfLine } from '../document/lines.ts';
import type { MapNode, Range } from '../document/tree.ts';

/** Findings after which the text around them may mean something else than what was understood. */
const structural: ReadonlySet<SyntaxKind> = new Set([
  'tooDeep',
  'tabIndent',
  'badIndent',
  'unclosedQuote',
  'unclosedBracket',
  'missingComma',
  'missingColon',
  'missingSpace',
  'multilineKey',
  'nestedOnOneLine',
  'badScalar',
  'unexpected',
]);

/** Which places of a document can't be judged because the YAML around them could not be read. */
export interface Damage {
  /** True where the range lies on a line that could not be read: what it seems to say may be half of it. */
  touches(range: Range): boolean;
  /** True where a key of this map may stand on a line that could not be read: it must not be called missing. */
  mayHideKeyOf(map: MapNode): boolean;
}

/** Works out the damage of a document's syntax findings. */
export function damageOf(document: EngagementDocument): Damage {
  const { text } = document;
  const lines = document.syntaxFindings
    .filter((finding) => structural.has(finding.kind))
    .map(({ range }) => ({
      start: startOfLine(text, range.start),
      end: endOfLine(text, Math.max(range.start, range.end - 1)),
    }));
  return {
    touches: (range) => lines.some((line) => range.start <= line.end && range.end >= line.start),
    mayHideKeyOf: (map) => lines.some((line) => mayHold(line, map, text)),
  };
}

function mayHold(line: Range, map: MapNode, text: string): boolean {
  if (line.end < map.range.start) return false;
  if (map.flow) return line.start <= map.range.end;
  const column = map.range.start - startOfLine(text, map.range.start);
  const indent = /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
  if (!indent.includes('\t') && indent.length > column + 1) return false; // it belongs to something deeper
  return line.start <= endOfBlock(map.range.end, column, text);
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
