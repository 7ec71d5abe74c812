/**
 * Writes what is derived and not committed: the list of rules, in server/src/generated/.
 * Run by the build and before the tests; `node scripts/generate.ts`.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';

const root = new URL('../', import.meta.url);
const target = new URL('server/src/generated/', root);

await mkdir(target, { recursive: true });
await writeRuleIndex();

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

async function write(name: string, text: string): Promise<void> {
  const file = new URL(name, target);
  const before = await readFile(file, 'utf8').catch(() => undefined);
  if (before !== text) await writeFile(file, text);
}
