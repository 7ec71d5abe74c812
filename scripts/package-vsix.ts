/**
 * Builds the extension as it ships and packages it: `node scripts/package-vsix.ts` writes engagement-specs.vsix. Fails
 * when a file is in the package that nobody named, when one is missing, or when something has grown over its budget.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import type { Metafile } from 'esbuild';
import { buildAll, holidayBytes, lexiconBytes } from './build.ts';
import { root } from './paths.ts';

/** The most each bundle may weigh, minified and without the lexicons and holidays, and the whole package, compressed; in KB. */
const budgets: Readonly<Record<string, number>> = {
  'dist/client/node.cjs': 520,
  'dist/client/browser.cjs': 480,
  'dist/server/node.cjs': 1280,
  'dist/server/browser.js': 1280,
  'dist/cli/main.cjs': 1020,
  'engagement-specs.vsix': 1720,
};

/** The most that the lexicons of all languages may weigh together, compiled; in KB. Each bundle that checks specs has them. */
const lexiconBudget = 640;

/** The most that the public holidays of all countries may weigh; in KB. The same bundles have them. */
const holidayBudget = 220;

/** Every file of the package, relative to the root of the project. */
export const packagedFiles: readonly string[] = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'dist/client/browser.cjs',
  'dist/client/node.cjs',
  'dist/server/browser.js',
  'dist/server/node.cjs',
  'images/icon.png',
  'images/spec-dark.svg',
  'images/spec-light.svg',
  'images/walkthrough/ci.md',
  'images/walkthrough/complete.svg',
  'images/walkthrough/create.svg',
  'images/walkthrough/findings.svg',
  'images/walkthrough/readiness.svg',
  'images/walkthrough/sign.svg',
  'l10n/bundle.l10n.nl.json',
  'language-configuration.json',
  'package.json',
  'package.nls.json',
  'package.nls.nl.json',
  'schemas/engagement.schema.json',
  'schemas/engagementrc.schema.json',
  'syntaxes/engagement.tmLanguage.json',
  'syntaxes/engagementrc.tmLanguage.json',
];

/** Builds for production, writes the package and returns its path. Throws an Error that lists everything that is wrong. */
export async function packageVsix(): Promise<string> {
  const { outputs } = await buildAll({ production: true });
  const packagePath = join(root, 'engagement-specs.vsix');
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
  });
  const files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  const mistakes = [
    ...files.filter((file) => !packagedFiles.includes(file)).map((file) => `${file} should not be in the package`),
    ...packagedFiles.filter((file) => !files.includes(file)).map((file) => `${file} is missing from the package`),
    ...overBudget(outputs),
  ];
  if (mistakes.length > 0) throw new Error(`The package is not as it should be:\n${mistakes.join('\n')}`);
  return packagePath;
}

function overBudget(outputs: Metafile['outputs']): string[] {
  const weights = Object.entries(budgets).map(([file, budget]) => {
    const bytes = statSync(join(root, file)).size - lexiconBytes(outputs[file]) - holidayBytes(outputs[file]);
    return { what: file, bytes, budget };
  });
  const lexicons = lexiconBytes(outputs['dist/server/node.cjs']);
  const holidays = holidayBytes(outputs['dist/server/node.cjs']);
  return [
    ...weights,
    { what: 'the lexicons', bytes: lexicons, budget: lexiconBudget },
    { what: 'the holidays', bytes: holidays, budget: holidayBudget },
  ].flatMap(({ what, bytes, budget }) => {
    const size = Math.ceil(bytes / 1024);
    console.log(`${String(size).padStart(6)} KB of ${budget}  ${what}`);
    return size > budget ? [`${what}: ${size} KB, over the budget of ${budget} KB`] : [];
  });
}

if (import.meta.main) await packageVsix();
