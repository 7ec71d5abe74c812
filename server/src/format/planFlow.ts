import type { MapNode, SeqNode } from '../document/tree.ts';
import { type FlowToken, flowTokens } from './flowTokens.ts';
import type { Level, Plan } from './plan.ts';
import { planLines } from './planScalar.ts';

/** Where brackets stand in what is around them. */
export interface FlowPlace {
  /** The key or dash that they belong to. */
  readonly level: Level;
  readonly isInEntry: boolean;
  /** Where they belong when they stand on a line of their own; behind a dash, where they are. */
  readonly column: number;
}

/** Plans a map or list in flow style: `{ a: 1 }` and `[a, b]`. Which lines it has does not change, only where they begin. */
export function planFlow(plan: Plan, node: MapNode | SeqNode, place: FlowPlace): void {
  const { lines, text } = plan;
  const { start, end } = node.range;
  const tokens = flowTokens(text, node);
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before) planGap(plan, before, token);
  }
  const first = lines.at(start);
  const isFirst = plan.isFirst(start);
  const mayMove = plan.isAllEditable(start, end);
  if (isFirst) plan.place(first, mayMove ? place.column : plan.indentOf(first));
  const last = lines.at(end);
  if (first === last) return;
  plan.own(first, last);
  const base = isFirst || !place.isInEntry ? place.column : place.level.new;
  planIndents(plan, tokens, mayMove ? base : undefined, closing(plan, tokens, place, base));
}

/**
 * The column of the last bracket. Below its key it is more than YAML allows, though all read it; where it stands so, it stays there, and
 * nowhere else it gets there.
 */
function closing(plan: Plan, tokens: readonly FlowToken[], { level, isInEntry }: FlowPlace, base: number): number {
  const old = plan.lines.column(tokens.at(-1)?.start ?? 0);
  return isInEntry && base === level.new && old > level.old ? base + plan.style.step : base;
}

/** Puts each line behind the first where its brackets say; where there is no base, all stay. */
function planIndents(plan: Plan, tokens: readonly FlowToken[], base: number | undefined, last: number): void {
  const { lines, style } = plan;
  const open: number[] = []; // for each open bracket the column of the line that it is on
  let line = lines.at(tokens[0]?.start ?? 0);
  let column = base ?? 0;
  for (const token of tokens) {
    const at = lines.at(token.start);
    const inner = (open.at(-1) ?? 0) + style.step;
    if (at > line) {
      const closes = open.length > 1 ? open.at(-1) : last;
      column = token.kind === 'close' ? (closes ?? 0) : inner;
      line = at;
      if (base !== undefined) plan.place(at, column);
    }
    if (token.kind === 'open') open.push(column);
    else if (token.kind === 'close') open.pop();
    else if (token.scalar && lines.at(token.end) > at) {
      planLines(plan, token.scalar, base === undefined ? undefined : inner);
      line = lines.at(token.end);
    }
  }
}

/** The blank space between two neighbours on a line; that before a comment stays, and that behind an alias where it is needed. */
function planGap(plan: Plan, before: FlowToken, token: FlowToken): void {
  const { lines } = plan;
  if (lines.at(before.end) !== lines.at(token.start) || token.kind === 'comment' || before.kind === 'comment') return;
  const wanted = gapBetween(plan.text, before, token);
  if (wanted !== undefined) plan.replace(before.end, token.start, wanted);
}

function gapBetween(text: string, before: FlowToken, token: FlowToken): '' | ' ' | undefined {
  if (before.kind === 'open') return token.kind === 'close' || text[before.start] === '[' ? '' : ' ';
  // The value that is left out between a colon, an anchor or a tag and what follows takes up no room.
  const isLeftOut = before.kind === 'colon' || before.kind === 'other';
  if (token.kind === 'close' && text[token.start] === '}') return ' ';
  if (token.kind === 'close' || token.kind === 'comma') return isLeftOut ? undefined : '';
  if (token.kind === 'colon') return before.kind === 'text' && before.scalar ? '' : undefined;
  return isLeftOut || before.kind === 'comma' ? ' ' : undefined;
}
