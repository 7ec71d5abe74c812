import type { EngagementDocument } from '../document/engagementDocument.ts';
import { parseEngagement } from '../document/parseEngagement.ts';
import type { Range } from '../document/tree.ts';
import { EditedText } from '../edits/editedText.ts';
import { engagementSchema } from '../schema/schema.ts';
import type { Edit } from '../validation/problem.ts';
import { editableLines } from './editableLines.ts';
import { Plan } from './plan.ts';
import { planRoot } from './planBlock.ts';
import { planComments } from './planComments.ts';
import { changedStretches, saysTheSame } from './saysTheSame.ts';
import { type FormatOptions, styleOf } from './style.ts';
import { TextLines } from './textLines.ts';

/**
 * The edits that format a file, in order, none that overlap; worked out in small steps, because a file may be long. They change blank
 * space alone, but for long prose, which is folded. What is broken as YAML stays as it is, and so does what would not read the same
 * afterwards: the result is read again before anybody gets to see it.
 *
 * @param ranges what of the file is to be formatted, by lines; undefined for all of it. What such lines share with others, such as the
 *   column of a list, they keep.
 */
export function* formatEdits(
  document: EngagementDocument,
  options: FormatOptions,
  ranges?: readonly Range[],
): Generator<void, Edit[]> {
  const edits = yield* plannedEdits(document, options, ranges);
  if (edits.length === 0) return edits;
  const after = yield* readWith(document, edits);
  if (saysTheSame(document, after)) return edits;
  const changed = changedStretches(document, after);
  const harmless = changed
    ? edits.filter(({ range }) => !changed.some(({ start, end }) => start <= range.start && range.start < end))
    : [];
  if (harmless.length === edits.length) return [];
  return saysTheSame(document, yield* readWith(document, harmless)) ? harmless : [];
}

function* readWith(document: EngagementDocument, edits: readonly Edit[]): Generator<void, EngagementDocument> {
  const edited = new EditedText(document.text);
  edited.apply(edits);
  const after = parseEngagement(document.uri, document.version, edited.text);
  yield* after.readInSteps();
  return after;
}

function* plannedEdits(
  document: EngagementDocument,
  options: FormatOptions,
  ranges: readonly Range[] | undefined,
): Generator<void, Edit[]> {
  const lines = new TextLines(document.text);
  const editable = editableLines(document, lines, ranges);
  const plan = new Plan(lines, editable, styleOf(document, options.tabSize), document.lineEnd);
  for (const { root } of document.specs) yield* planRoot(plan, root, engagementSchema);
  yield;
  planComments(plan);
  yield;
  const last = planEnd(plan, options);
  for (let line = 0; line <= last; line++) {
    const start = lines.start(line);
    const ink = lines.ink(line);
    const column = plan.columnOf(line);
    if (column !== undefined) plan.replace(start, ink, ' '.repeat(column));
    const end = lines.end(line);
    const inkEnd = lines.inkEnd(line);
    if (options.trimTrailingWhitespace !== false && inkEnd < end && !plan.isKept(line)) {
      plan.replace(inkEnd, end, '');
    }
  }
  return plan.edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
}

/** Plans how the file ends; returns the last line that is left for what is done with each line. */
function planEnd(plan: Plan, { insertFinalNewline, trimFinalNewlines }: FormatOptions): number {
  const { lines, text } = plan;
  const last = lines.count - 1;
  if (!plan.isEditable(last)) return last;
  let filled = last;
  while (filled > 0 && !plan.isKept(filled) && lines.ink(filled) === lines.end(filled)) filled--;
  if (trimFinalNewlines === true && filled < last - 1 && plan.isEditable(filled + 1)) {
    plan.replace(lines.start(filled + 1), text.length, '');
    return filled;
  }
  if (insertFinalNewline !== false && filled === last && lines.inkEnd(last) > lines.start(last)) {
    plan.replace(text.length, text.length, plan.lineEnd);
  }
  return last;
}
