import type { EngagementDocument, Spec, SyntaxKind } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import type { TextLines } from './textLines.ts';

/** What is wrong with the meaning of a text, not with its shape: how it is to be laid out is beyond doubt. */
const shapely: ReadonlySet<SyntaxKind> = new Set([
  'duplicateKey',
  'repeatedKeys',
  'unknownAnchor',
  'selfReference',
  'badMerge',
  'aliasBomb',
]);

/** Of such a text we do not know all. */
const unread: ReadonlySet<SyntaxKind> = new Set(['tooLarge', 'tooDeep', 'tooSlow', 'lineTooLong']);

/**
 * Which lines may be changed: those of the ranges, without those of sections and items of sections that are broken as YAML, since
 * nobody can tell how these are meant.
 *
 * @param ranges undefined for the whole file
 * @returns for each line 1 where it may be changed, else 0
 */
export function editableLines(
  document: EngagementDocument,
  lines: TextLines,
  ranges: readonly Range[] | undefined,
): Uint8Array {
  const editable = new Uint8Array(lines.count);
  const broken = document.syntaxFindings.filter(({ kind }) => !shapely.has(kind));
  if (broken.some(({ kind }) => unread.has(kind)) || (broken.length > 0 && document.specs.length === 0))
    return editable;
  if (!ranges) editable.fill(1);
  for (const { start, end } of ranges ?? []) {
    // What ends at the start of a line has nothing of that line.
    const isBehind = end > start && end < lines.text.length && lines.start(lines.at(end)) === end;
    const last = lines.at(end) - (isBehind ? 1 : 0);
    editable.fill(1, lines.at(start), last + 1);
  }
  if (broken.length === 0) return editable;
  const units = document.specs.flatMap(unitsOf);
  const lock = (start: number, end: number): void => {
    editable.fill(0, lines.at(start), end >= lines.text.length ? lines.count : lines.at(end));
  };
  for (const [index, { start, isBroken }] of units.entries()) {
    const end = units[index + 1]?.start ?? lines.text.length;
    // A finding may stand on the line break with which a part ends.
    if (isBroken || broken.some(({ range }) => start <= range.start && range.start <= end)) lock(start, end);
  }
  const head = units[0]?.start ?? lines.text.length;
  if (broken.some(({ range }) => range.start < head)) lock(0, head);
  return editable;
}

/** Where each part of a YAML document begins that can be read by itself, in the order of the text. */
function unitsOf({ parts, range }: Spec): { start: number; isBroken: boolean }[] {
  const units = parts.flat().flatMap((part) => {
    if (part.divided) return [];
    const isBroken = part.syntaxFindings.some(({ kind }) => !shapely.has(kind));
    return [{ start: (part.place.item ?? part.place.entry)?.range.start ?? range.start, isBroken }];
  });
  return [{ start: range.start, isBroken: false }, ...units].toSorted((a, b) => a.start - b.start);
}
