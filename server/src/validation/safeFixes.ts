import type { Edit, Problem } from './problem.ts';

/**
 * The edits of the fixes that need no judgement, one fix for each problem, in the order of the problems. A fix whose edits overlap or touch
 * those of one before it is left out: what it is about may be gone.
 */
export function safeEdits(problems: readonly Problem[]): Edit[] {
  const taken: Edit[] = []; // in the order of the text
  for (const problem of problems) {
    const fix = problem.fixes?.().find(({ safe }) => safe === true);
    if (!fix) continue;
    const places = fix.edits.map((edit) => placeFor(edit, taken));
    if (places.includes(-1) || overlapsItself(fix.edits)) continue;
    for (const edit of fix.edits) taken.splice(placeFor(edit, taken), 0, edit);
  }
  return taken;
}

/** Where the edit goes among others in the order of the text; -1 where it overlaps or touches one of them. */
function placeFor({ range }: Edit, taken: readonly Edit[]): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.range.end ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  return next && next.range.start <= range.end ? -1 : low;
}

function overlapsItself(edits: readonly Edit[]): boolean {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start);
  return ordered.some(({ range }, index) => range.start < (ordered[index - 1]?.range.end ?? 0));
}
