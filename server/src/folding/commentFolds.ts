import type { Fold } from './folds.ts';

const regionStart = /^#\s*region\b/;
const regionEnd = /^#\s*endregion\b/;

/**
 * The comments of two lines or more, each with what is indented alike, and what stands between the marks of a region.
 *
 * @param inScalars the lines that begin within a scalar, where nothing is a comment
 */
export function commentFolds(text: string, inScalars: ReadonlySet<number>): Fold[] {
  const found: Fold[] = [];
  const regions: number[] = [];
  let run: { readonly first: number; readonly indent: number } | undefined;
  const endRun = (line: number): void => {
    if (run && line - run.first >= 2) found.push({ first: run.first, last: line - 1, kind: 'comment', depth: 0 });
    run = undefined;
  };
  const lines = text.split('\n');
  for (const [line, source] of lines.entries()) {
    const comment = source.trim();
    const isComment = comment.startsWith('#') && !inScalars.has(line);
    const isRegion = isComment && (regionStart.test(comment) || regionEnd.test(comment));
    const indent = source.indexOf('#');
    if (!isComment || isRegion || indent !== run?.indent) endRun(line);
    if (!isComment) continue;
    if (!isRegion) {
      run ??= { first: line, indent };
    } else if (regionStart.test(comment)) {
      regions.push(line);
    } else {
      const first = regions.pop();
      if (first !== undefined) found.push({ first, last: line, kind: 'region', depth: regions.length });
    }
  }
  endRun(lines.length);
  return found;
}
