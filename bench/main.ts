/**
 * Measures the language server against its targets (see docs/performance.md):
 *
 *     npm run bench                            prints the figures; the exit code is 1 when a target is missed
 *     npm run bench -- --sizes 2000,20000      with specs of these sizes, in lines
 *     npm run bench -- --keystrokes 30 --starts 7
 *     npm run bench -- --write                 writes docs/performance.md too
 *     npm run bench -- --ratios                only measures and writes bench/ratios.json, what test/performance keeps
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../scripts/paths.ts';
import { type AnswerTimes, measureAnswers } from './answers.ts';
import { bundleServers } from './bundles.ts';
import { generateSpec, lineCount } from './generateSpec.ts';
import type { ServerCommand } from './lspClient.ts';
import { measure, type Repeats, type SizeResult } from './measure.ts';
import { fetchPeer, peerName } from './peer.ts';
import { measureProse } from './prose.ts';
import { answerTable, figureTable, page, proseTable, type Run, verdictTable } from './report.ts';
import { answerVerdicts, empty, ours, proseVerdicts, sizeVerdict, type Verdict, verdicts } from './targets.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '2000,20000' },
    keystrokes: { type: 'string', default: '30' },
    starts: { type: 'string', default: '7' },
    write: { type: 'boolean', default: false },
    ratios: { type: 'boolean', default: false },
  },
});

/** How often each kind of answer is timed. */
const answersEach = 200;

if (values.ratios) {
  const { writeRatios } = await import('./ratios.ts');
  console.log(await writeRatios());
} else {
  const repeats = { keystrokes: Number(values.keystrokes), starts: Number(values.starts) };
  const run = await benchmark(values.sizes.split(',').map(Number), repeats);
  console.log(
    `\n${figureTable(run.results)}\n\n${answerTable(run.answers)}\n\n${proseTable(run.prose)}\n\n${verdictTable(run.verdicts)}`,
  );
  if (values.write) writeFileSync(join(root, 'docs/performance.md'), page(run));
  if (run.verdicts.some(({ reached }) => !reached)) process.exitCode = 1;
}

async function benchmark(sizes: readonly number[], repeats: Repeats): Promise<Run> {
  const load = loadavg()[0] ?? 0;
  if (load > 0.5) console.log(`The machine is busy (load ${load.toFixed(1)}): the figures will not be steady.`);
  const folder = mkdtempSync(join(tmpdir(), 'engagement-bench-'));
  try {
    const bundles = await bundleServers(folder);
    const peer = fetchPeer();
    if (!peer) console.error(`${peerName} could not be fetched: what is compared with it is not measured.`);
    const own: ServerCommand = { name: ours, languageId: 'engagement', args: [bundles.ours, '--stdio'] };
    const floor: ServerCommand = { name: empty, languageId: 'engagement', args: [bundles.empty, '--stdio'] };
    const peers = peer ? [peer.undelayed, peer.shipped] : [];
    const names = { shipped: peerName, undelayed: peer?.undelayed.name ?? peerName };

    const results = new Map<number, SizeResult>();
    const reached: Verdict[] = [];
    for (const size of sizes) {
      const text = generateSpec(size);
      console.log(`${size} lines (${lineCount(text)}) …`);
      const result = await measure(text, { typed: [own, floor, ...peers], started: [own, ...peers] }, repeats);
      results.set(size, result);
      reached.push(...verdicts(size, result, names));
    }
    console.log('Answers …');
    const answers: AnswerTimes[] = [];
    for (const command of [own, ...peers])
      answers.push(await measureAnswers(command, generateSpec(2_000), answersEach));
    console.log('Prose …');
    const prose = await measureProse();
    const all = [
      ...reached,
      ...answers.filter(({ server }) => server === ours).flatMap(answerVerdicts),
      ...prose.flatMap(proseVerdicts),
      sizeVerdict(bundles.size),
    ];
    return { repeats, load, results, answers, prose, verdicts: all };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
