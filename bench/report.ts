import { cpus, type as system } from 'node:os';
import type { AnswerTimes, Asked } from './answers.ts';
import type { Measured, Repeats, SizeResult } from './measure.ts';
import { peerName } from './peer.ts';
import type { ProseCost } from './proseCost.ts';
import { answerTitles, titles, units, type Verdict } from './targets.ts';

/** Everything of one run. */
export interface Run {
  readonly repeats: Repeats;
  /** How many processes wanted to run before it began, on average over a minute. */
  readonly load: number;
  /** By the number of lines. */
  readonly results: ReadonlyMap<number, SizeResult>;
  readonly answers: readonly AnswerTimes[];
  readonly prose: readonly ProseCost[];
  readonly verdicts: readonly Verdict[];
}

/** The targets and whether they are reached, as a Markdown table. */
export function verdictTable(verdicts: readonly Verdict[]): string {
  return table(
    ['what', 'ours', 'compared with', 'theirs', 'ours / theirs', 'target', ''],
    verdicts.map(({ what, unit, ours, against, theirs, most, reached }) => [
      what,
      `${figure(ours)} ${unit}`,
      against,
      `${figure(theirs)} ${unit}`,
      figure(ours / theirs),
      most < 0.34 && most !== 0.03 ? `≤ 1/${Math.round(1 / most)}` : `≤ ${most}`,
      Number.isNaN(ours / theirs) ? 'not measured' : reached ? 'reached' : 'missed',
    ]),
  );
}

/** All medians, as a Markdown table. */
export function figureTable(results: Run['results']): string {
  const whats = Object.keys(titles) as (keyof Measured)[];
  const rows = [...results].flatMap(([lines, servers]) =>
    [...servers].map(([name, measured]) => [
      String(lines),
      name,
      ...whats.map((what) => (measured[what] === undefined ? '' : figure(measured[what]))),
    ]),
  );
  return table(['lines', 'medians', ...whats.map((what) => `${titles[what]}, ${units[what]}`)], rows);
}

/** How long answers take in a text of 2,000 lines, as a Markdown table. */
export function answerTable(answers: Run['answers']): string {
  const kinds = Object.keys(answerTitles) as Asked[];
  const rows = answers.map(({ server, p95, burst, answeredInVain }) => [
    server,
    ...kinds.map((kind) => figure(p95[kind])),
    figure(burst),
    `${figure(answeredInVain * 100)} %`,
  ]);
  const heads = kinds.map((kind) => `${answerTitles[kind]}, ms`);
  return table(['95th percentiles', ...heads, 'end of a burst, ms', 'answered in vain'], rows);
}

/** What looking for vague phrases costs, as a Markdown table. */
export function proseTable(prose: Run['prose']): string {
  const lengths = Object.keys(prose[0]?.byLength ?? {});
  const rows = prose.map(({ language, phrases, byLength, tenfold, expression, asciiExpression }) => [
    language,
    String(phrases),
    ...Object.values(byLength).map(figure),
    ...[tenfold, expression, asciiExpression].map(figure),
  ]);
  const words = lengths.map((length) => `${Number(length).toLocaleString('en')} words`);
  return table(['language', 'phrases', ...words, 'ten times the phrases', 'expression', 'expression with \\b'], rows);
}

/** The page docs/performance.md. */
export function page({ repeats, load, results, answers, prose, verdicts }: Run): string {
  const processor = cpus();
  return `# Performance

What people wait for, measured against an empty language server (the floor), against ${peerName} with our schema,
and against one parse of the same text by the library \`yaml\`. This page is written by

    npm run bench -- --write

Node.js ${process.version}, ${processor.length} × ${processor[0]?.model.trim() || 'unknown processor'}, ${system()}, load ${load.toFixed(1)}
before it began. Ratios mean more than milliseconds: they hold on other machines too.

${verdictTable(verdicts)}

## All figures

${figureTable(results)}

Answers while somebody writes in 2,000 lines:

${answerTable(answers)}

Looking for vague phrases, in nanoseconds a word:

${proseTable(prose)}

## How it is measured

- **Texts**: specs of 2,000 and 20,000 lines that \`bench/generateSpec.ts\` makes, the same in every run. One prose field in 20
  has a vague phrase, one deliverable or risk in 20 breaks the schema.
- **Servers** run as processes of their own, over stdio, without pull diagnostics, on the same Node.js and on the same text.
  Ours is bundled and minified as it ships, and so is the empty one: it keeps the text up to date and answers each change
  with no diagnostics. The other one knows our schema and no other one. It waits 200 ms after each change; "without debounce"
  is the same server with a preload that removes this wait.
- **Turns**: all servers are measured in turn, in one run, each round starting with another one, so that whatever else the
  machine does hits them alike. The library's parse is measured in the same rounds, in a process that has
  parsed the text for 2 seconds before, or in a new one where a first opening is compared with it. All figures are medians.
- **Keystroke**: one letter is typed inside a word of prose, at another place in the middle half of the file each time; from the
  change until the last byte of the diagnostics of the new text has arrived. Each server gets five keystrokes in a round, of
  which the first doesn't count, since the server before it has left its data in the processor's caches. The first four rounds
  don't count either; ${repeats.keystrokes} keystrokes or a few more do.
- **Process start**: from the start of the process, which is asked to open the file at once, to the first
  diagnostics that are not empty. ${repeats.starts} processes.
- **First open**: from opening the file to the first diagnostics that are not empty, in a process that has been started but has seen
  no file yet, so its code is not optimised. It is compared with the first parse of a new process. ${repeats.starts} processes.
- **Next open**: the same in the process in which something has been typed before, compared with a parse that is as warm.
- **Memory**: the resident memory of the process after 30 of these edits.
- **Answers**: a letter is typed in prose, behind an id or in a key, and completion, hover or the symbols of the file are asked for at once,
  without waiting for the diagnostics of the new text; from the request until the last byte of its answer. The 95th percentile: 95 of 100
  answers take no longer.
- **End of a burst**: 30 letters are sent without a pause, each with all three requests; from the last letter to the last answer about it,
  the median of 7. "Answered in vain" is the share of the other requests that were worked out although the text had changed since.
- **Vague phrases**: the search alone, bundled as it ships, with the full lexicon of a language; the texts are the sentences of
  \`test/lexicon\` in a random order, 28 in 100 of them with a vague phrase, as in real contracts. It is compared with one regular expression of
  300 phrases of the same lexicon, \`(?:as soon as possible|promptly|…)\`, for whole words in the sense of Unicode and in any case, as we find them; with
  \`\\b\` instead, which takes the ü of "für" for the end of a word, an expression is faster. It knows of no exceptions, bounds or inflections.
  "Ten times": nine more phrases for each one, which begin as it does.
- **Bundle**: \`dist/server/node.cjs\` as it ships, less what esbuild says the lexicons and the table of holidays take, in units of 1,024 bytes.

A text that the library \`yaml\` parses is not yet validated, and the other server only checks the schema: ours also looks for vague
wording and runs all other rules.

\`test/performance\` keeps what is reached: it fails when a ratio becomes 2.5 times that of \`bench/ratios.json\`, which
\`npm run bench -- --ratios\` writes.
`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** Three significant digits, and none behind the dot above 100. */
function figure(value: number): string {
  if (Number.isNaN(value)) return '?';
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
