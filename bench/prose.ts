import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexiconFolder, readLexicon } from '../scripts/lexicons.ts';
import { bundle } from './bundles.ts';
import type { ProseCost, Sentences } from './proseCost.ts';

/** Measures every language, in a process of its own and with the code bundled as it ships. */
export async function measureProse(): Promise<ProseCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'engagement-bench-'));
  try {
    const probe = join(folder, 'prose.cjs');
    await bundle('bench/proseProbe.ts', probe);
    const costs: ProseCost[] = [];
    for (const file of readdirSync(lexiconFolder).filter((name) => /^[a-z]{2,3}\.json$/.test(name))) {
      const lexicon = await readLexicon(new URL(file, lexiconFolder));
      const input = JSON.stringify({ lexicon, sentences: sentencesOf(lexicon.language) });
      const output = execFileSync(process.execPath, [probe], { input, encoding: 'utf8', maxBuffer: 2 ** 24 });
      costs.push(JSON.parse(output) as ProseCost);
    }
    return costs;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The sentences that the lexicon is tested with. */
function sentencesOf(language: string): Sentences {
  const lines = readFileSync(new URL(`../test/lexicon/${language}.txt`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const plain = (line: string): string => line.replaceAll('\\n', ' ').replace(/⟦([^⟦⟧|]*)\|[a-z-]+⟧/g, '$1');
  return {
    vague: lines.filter((line) => line.includes('⟦')).map(plain),
    clean: lines.filter((line) => !line.includes('⟦')).map(plain),
  };
}
