/**
 * Tests the extension in a real VS Code: `node test/vscode/run.ts [node] [web] [vsix] [journey] [desktop]`, everything
 * without arguments. Expects what scripts/package-vsix.ts makes. Exit code 1 when anything fails.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/browser.ts';
import { type CodeServer, installExtension, startCodeServer, testFolder } from '../../scripts/code-server.ts';
import { packagedFiles } from '../../scripts/package-vsix.ts';
import { root } from '../../scripts/paths.ts';
import { desktopObstacle, runOnDesktop } from './desktop.ts';
import { emptyExtension, runInNodeHost, runInWebHost, temporaryFolder } from './hosts.ts';
import { makeJourneys } from './journey.ts';

const kinds = ['node', 'web', 'vsix', 'journey', 'desktop'] as const;
type Kind = (typeof kinds)[number];

/** A copy of what is packaged: a build in the meantime must not change the extension under the tests. */
const extensionFolder = join(testFolder, 'extension');

/** Where the bundled suites go: the web extension host loads a suite from its extension's folder alone. */
const suites = {
  node: join(extensionFolder, 'suite/node.cjs'),
  web: join(extensionFolder, 'suite/web.cjs'),
  smoke: join(extensionFolder, 'suite/smoke.cjs'),
};

function copyExtension(): void {
  rmSync(extensionFolder, { recursive: true, force: true });
  for (const file of packagedFiles) cpSync(join(root, file), join(extensionFolder, file));
}

async function bundleSuites(): Promise<void> {
  const bundle = (outfile: string, platform: 'node' | 'browser', suite: 'all' | 'smoke') =>
    build({
      entryPoints: [join(root, 'test/vscode/suite/main.ts')],
      outfile,
      platform,
      bundle: true,
      format: 'cjs',
      external: ['vscode'],
      define: { SUITE: JSON.stringify(suite) },
      sourcemap: 'inline',
      logLevel: 'warning',
    });
  await bundle(suites.node, 'node', 'all');
  await bundle(suites.web, 'browser', 'all');
  await bundle(suites.smoke, 'node', 'smoke');
}

/** Starts a server of its own, with the packaged extension in it or without any, for as long as `use` takes. */
async function withServer(packaged: boolean, use: (server: CodeServer) => Promise<boolean>): Promise<boolean> {
  const folders = { data: temporaryFolder('data'), extensions: temporaryFolder('extensions') };
  try {
    if (packaged) installExtension(join(root, 'engagement-specs.vsix'), folders);
    const server = await startCodeServer(folders);
    try {
      return await use(server);
    } finally {
      await server.stop();
    }
  } finally {
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  }
}

async function runAll(wanted: readonly Kind[], browser: Browser): Promise<boolean> {
  const results: boolean[] = [];
  const run = async (kind: Kind, title: string, test: () => Promise<boolean>) => {
    if (!wanted.includes(kind)) return;
    const start = performance.now();
    console.log(`\n${title}`);
    results.push(await test());
    console.log(`  ${((performance.now() - start) / 1000).toFixed(1)} s`);
  };
  await withServer(false, async (server) => {
    const node = { name: 'node', suite: suites.node, extension: extensionFolder, withFolder: true };
    await run('node', 'Node extension host', () => runInNodeHost(server, browser, node));
    await run('web', 'Web worker extension host', () =>
      runInWebHost(server, browser, { suite: suites.web, extension: extensionFolder }),
    );
    return true;
  });
  await withServer(true, async (server) => {
    const extension = emptyExtension();
    const packaged = { name: 'vsix', suite: suites.smoke, extension, withFolder: false };
    await run('vsix', 'Packaged extension, installed, without a folder', () =>
      runInNodeHost(server, browser, packaged),
    );
    rmSync(extension, { recursive: true });
    await run('journey', 'Packaged extension, by keyboard', () => makeJourneys(server, browser));
    return true;
  });
  await run('desktop', 'Desktop', async () => {
    const obstacle = await desktopObstacle();
    if (obstacle === undefined) return runOnDesktop({ suite: suites.node, extension: extensionFolder });
    console.log(`  Not run: ${obstacle}. The same suite ran in the Node extension host above.`);
    return true;
  });
  return results.every(Boolean);
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((kind) => !(kinds as readonly string[]).includes(kind));
if (unknown.length > 0) throw new Error(`unknown: ${unknown.join(', ')}; there are ${kinds.join(', ')}`);

// Ending by a signal runs the exit handlers too, which end what was started.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

copyExtension();
await bundleSuites();
const browser = await launchBrowser();
let passed = false;
try {
  passed = await runAll(wanted.length > 0 ? (wanted as Kind[]) : kinds, browser);
} finally {
  await browser.close();
}
console.log(passed ? '\nVS Code: everything passed' : '\nVS Code: something failed');
process.exitCode = passed ? 0 : 1;
