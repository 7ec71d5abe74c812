/** A Chromium without a window, for the tests in VS Code and the pictures of the documentation. */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { testFolder } from './code-server.ts';

const launchLimit = 60_000;
const options = { args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'], timeout: launchLimit };

/**
 * Starts a browser: the one that CHROME_PATH names, else on Linux the Chromium inside the npm package
 * @sparticuz/chromium, else an installed Chrome. Rejects when there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined) return chromium.launch({ ...options, executablePath: named });
  if (process.platform !== 'linux' || process.arch !== 'x64') return chromium.launch({ ...options, channel: 'chrome' });
  const folder = await unpackChromium();
  return chromium.launch({ ...options, executablePath: join(folder, 'chromium'), env: environment(folder) });
}

/**
 * Unpacks Chromium, the libraries that a bare Linux lacks and a font, once for each version of the package. Returns the
 * folder. The package itself would use the system's folder for temporary files, shared by all versions and users.
 */
async function unpackChromium(): Promise<string> {
  const packageFile = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const packed = join(dirname(packageFile), '../bin');
  const { version } = createRequire(import.meta.url)(join(packed, '../package.json')) as { version: string };
  const folder = join(testFolder, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  console.log(`Unpacking Chromium into ${folder}`);
  mkdirSync(testFolder, { recursive: true });
  const unfinished = mkdtempSync(join(testFolder, 'unpacking-'));
  const systemFolder = process.env['TMPDIR'];
  process.env['TMPDIR'] = unfinished;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    for (const file of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) await inflate(join(packed, file));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    if (systemFolder === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = systemFolder;
  }
  writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(folder));
  renameSync(unfinished, folder);
  return folder;
}

/** The system's own fonts, and for a system without any the one that was unpacked. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'font-cache')}</cachedir>
</fontconfig>
`;
}

/** The libraries and the font that were unpacked beside the browser are found through its environment. */
function environment(folder: string): Record<string, string> {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const libraries = [process.env['LD_LIBRARY_PATH'], join(folder, 'al2023/lib')].filter(Boolean).join(':');
  return { ...Object.fromEntries(inherited), LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: join(folder, 'fonts.conf') };
}
