import type { Level, Plan } from './plan.ts';

/**
 * Puts the comments that stand on lines of their own where what they are about is put: what follows, or, for one that is indented deeper
 * than that, the key or dash before it that it stands below.
 */
export function planComments(plan: Plan): void {
  const { lines, text } = plan;
  const open: Level[] = [];
  let following = nextContent(plan, 0);
  for (let line = 0; line < lines.count; line++) {
    if (!plan.isFree(line)) continue;
    const levels = plan.levels.get(line);
    const [first] = levels ?? [];
    if (levels && first) {
      while ((open.at(-1)?.old ?? -1) >= first.old) open.pop();
      open.push(...levels);
    } else if (/^(?:---|\.\.\.)/.test(text.slice(lines.start(line), lines.start(line) + 3))) {
      open.length = 0;
    }
    if (text[lines.ink(line)] !== '#') continue;
    if (following <= line) following = nextContent(plan, line + 1);
    const column = columnFor(plan, plan.indentOf(line), following, open);
    if (column !== undefined) plan.place(line, column);
  }
}

/** Where a comment belongs that is indented so far; undefined before what is not understood. */
function columnFor(plan: Plan, old: number, following: number, open: readonly Level[]): number | undefined {
  const isLast = following >= plan.lines.count;
  const next = isLast ? 0 : plan.columnOf(following);
  if (next === undefined) return open.length > 0 && isMarker(plan, following) ? below(open, old) : undefined;
  if (!isLast && old <= plan.indentOf(following)) return next;
  return Math.max(next, below(open, old));
}

function below(open: readonly Level[], old: number): number {
  return open.findLast((level) => level.old <= old)?.new ?? 0;
}

function isMarker({ lines, text }: Plan, line: number): boolean {
  return /^(?:---|\.\.\.)/.test(text.slice(lines.start(line), lines.start(line) + 3));
}

/** The first line from one on that has anything else than a comment; the count of lines where there is none. */
function nextContent(plan: Plan, from: number): number {
  const { lines, text } = plan;
  let line = from;
  while (line < lines.count) {
    const ink = lines.ink(line);
    if (ink < lines.end(line) && text[ink] !== '#') break;
    line++;
  }
  return line;
}
