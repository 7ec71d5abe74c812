/** The places the suite runs in. Each function runs it once and resolves to whether everything passed. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import type { Browser, BrowserContext } from 'playwright-core';
import { type CodeServer, testFolder } from '../../scripts/code-server.ts';
import { runInPage } from './page.ts';
import { memoryFolder } from './suite/specs.ts';

/** What to run: absolute paths of a bundled suite and of the folder of the extension that is being developed. */
export interface Suite {
  readonly suite: string;
  readonly extension: string;
}

/** Path under which the web extension host finds .vscode-test/; the page's security policy allows no other site. */
const served = '/vscode-test';

/** Makes an empty folder for one run, below the system's folder for temporary files. */
export function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `engagement-${name}-`));
}

/** Runs a suite in the Node extension host of a server: in a folder, or in a window without one. `name` is that of the log file. */
export async function runInNodeHost(
  server: CodeServer,
  browser: Browser,
  { name, suite, extension, withFolder }: Suite & { name: string; withFolder: boolean },
): Promise<boolean> {
  const folder = temporaryFolder('workspace');
  const remote = `vscode-remote://${new URL(server.url).host}`;
  const payload = [
    ['extensionDevelopmentPath', remote + extension],
    ['extensionTestsPath', remote + suite],
  ];
  const address = new URL(server.url);
  if (withFolder) address.searchParams.set('folder', folder);
  else address.searchParams.set('ew', 'true');
  address.searchParams.set('payload', JSON.stringify(payload));
  const context = await browser.newContext();
  try {
    return await runInPage(await context.newPage(), address, name);
  } finally {
    await context.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a suite in the web worker extension host: a window without a remote side, as vscode.dev is, with a folder that is on no disk.
 * Suite and extension are below .vscode-test/.
 */
export async function runInWebHost(
  server: CodeServer,
  browser: Browser,
  { suite, extension }: Suite,
): Promise<boolean> {
  const { host } = new URL(server.url);
  const at = (file: string) => ({ scheme: 'http', authority: host, path: served + file.slice(testFolder.length) });
  const context = await browser.newContext();
  try {
    await serveFiles(context);
    const page = await context.newPage();
    await context.route('**/workbench.js', async (route) => {
      const response = await route.fetch();
      // code-server's page always asks for a remote side; without it the window is one of the web.
      const body = replaceOnce(await response.text(), ',remoteAuthority:location.host}', '}');
      await route.fulfill({ response, body });
    });
    const isPage = ({ pathname }: URL) => pathname === '/';
    await context.route(isPage, async (route) => {
      const response = await route.fetch();
      const body = changeConfiguration(await response.text(), (configuration) => {
        delete configuration['remoteAuthority'];
        configuration['developmentOptions'] = {
          ...(configuration['developmentOptions'] as object),
          extensions: [at(extension)],
          extensionTestsPath: at(suite),
        };
      });
      await route.fulfill({ response, body });
    });
    const address = new URL(server.url);
    address.searchParams.set('folder', memoryFolder);
    return await runInPage(page, address, 'web');
  } finally {
    await context.close();
  }
}

/** Answers requests below `served` with the files of .vscode-test/. */
async function serveFiles(context: BrowserContext): Promise<void> {
  const types: Record<string, string> = {
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.js': 'text/javascript',
  };
  await context.route(
    (url) => url.pathname === served || url.pathname.startsWith(`${served}/`),
    async (route) => {
      const path = decodeURIComponent(new URL(route.request().url()).pathname.slice(served.length));
      const file = normalize(join(testFolder, path));
      if (!file.startsWith(testFolder + sep) || !existsSync(file)) return route.fulfill({ status: 404 });
      const contentType = types[extname(file)] ?? 'text/plain';
      return route.fulfill({ body: readFileSync(file), contentType });
    },
  );
}

/** Replaces a text that must be there exactly once. */
function replaceOnce(text: string, old: string, by: string): string {
  const parts = text.split(old);
  if (parts.length !== 2) throw new Error(`"${old}" is in the workbench ${parts.length - 1} times, not once`);
  return parts.join(by);
}

/** Changes the settings that the workbench page carries as JSON in an attribute. */
function changeConfiguration(html: string, change: (configuration: Record<string, unknown>) => void): string {
  const pattern = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;
  if (!pattern.test(html)) throw new Error('the page of the workbench has no configuration');
  return html.replace(pattern, (_, before: string, json: string, after: string) => {
    const configuration = JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
    change(configuration);
    return before + JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;') + after;
  });
}

/** Makes a folder that VS Code takes for an extension and that does nothing: a test run wants one to develop. */
export function emptyExtension(): string {
  const folder = temporaryFolder('empty-extension');
  const manifest = { name: 'empty', publisher: 'engagement-specs', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
