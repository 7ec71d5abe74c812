/**
 * Writes what is derived and not committed: the list of rules, the compiled lexicons, the types of the format, what the
 * schema and the rules say in Dutch, the table of holidays and the polyfill of Temporal, in server/src/generated/.
 * Run by the build and before the tests; `node scripts/generate.ts`.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compileLexicon } from '../server/src/lexicon/compile.ts';
import type { Rule } from '../server/src/rules/rule.ts';
import { formatTypes } from './formatTypes.ts';
import { lexiconFolder, readLexicon } from './lexicons.ts';
import { readDutchStrings } from './manifestStrings.ts';
import { packSentences, readDutch } from './schemaSentences.ts';

const root = new URL('../', import.meta.url);
const target = new URL('server/src/generated/', root);

await mkdir(target, { recursive: true });
await writeRuleIndex();
await writeHolidays();
await writeTemporal();
await writeLexicons();
await write('format.ts', formatTypes());
await writeSentences();
await writeRuleSummaries();

/** Every file below server/src/rules/ that exports a rule is one: nothing has to be registered. */
async function writeRuleIndex(): Promise<void> {
  const folder = new URL('server/src/rules/', root);
  const entries = await readdir(folder, { recursive: true });
  const files: string[] = [];
  for (const file of entries
    .map((entry) => entry.replaceAll('\\', '/'))
    .filter((entry) => /^[a-z]+\/.+\.ts$/.test(entry))) {
    if ((await readFile(new URL(file, folder), 'utf8')).includes('export default defineRule(')) files.push(file);
  }
  const lines = files.sort().map((file, index) => `import r${index} from '../rules/${file}';`);
  const list = files.map((_, index) => `r${index}`).join(', ');
  await write(
    'rules.ts',
    `import type { Rule } from '../rules/rule.ts';\n${lines.join('\n')}\n\nexport const rules: readonly Rule[] = [${list}];\n`,
  );
}

/** Every JSON file in server/src/lexicon/ is a language, but for the schema of them. Behind a function and as text, one that is not used costs nothing. */
async function writeLexicons(): Promise<void> {
  const files = (await readdir(lexiconFolder)).filter((file) => /^[a-z]{2,3}\.json$/.test(file)).sort();
  const lexicons = await Promise.all(files.map((file) => readLexicon(new URL(file, lexiconFolder))));
  const lines = lexicons.map((lexicon) => {
    const text = JSON.stringify(JSON.stringify(compileLexicon(lexicon)));
    return `  ${lexicon.language}: () => JSON.parse(${text}) as CompiledLexicon,`;
  });
  // These are needed for all languages, to tell in which one a text is.
  const words = Object.fromEntries(lexicons.map(({ language, functionWords }) => [language, functionWords ?? []]));
  await write(
    'lexicons.ts',
    `import type { CompiledLexicon } from '../lexicon/compile.ts';\n\nexport const lexicons: Readonly<Record<string, () => CompiledLexicon>> = {\n${lines.join('\n')}\n};\n\nexport const functionWords: Readonly<Record<string, readonly string[]>> = ${JSON.stringify(words)};\n`,
  );
}

/** What the schema says, in Dutch; see server/src/schema/sentences.ts. */
async function writeSentences(): Promise<void> {
  const packed = JSON.stringify(packSentences(await readDutch()));
  await write('schemaSentences.ts', `export const dutchSentences: Readonly<Record<string, string>> = ${packed};\n`);
}

/** The summaries of the rules in Dutch, for hovers. Last, because the rules import what is written above. */
async function writeRuleSummaries(): Promise<void> {
  const dutch = await readDutchStrings();
  const { rules } = (await import(new URL('rules.ts', target).href)) as { readonly rules: readonly Rule[] };
  const summaries = rules.flatMap(({ meta: { id, summary } }) => (dutch[summary] ? [[id, dutch[summary]]] : []));
  const text = JSON.stringify(Object.fromEntries(summaries));
  await write('ruleSummaries.ts', `export const dutchSummaries: Readonly<Record<string, string>> = ${text};\n`);
}

/** As text behind a function, as long as no spec needs a country's holidays they cost nothing. */
async function writeHolidays(): Promise<void> {
  const table: unknown = JSON.parse(await readFile(new URL('server/src/time/holidays.json', root), 'utf8'));
  const text = JSON.stringify(JSON.stringify(table));
  await write(
    'holidays.ts',
    `import type { HolidayTable } from '../time/holidays.ts';\n\nexport const holidayTable = (): HolidayTable => JSON.parse(${text}) as HolidayTable;\n`,
  );
}

/** A module runs when what imports it does; inside a function the polyfill runs when a spec needs it, and not at all where Temporal is there. */
async function writeTemporal(): Promise<void> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { Temporal } from 'temporal-polyfill/implementation';`,
      resolveDir: fileURLToPath(root),
    },
    bundle: true,
    minify: true,
    format: 'iife',
    globalName: 'polyfill',
    target: 'es2024',
    write: false,
  });
  await write(
    'temporal.ts',
    `// @ts-nocheck\nexport function loadTemporal(): unknown {\n${outputFiles[0]?.text}return polyfill.Temporal;\n}\n`,
  );
}

async function write(name: string, text: string): Promise<void> {
  const file = new URL(name, target);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(file, text);
}
