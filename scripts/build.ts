/**
 * Builds the five bundles into dist/:
 *
 *     node scripts/build.ts                 with source maps, readable
 *     node scripts/build.ts --production    minified, without source maps (what ships)
 *     node scripts/build.ts --watch         as the first, and again whenever a file changes
 *
 * dist/meta.json says what went into each bundle (esbuild's metafiles, merged).
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build, context, type Metafile, type Plugin } from 'esbuild';
import { root } from './paths.ts';
import { withoutDocs } from './withoutDocs.ts';

// The oldest Node that runs the extension is the one inside the oldest VS Code of package.json's "engines".
const node = { platform: 'node', format: 'cjs', target: 'node22' } as const;
const browser = { platform: 'browser', target: 'es2024' } as const;
const executable = { banner: { js: '#!/usr/bin/env node' } };

/** Entry point and output of each bundle, relative to the root of the project. */
const bundles: readonly (BuildOptions & { outfile: string })[] = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client/node.cjs', external: ['vscode'] },
  // The web extension host loads CommonJS only, which it knows by this ending in a package of "type": "module".
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['client/src/browser/main.ts'],
    outfile: 'dist/client/browser.cjs',
    external: ['vscode'],
  },
  { ...node, ...executable, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server/node.cjs' },
  { ...browser, format: 'iife', entryPoints: ['server/src/browser/main.ts'], outfile: 'dist/server/browser.js' },
  { ...node, ...executable, entryPoints: ['server/src/cli/main.ts'], outfile: 'dist/cli/main.cjs' },
];

/** How each bundle is built. */
export function bundleOptions({ production }: { production: boolean }): (BuildOptions & { outfile: string })[] {
  return bundles.map((bundle) => ({
    ...bundle,
    absWorkingDir: root,
    bundle: true,
    // Of its build for CommonJS, which is what Node would take, nothing can be left out.
    alias: { yaml: './node_modules/yaml/browser/index.js' },
    minify: production,
    sourcemap: !production,
    plugins: production ? [withoutDocs] : [],
    metafile: true,
    logLevel: 'warning',
  }));
}

/** How many bytes of a bundle are lexicons. */
export function lexiconBytes(output: Metafile['outputs'][string] | undefined): number {
  return output?.inputs['server/src/generated/lexicons.ts']?.bytesInOutput ?? 0;
}

/** How many bytes of a bundle are the table of public holidays. */
export function holidayBytes(output: Metafile['outputs'][string] | undefined): number {
  return output?.inputs['server/src/generated/holidays.ts']?.bytesInOutput ?? 0;
}

/** Writes what the sources need and is not kept in the repository (the list of rules, the compiled lexicons). */
function generate(): void {
  execFileSync(process.execPath, [join(root, 'scripts/generate.ts')], { cwd: root, stdio: 'inherit' });
}

/** Builds all bundles once. Rejects when one of them cannot be built. */
export async function buildAll({ production }: { production: boolean }): Promise<Metafile> {
  generate();
  const dist = join(root, 'dist');
  const results = await Promise.all(
    bundleOptions({ production }).map((bundle) => build({ ...bundle, metafile: true })),
  );
  const metafile: Metafile = {
    inputs: Object.assign({}, ...results.map((result) => result.metafile.inputs)),
    outputs: Object.assign({}, ...results.map((result) => result.metafile.outputs)),
  };
  mkdirSync(dist, { recursive: true });
  writeFileSync(join(dist, 'meta.json'), JSON.stringify(metafile));
  return metafile;
}

/** Says when building begins and when all bundles are done; the background task of .vscode/tasks.json waits for it. */
function announce(all: readonly BuildOptions[]): (bundle: BuildOptions) => Plugin {
  const unfinished = new Set(all);
  console.log('[build] started');
  return (bundle) => ({
    name: 'announce',
    setup({ onStart, onEnd }) {
      onStart(() => {
        if (unfinished.size === 0) console.log('[build] started');
        unfinished.add(bundle);
      });
      onEnd(() => {
        unfinished.delete(bundle);
        if (unfinished.size === 0) console.log('[build] finished');
      });
    },
  });
}

async function watch(): Promise<void> {
  generate();
  const all = bundleOptions({ production: false });
  const plugin = announce(all);
  for (const bundle of all) await (await context({ ...bundle, plugins: [plugin(bundle)] })).watch();
}

if (import.meta.main) {
  if (process.argv.includes('--watch')) {
    await watch();
  } else {
    const { outputs } = await buildAll({ production: process.argv.includes('--production') });
    for (const [file, { bytes }] of Object.entries(outputs)) {
      if (!file.endsWith('.map')) console.log(`${(bytes / 1024).toFixed(0).padStart(6)} KB  ${file}`);
    }
  }
}
