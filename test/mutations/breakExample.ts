import { readFileSync } from 'node:fs';
import { createLanguageService, defaultSettings } from '../../server/src/languageService.ts';
import type { Problem } from '../../server/src/validation/problem.ts';
import { type Kind, type Mutation, mutations } from './mutations.ts';

/** What became of one way to break the example. */
export interface Outcome {
  readonly mutation: Mutation;
  /** True where something is found on the line where a reviewer would point. */
  readonly found: boolean;
  /** What is found elsewhere. */
  readonly elsewhere: readonly string[];
}

const example = new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url);
const service = createLanguageService();

/** What is found in a text, with the line of each finding, counted from 0. */
function findings(text: string): { line: number; problem: Problem }[] {
  const document = service.parse('file:///example.engagement.yaml', 1, text);
  const problems = service.problems(document, defaultSettings());
  return problems.map((problem) => ({ line: document.positionAt(problem.range.start).line, problem }));
}

/** What is found in the example as it is: nothing, if all is well. */
export function findingsInOriginal(): string[] {
  return findings(readFileSync(example, 'utf8')).map(({ line, problem }) => `${line + 1} ${problem.code}`);
}

/** Breaks the example in each way, and looks for findings. Throws an Error for a mutation that does not fit the example. */
export function breakExample(): Outcome[] {
  const text = readFileSync(example, 'utf8');
  return mutations.map((mutation) => {
    const { from, to, at, wrong } = mutation;
    if (text.split(from).length !== 2) throw new Error(`"${wrong}": ${JSON.stringify(from)} has to occur once.`);
    const broken = text.replace(from, () => to);
    const lines = broken.split('\n');
    const first = text.split('\n').findIndex((line, index) => line !== lines[index]);
    const wanted = at === undefined ? [first] : lines.flatMap((line, index) => (line.includes(at) ? [index] : []));
    if (wanted.length === 0) throw new Error(`"${wrong}": no line has ${JSON.stringify(at)}.`);
    const all = findings(broken);
    return {
      mutation,
      found: all.some(({ line }) => wanted.includes(line)),
      elsewhere: all.map(({ line, problem }) => `${line + 1} ${problem.code}`),
    };
  });
}

/** How many of each kind were found. */
export function countByKind(
  outcomes: readonly Outcome[],
): ReadonlyMap<Kind, { readonly all: number; readonly found: number }> {
  const counts = new Map<Kind, { all: number; found: number }>();
  for (const { mutation, found } of outcomes) {
    const { all = 0, found: before = 0 } = counts.get(mutation.kind) ?? {};
    counts.set(mutation.kind, { all: all + 1, found: before + (found ? 1 : 0) });
  }
  return counts;
}
