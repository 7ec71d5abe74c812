import { blockLayout } from '../document/scalarMapBlock.ts';
import type { ScalarNode } from '../document/tree.ts';
import type { SchemaNode } from '../schema/schema.ts';
import { foldLine, refill, refold } from './fold.ts';
import type { Level, Plan } from './plan.ts';

/** Where a text in block style stands. */
export interface ScalarPlace {
  /** The key or dash that it belongs to. */
  readonly level: Level;
  /** The offset behind the colon or dash. */
  readonly behind: number;
  /** Where its own lines belong. */
  readonly column: number;
  /** What the schema says of it; undefined where it says nothing. */
  readonly schema: SchemaNode | undefined;
}

/** Plans a text outside of brackets: where its lines begin, and folds where it is long prose. */
export function planScalar(plan: Plan, scalar: ScalarNode, place: ScalarPlace): void {
  const { lines } = plan;
  const { start } = scalar.range;
  const isProse = place.schema?.['x-prose'] !== undefined;
  if (scalar.style === 'literal' || scalar.style === 'folded') {
    planBlockScalar(plan, scalar, place, isProse);
    return;
  }
  const first = lines.at(start);
  const last = lines.at(scalar.range.end);
  const mayMove = plan.isAllEditable(place.behind, scalar.range.end);
  if (plan.isFirst(start)) plan.place(first, mayMove ? place.column : plan.indentOf(first));
  if (first === last) {
    if (isProse && mayMove && lines.at(place.behind) === first) foldLine(plan, scalar, place);
    return;
  }
  if (isProse && mayMove && refill(plan, scalar, place.column)) {
    plan.own(first, last);
    // What is behind the text on its last line is trimmed as elsewhere.
    plan.keep(first, last - 1);
  } else {
    planLines(plan, scalar, mayMove ? place.column : undefined);
  }
}

/** Plans the lines of a text in quotes, or without any, behind its first line. An undefined column leaves them where they are. */
export function planLines(plan: Plan, { range, style }: ScalarNode, column: number | undefined): void {
  const { lines } = plan;
  const first = lines.at(range.start);
  const last = lines.at(range.end);
  plan.own(first, last);
  for (let line = first; line <= last; line++) {
    const ink = lines.inkEnd(line);
    // An escaped space at the end of a line counts.
    if (style === 'double' && line < last && plan.text[ink - 1] === '\\') plan.keep(line, line);
    if (line > first && column !== undefined && ink > lines.start(line)) plan.place(line, column);
  }
}

/** Plans a text behind `|` or `>`. */
function planBlockScalar(plan: Plan, scalar: ScalarNode, place: ScalarPlace, isProse: boolean): void {
  const { lines, text } = plan;
  const { start, end } = scalar.range;
  const layout = blockLayout(text, scalar);
  const header = lines.at(start);
  if (plan.isFirst(start)) plan.place(header, place.column);
  const { indent, chomp, contentLines } = layout;
  // Behind the last line break there is one more in the layout, that of what follows.
  const count = layout.lines.filter((line) => line.start < end).length;
  if (count === 0) return;
  const first = lines.at(layout.start);
  plan.own(header, first + count - 1);
  // Blank lines at the end count where all of them are kept.
  const counted = chomp === '+' ? count : contentLines;
  plan.keep(first, first + counted - 1);
  if (contentLines === 0 || !plan.isAllEditable(place.behind, end)) return;
  // An indentation that the header states counts from the key or dash, so both move together.
  const isStated = /^[|>][-+]?[1-9]/.test(text.slice(start, start + 3));
  const column = isStated ? indent + place.level.new - place.level.old : place.column;
  const refolded = isProse && scalar.style === 'folded' ? refold(plan, layout, column) : new Set<number>();
  for (const [index, { start: from, spaces, end: to }] of layout.lines.entries()) {
    const line = first + index;
    if (index >= counted || refolded.has(index)) continue;
    if (from + spaces < to || spaces > indent) plan.place(line, spaces + column - indent);
    else plan.place(line, 0);
  }
}
