import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleOptions, holidayBytes, lexiconBytes } from '../scripts/build.ts';

/** What a bundle weighs, in bytes. */
export interface BundleSize {
  readonly bytes: number;
  /** How much of that are the data of all languages and countries. */
  readonly lexicons: number;
  readonly holidays: number;
}

/** The server for Node.js as it ships. */
const shipped = bundleOptions({ production: true }).find(({ outfile }) => outfile === 'dist/server/node.cjs');

/**
 * Bundles a language server as the extension ships its own: minified, for Node.js. Returns the size of the bundle in bytes,
 * and how much of it are lexicons and the table of holidays.
 *
 * @param entry path of the main module, relative to the root of the project
 */
export async function bundle(entry: string, outfile: string): Promise<BundleSize> {
  const { metafile } = await build({ ...shipped, banner: {}, entryPoints: [entry], outfile, metafile: true });
  const [output] = Object.values(metafile.outputs);
  return { bytes: output?.bytes ?? Number.NaN, lexicons: lexiconBytes(output), holidays: holidayBytes(output) };
}

/** The server of this project and the empty one, bundled into a folder. */
export async function bundleServers(folder: string): Promise<{
  readonly ours: string;
  readonly empty: string;
  readonly size: BundleSize;
}> {
  const ours = join(folder, 'server.cjs');
  const empty = join(folder, 'empty.cjs');
  const size = await bundle('server/src/node/main.ts', ours);
  await bundle('bench/emptyServer.ts', empty);
  return { ours, empty, size };
}
