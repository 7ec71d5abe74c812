/** The suite in a VS Code for the desktop, where there is one to be had. */
import { rmSync } from 'node:fs';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { testFolder } from '../../scripts/code-server.ts';
import { type Suite, temporaryFolder } from './hosts.ts';

/** How long the site VS Code is downloaded from may take to answer, in milliseconds. */
const answerLimit = 5_000;

/** Why the suite cannot run in a desktop VS Code here, in words; undefined when it can. */
export async function desktopObstacle(): Promise<string | undefined> {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_PATH } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return 'there is no display (xvfb-run gives one)';
  if (VSCODE_PATH) return undefined;
  try {
    const site = 'https://update.code.visualstudio.com/api/releases/stable';
    const { ok, status } = await fetch(site, { signal: AbortSignal.timeout(answerLimit) });
    return ok ? undefined : `it cannot be downloaded (HTTP status ${status})`;
  } catch {
    return 'it cannot be downloaded (no answer), and VSCODE_PATH names none';
  }
}

/** Runs a suite in the desktop VS Code that VSCODE_PATH names, else in the current one, which is downloaded. */
export async function runOnDesktop({ suite, extension }: Suite): Promise<boolean> {
  const [workspace, data] = [temporaryFolder('workspace'), temporaryFolder('data')];
  try {
    const executable = process.env['VSCODE_PATH'] ?? (await downloadAndUnzipVSCode({ cachePath: testFolder }));
    const code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [
        workspace,
        `--user-data-dir=${data}`,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--no-sandbox',
      ],
    });
    return code === 0;
  } catch (error) {
    console.log(`  ${error instanceof Error ? error.message : error}`);
    return false;
  } finally {
    for (const folder of [workspace, data]) rmSync(folder, { recursive: true, force: true });
  }
}
