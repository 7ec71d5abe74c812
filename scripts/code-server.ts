/**
 * A real VS Code without a desktop: the server half of the npm package code-server, which is VS Code as it is built for
 * browsers. It is kept in .vscode-test/, apart from the project's own dependencies.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './paths.ts';

/** The version of the npm package code-server. 4.139.1 contains VS Code 1.139.1. */
const version = '4.139.1';

/** Where everything that is downloaded or made by the tests in VS Code goes. */
export const testFolder: string = join(root, '.vscode-test');

const startLimit = 60_000;
const installLimit = 600_000;

/** A running server. */
export interface CodeServer {
  /** Address of the workbench, such as `http://127.0.0.1:34567`. */
  readonly url: string;
  /** Stops the server and everything it started; resolves when it has ended. */
  stop(): Promise<void>;
}

/**
 * Installs code-server unless it is there already, and returns the folder of the VS Code inside it. An installation that
 * was interrupted is taken up again. No install scripts run: what they compile (terminal, spell checker, sqlite) is
 * not needed here.
 */
export function installCodeServer(): string {
  const folder = join(testFolder, `code-server-${version}`);
  const vscode = join(folder, 'node_modules/code-server/lib/vscode');
  const finished = join(folder, 'installed');
  if (existsSync(finished)) return vscode;

  console.log(`Installing code-server ${version} into ${folder} (once, about 650 MB)`);
  mkdirSync(folder, { recursive: true });
  // Without a package.json of its own npm would take the folder for a part of this project.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  npmInstall(folder, `code-server@${version}`);
  npmInstall(vscode, '--omit=dev');
  npmInstall(join(vscode, 'extensions'), '--omit=dev');
  writeFileSync(finished, '');
  return vscode;
}

function npmInstall(folder: string, argument: string): void {
  const options = ['--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', argument, `--prefix=${folder}`, ...options], {
    cwd: folder,
    stdio: 'inherit',
    timeout: installLimit,
    shell: process.platform === 'win32',
  });
}

/** Where a server keeps what belongs to it: absolute paths of folders, made when they are not there. */
export interface ServerFolders {
  /** Settings and logs. */
  readonly data: string;
  /** Installed extensions. */
  readonly extensions: string;
}

/** Settings of a user who wants to see the editor and nothing else; nothing is asked of the network. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

function folderArguments({ data, extensions }: ServerFolders): string[] {
  return ['--server-data-dir', data, '--extensions-dir', extensions, '--accept-server-license-terms'];
}

/** Installs a packaged extension into the folders of a server that is not running. Throws, with what it printed, when that fails. */
export function installExtension(vsix: string, folders: ServerFolders): void {
  const main = join(installCodeServer(), 'out/server-main.js');
  const options = [...folderArguments(folders), '--install-extension', vsix, '--force'];
  execFileSync(process.execPath, [main, ...options], { stdio: 'pipe', timeout: startLimit });
}

/** Starts a server on a free port of this machine only and waits until it answers. */
export async function startCodeServer(folders: ServerFolders): Promise<CodeServer> {
  const vscode = installCodeServer();
  const settings = join(folders.data, 'data/User/settings.json');
  if (!existsSync(settings)) {
    mkdirSync(dirname(settings), { recursive: true });
    writeFileSync(settings, `${JSON.stringify(quietSettings, null, 2)}\n`);
  }
  const server = spawn(
    process.execPath,
    [
      join(vscode, 'out/server-main.js'),
      ...folderArguments(folders),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--enable-smoke-test-driver', '--disable-telemetry', '--disable-workspace-trust'],
    ],
    // A group of its own, so that its extension hosts can be ended with it.
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const kill = () => signalGroup(server, 'SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    await end(server);
  };
  try {
    return { url: `http://127.0.0.1:${await listeningPort(server)}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The port a starting server says it listens on. Rejects when it ends, or is not ready in time. */
function listeningPort(server: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    const fail = (reason: string) => reject(new Error(`code-server ${reason}:\n${output.join('\n')}`));
    const timer = setTimeout(() => fail(`did not start within ${startLimit / 1000} s`), startLimit);
    const read = (line: string) => {
      output.push(line);
      const port = /agent listening on (\d+)/.exec(line)?.[1];
      if (port !== undefined) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    };
    for (const stream of [server.stdout, server.stderr]) if (stream) createInterface(stream).on('line', read);
    server.once('error', (error) => fail(`could not be started (${error.message})`));
    server.once('exit', (code) => {
      clearTimeout(timer);
      fail(`ended with exit code ${code}`);
    });
  });
}

/** Ends a process and its group: politely, and after five seconds by force. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  signalGroup(server, 'SIGTERM');
  const force = setTimeout(() => signalGroup(server, 'SIGKILL'), 5_000);
  await ended;
  clearTimeout(force);
  // What the server started itself may outlive it.
  signalGroup(server, 'SIGKILL');
}

function signalGroup(server: ChildProcess, signal: NodeJS.Signals): void {
  if (server.pid === undefined) return;
  try {
    process.kill(-server.pid, signal);
  } catch {
    // The group has ended already.
  }
}
