import type { Locale } from '../../server/src/rules/rule.ts';
import type { Fix, Problem } from '../../server/src/validation/problem.ts';
import { applyEdits } from './applyEdits.ts';
import { check, kindOf } from './check.ts';

/**
 * What went wrong when a fix was applied; empty where all is well.
 *
 * @param before all problems of the text, where they are known already
 * @param locale in which the problems are said
 */
export function faultsOfFix(
  text: string,
  problem: Problem,
  fix: Fix,
  before = check(text, kindOf(problem.code)).problems,
  locale: Locale = 'en',
): string[] {
  const faults: string[] = [];
  const fixed = applyEdits(text, fix.edits);
  const after = check(fixed, kindOf(problem.code), locale).problems;
  const say = (what: string): number => faults.push(`"${fix.title}" for ${problem.code}: ${what}\n${fixed}`);

  if (fixed === text) say('changes nothing');
  const syntaxBefore = before.filter(({ code }) => code.startsWith('syntax/')).length;
  const syntaxAfter = after.filter(({ code }) => code.startsWith('syntax/')).length;
  if (syntaxAfter > syntaxBefore) say('leaves broken YAML');
  if (count(after, problem) >= count(before, problem)) say('the finding is still there');
  const newErrors = after.filter((other) => other.severity === 'error').length;
  const oldErrors = before.filter((other) => other.severity === 'error').length;
  if (newErrors > oldErrors) say(`brings new errors: ${after.map(({ message }) => message).join(' | ')}`);
  if (text.includes('\r\n') && /[^\r]\n/.test(fixed)) say('mixes line ends');
  const comments = (source: string): number => source.match(/(^|\s)#/gm)?.length ?? 0;
  const removed = fix.edits.reduce((sum, { range }) => sum + comments(text.slice(range.start, range.end)), 0);
  if (comments(fixed) < comments(text) - removed) say('loses a comment');
  return faults;
}

function count(problems: readonly Problem[], { code, message }: Problem): number {
  return problems.filter((other) => other.code === code && other.message === message).length;
}
