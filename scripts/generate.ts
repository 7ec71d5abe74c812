/**
 * Writes what is derived and not committed: the compiled validators and the list of rules, in server/src/generated/.
 * Run by the build and before the tests; `node scripts/generate.ts`.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

const root = new URL('../', import.meta.url);
const target = new URL('server/src/generated/', root);

/** What a validator does not need, and would carry along. */
const annotations: ReadonlySet<string> = new Set(['title', 'description', 'examples', 'default', '$comment']);

await mkdir(target, { recursive: true });
await Promise.all([writeValidators(), writeRuleIndex()]);

/**
 * Compiles the schema to plain functions, so that nothing is compiled and no `eval` runs in the product. `validateSpec` is the
 * schema without its condition on `metadata.status`; `validateComplete` is what that condition asks for.
 */
async function writeValidators(): Promise<void> {
  const schema = JSON.parse(await readFile(new URL('schemas/engagement.schema.json', root), 'utf8'));
  const { if: _if, then: _then, $id, ...shape } = withoutAnnotations(schema) as Record<string, unknown>;
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    inlineRefs: false,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    validateFormats: false,
    code: { source: true, esm: true },
  });
  ajv.addSchema({ ...shape, $id: 'spec' });
  ajv.addSchema({ $ref: 'spec#/$defs/complete', $id: 'complete' });
  const source = standaloneCode(ajv, { validateSpec: 'spec', validateComplete: 'complete' });
  const bundle = await build({
    stdin: { contents: source, resolveDir: root.pathname, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2024',
    write: false,
  });
  await write('validators.js', `${bundle.outputFiles[0]?.text}`);
  const types = [
    `import type { ErrorObject } from 'ajv';`,
    `type Validator = ((value: unknown) => boolean) & { errors?: readonly ErrorObject[] | null };`,
    `export const validateSpec: Validator;`,
    `export const validateComplete: Validator;`,
  ];
  await write('validators.d.ts', `${types.join('\n')}\n`);
}

/** The schema without annotations. `properties` and `$defs` hold names of the format, which may be called `title` as well. */
function withoutAnnotations(node: unknown, holdsNames = false): unknown {
  if (Array.isArray(node)) return node.map((item) => withoutAnnotations(item));
  if (typeof node !== 'object' || node === null) return node;
  const kept = Object.entries(node).filter(([key]) => holdsNames || !(annotations.has(key) || key.startsWith('x-')));
  return Object.fromEntries(
    kept.map(([key, value]) => [
      key,
      withoutAnnotations(value, !holdsNames && /^(properties|patternProperties|\$defs)$/.test(key)),
    ]),
  );
}

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
