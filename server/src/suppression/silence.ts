import type { Problem } from '../validation/problem.ts';
import type { Cover } from './covers.ts';
import type { Word } from './directive.ts';

/**
 * Which problems are silenced, and by which name. Where several cover one, it counts as the doing of the one that begins last: that is
 * the narrowest. Takes one pass over the problems and covers of each rule.
 *
 * @param problems in the order of the text
 */
export function silencedBy(covers: readonly Cover[], problems: readonly Problem[]): Map<Problem, Word> {
  const silenced = new Map<Problem, Word>();
  const problemsOf = Map.groupBy(problems, ({ code }) => code);
  for (const [id, own] of Map.groupBy(covers, (cover) => cover.id)) {
    const waiting = own.toSorted((a, b) => b.area.start - a.area.start);
    const begun: Cover[] = [];
    for (const problem of problemsOf.get(id) ?? []) {
      const at = problem.range.start;
      for (let next = waiting.at(-1); next && next.area.start <= at; next = waiting.at(-1)) {
        begun.push(next);
        waiting.pop();
      }
      while (begun.length > 0 && (begun.at(-1)?.area.end ?? 0) <= at) begun.pop();
      const narrowest = begun.at(-1);
      if (narrowest) silenced.set(problem, narrowest.name);
    }
  }
  return silenced;
}
