/**
 * Runs the suite in a real VS Code: `node test/vscode/run.ts [node] [web] [desktop]`, all hosts without arguments. Expects
 * the bundles of scripts/build.ts in dist/. Exit code 1 when anything fails.
 */

import { join } from 'node:path';
import { build } from 'esbuild';
import { launchBrowser } from '../../scripts/browser.ts';
import { startCodeServer, testFolder } from '../../scripts/code-server.ts';
import { root } from '../../scripts/paths.ts';
import { runInNodeHost, runInWebHost, temporaryFolder } from './hosts.ts';

const suiteNode = join(testFolder, 'suite/node.cjs'),
  suiteWeb = join(testFolder, 'suite/web.cjs.js');
for (const [outfile, platform] of [
  [suiteNode, 'node'],
  [suiteWeb, 'browser'],
] as const)
  await build({
    entryPoints: [join(root, 'test/vscode/suite/main.ts')],
    outfile,
    platform,
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    define: { SUITE: '"all"' },
    sourcemap: 'inline',
  });
const s = await startCodeServer({ data: temporaryFolder('data'), extensions: temporaryFolder('ext') });
const b = await launchBrowser();
const which = process.argv.slice(2);
if (which.includes('node')) console.log(await runInNodeHost(s, b, { suite: suiteNode, extension: root }));
if (which.includes('web')) console.log(await runInWebHost(s, b, suiteWeb.replace(/\.js$/, '')));
await b.close();
await s.stop();
