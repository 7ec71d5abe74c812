import type { AnswerTimes, Asked } from './answers.ts';
import type { BundleSize } from './bundles.ts';
import { type Measured, parseName, type SizeResult } from './measure.ts';
import { comparedLength, type ProseCost } from './proseCost.ts';

/** The servers, as the results call them. */
export const ours = 'ours';
export const empty = 'empty server';

/** The most the bundled server may weigh, minified and without the lexicons and holidays, in KB (1024 bytes). */
const mostKilobytes = 1280;

/** One thing that has to be fast or small, against what it is compared with. */
export interface Verdict {
  readonly what: string;
  readonly unit: 'ms' | 'MB' | 'KB' | 'ns a word';
  readonly ours: number;
  readonly against: string;
  readonly theirs: number;
  /** The most that `ours` may be, as a share of `theirs`. */
  readonly most: number;
  readonly reached: boolean;
}

/** The targets for a text of so many lines; none for other sizes. What could not be measured is not reached. */
export function verdicts(lines: number, result: SizeResult, peers: { shipped: string; undelayed: string }): Verdict[] {
  const of = (name: string, what: keyof Measured): number => result.get(name)?.[what] ?? Number.NaN;
  const against = (name: string, what: keyof Measured, most: number): Verdict =>
    verdict(`${titles[what]}, ${lines} lines`, units[what], of(ours, what), name, of(name, what), most);
  if (lines === 2_000) return [against(empty, 'keystroke', 3), against(peers.shipped, 'start', 1 / 3)];
  if (lines !== 20_000) return [];
  return [
    against(parseName, 'keystroke', 0.03),
    against(peers.undelayed, 'keystroke', 1 / 60),
    against(peers.shipped, 'start', 1 / 2),
    against(parseName, 'open', 1.25),
    against(parseName, 'reopen', 1.25),
    against(peers.shipped, 'memory', 1 / 3),
  ];
}

/** What each figure is called. */
export const titles: Readonly<Record<keyof Measured, string>> = {
  keystroke: 'keystroke → diagnostics',
  start: 'process start → first diagnostics',
  open: 'first open → diagnostics',
  reopen: 'next open → diagnostics',
  memory: 'memory after 30 edits',
};

export const units: Readonly<Record<keyof Measured, 'ms' | 'MB'>> = {
  keystroke: 'ms',
  start: 'ms',
  open: 'ms',
  reopen: 'ms',
  memory: 'MB',
};

/** The targets for looking for vague phrases in prose of one language. */
export function proseVerdicts({ language, byLength, tenfold, expression }: ProseCost): Verdict[] {
  const full = byLength[comparedLength] ?? Number.NaN;
  const [middle, long] = [byLength[10_000] ?? Number.NaN, byLength[1_000_000] ?? Number.NaN];
  const what = `vague phrases, "${language}"`;
  const unit = 'ns a word';
  return [
    verdict(`${what}, 100,000 words`, unit, full, 'one regular expression of 300 phrases', expression, 3),
    verdict(`${what}, ten times the phrases`, unit, tenfold, 'the lexicon as it is', full, 2),
    verdict(`${what}, 1,000,000 words`, unit, long, '10,000 words', middle, 1.5),
  ];
}

/** The most that an answer may take in a text of 2,000 lines, in milliseconds, 95 times of 100. */
const longestAnswer = 20;

/** What each answer is called. */
export const answerTitles: Readonly<Record<Asked, string>> = {
  completion: 'completion',
  hover: 'hover',
  symbols: 'document symbols',
};

/** The targets for answers while somebody writes. */
export function answerVerdicts({ p95, burst }: AnswerTimes): Verdict[] {
  const kinds = Object.keys(p95) as Asked[];
  const budget = 'the budget';
  return [
    ...kinds.map((kind) =>
      verdict(`${answerTitles[kind]}, 2000 lines, 95th percentile`, 'ms', p95[kind], budget, longestAnswer, 1),
    ),
    verdict('a burst of keystrokes → its last answer, 2000 lines', 'ms', burst, budget, 2 * longestAnswer, 1),
  ];
}

/** The target for the size of the bundle. */
export function sizeVerdict({ bytes, lexicons, holidays }: BundleSize): Verdict {
  const what = 'server bundle, minified, without lexicons and holidays';
  return verdict(what, 'KB', (bytes - lexicons - holidays) / 1024, 'the budget', mostKilobytes, 1);
}

function verdict(
  what: string,
  unit: Verdict['unit'],
  ours: number,
  against: string,
  theirs: number,
  most: number,
): Verdict {
  return { what, unit, ours, against, theirs, most, reached: ours <= most * theirs };
}
