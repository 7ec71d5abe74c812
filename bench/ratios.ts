import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseDocument } from 'yaml';
import { createLanguageService, defaultSettings } from '../server/src/languageService.ts';
import { bundle, bundleServers } from './bundles.ts';
import { editPlaces } from './editPlaces.ts';
import { generateSpec } from './generateSpec.ts';
import { typeInTurn } from './measure.ts';
import { startSession } from './session.ts';
import { median } from './statistics.ts';

/** What must not become slower, as shares of what it is compared with. */
export interface Ratios {
  /** Opening 20,000 lines, in the process: against one parse by the library `yaml`. */
  readonly open: number;
  /** A keystroke in 20,000 lines, in the process: against one parse by the library `yaml`. */
  readonly keystroke: number;
  /** A keystroke in 2,000 lines, over stdio: against an empty server. */
  readonly stdioKeystroke: number;
}

const file = new URL('ratios.json', import.meta.url);

/** The ratios that are kept in the repository. */
export function knownRatios(): Ratios {
  return JSON.parse(readFileSync(file, 'utf8')) as Ratios;
}

/** Measures the ratios with a bundle of our server, in some seconds. */
export async function measureRatios(server?: string): Promise<Ratios> {
  const folder = mkdtempSync(join(tmpdir(), 'engagement-bench-'));
  try {
    const empty = join(folder, 'empty.cjs');
    await bundle('bench/emptyServer.ts', empty);
    return { ...inProcess(), stdioKeystroke: await overStdio(server ?? (await bundleServers(folder)).ours, empty) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Measures the ratios and keeps them. */
export async function writeRatios(): Promise<Ratios> {
  const measured = await measureRatios();
  const rounded = Object.fromEntries(
    Object.entries(measured).map(([name, value]) => [name, Number(value.toPrecision(2))]),
  );
  writeFileSync(file, `${JSON.stringify(rounded, null, 2)}\n`);
  return measured;
}

/** How long the three are repeated, in milliseconds, and how often at least; the first rounds are for warming up. */
const inProcessTime = 5_000;
const fewestRounds = 5;
const warmUpRounds = 2;
/** How many keystrokes there are in a round if they are quick, and how long they may go on, in milliseconds. */
const keystrokesInRound = 10;
const keystrokesTime = 100;

function inProcess(): Pick<Ratios, 'open' | 'keystroke'> {
  const text = generateSpec(20_000);
  const service = createLanguageService();
  const settings = defaultSettings();
  const places = editPlaces(text, 200);
  let version = 1;
  const timeOpen = () => {
    const before = performance.now();
    const opened = service.parse('file:///bench/spec.engagement.yaml', version, text);
    service.problems(opened, settings);
    return { opened, milliseconds: performance.now() - before };
  };
  const parses: number[] = [];
  const opens: number[] = [];
  const keystrokes: number[] = [];
  const from = performance.now();
  for (let round = 0; round < warmUpRounds + fewestRounds || performance.now() - from < inProcessTime; round++) {
    const counts = round >= warmUpRounds;
    const beforeParse = performance.now();
    parseDocument(text);
    if (counts) parses.push(performance.now() - beforeParse);
    const { opened, milliseconds } = timeOpen();
    if (counts) opens.push(milliseconds);
    let document = opened;
    const beforeKeystrokes = performance.now();
    for (let key = 0; key < keystrokesInRound && performance.now() - beforeKeystrokes < keystrokesTime; key++) {
      const position = places[(round * keystrokesInRound + key) % places.length] ?? { line: 0, character: 0 };
      const before = performance.now();
      document = service.update(document, ++version, [{ range: { start: position, end: position }, text: 'x' }]);
      service.problems(document, settings);
      if (counts) keystrokes.push(performance.now() - before);
    }
  }
  return { open: median(opens) / median(parses), keystroke: median(keystrokes) / median(parses) };
}

async function overStdio(ours: string, empty: string): Promise<number> {
  const text = generateSpec(2_000);
  const sessions = await Promise.all(
    [ours, empty].map((path) => startSession({ name: path, languageId: 'engagement', args: [path, '--stdio'] }, text)),
  );
  const { keystrokes } = await typeInTurn(sessions, undefined, text, 30);
  await Promise.all(sessions.map((session) => session.stop()));
  return (keystrokes.get(ours) ?? Number.NaN) / (keystrokes.get(empty) ?? Number.NaN);
}

// As a process of its own, with the path of a bundle: so the code runs as Node.js runs it, not as a test runner changes it.
if (import.meta.main) console.log(JSON.stringify(await measureRatios(process.argv[2])));
