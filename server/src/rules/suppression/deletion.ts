import type { EngagementDocument } from '../../document/engagementDocument.ts';
import { endOfLine, startOfLine } from '../../document/lines.ts';
import type { Range } from '../../document/tree.ts';
import { firstColumn, nextLine } from '../../edits/lineRanges.ts';
import type { NamedRule, Suppression } from '../../suppression/suppression.ts';
import type { Edit } from '../../validation/problem.ts';

/** Takes a comment away: with its line where it stands alone, else with the blank space before it. */
export function deleteComment({ text }: EngagementDocument, { comment }: Suppression): Edit {
  const { start, end } = comment.range;
  if (!comment.alone) return { range: { start: text.slice(0, start).trimEnd().length, end }, newText: '' };
  const lineStart = firstColumn(text, start);
  let behind = nextLine(text, end);
  if (isDoubleGap(text, lineStart))
    while (behind < text.length && isBlank(text, behind)) behind = nextLine(text, behind);
  return { range: { start: lineStart, end: behind }, newText: '' };
}

/**
 * Takes one of the names out of a comment with the comma before or behind it, so that the deletions of several do not overlap; the whole
 * comment, where no other name is left.
 *
 * @param goes whether another name is to be deleted as well
 */
export function deleteName(
  document: EngagementDocument,
  suppression: Suppression,
  name: NamedRule,
  goes: (other: NamedRule) => boolean,
): Edit {
  const { rules } = suppression;
  const index = rules.indexOf(name);
  const before = rules[index - 1];
  const behind = rules[index + 1];
  if (before && !rules.slice(0, index).every(goes)) return deletion({ start: before.range.end, end: name.range.end });
  if (behind) return deletion({ start: name.range.start, end: behind.range.start });
  return deleteComment(document, suppression);
}

function deletion(range: Range): Edit {
  return { range, newText: '' };
}

/**
 * True where blank lines before the line would follow on those behind it, and where they would become part of a block scalar that keeps
 * its blank lines (`|+`).
 */
function isDoubleGap(text: string, lineStart: number): boolean {
  return (
    (lineStart > 0 && isBlank(text, startOfLine(text, lineStart - 1))) || /[|>]\d?\+/.test(text.slice(0, lineStart))
  );
}

function isBlank(text: string, lineStart: number): boolean {
  return text.slice(lineStart, endOfLine(text, lineStart)).trim() === '';
}
