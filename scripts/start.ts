/**
 * Opens examples/ in a VS Code that has the extension: the one installed on this machine (`code`), else one in the
 * browser, whose address it prints. `npm start`; Ctrl+C ends the one in the browser.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildAll } from './build.ts';
import { installExtension, startCodeServer, testFolder } from './code-server.ts';
import { packageVsix } from './package-vsix.ts';
import { root } from './paths.ts';

const examples = join(root, 'examples');

if (hasCode()) {
  await buildAll({ production: false });
  console.log('Opening examples/ in VS Code');
  const { status } = code(`--extensionDevelopmentPath=${root}`, examples);
  process.exitCode = status ?? 1;
} else {
  console.log('There is no "code" on the PATH: a VS Code in the browser is used instead');
  const folders = { data: join(testFolder, 'start/data'), extensions: join(testFolder, 'start/extensions') };
  installExtension(await packageVsix(), folders);
  const server = await startCodeServer(folders);
  console.log(`\nOpen ${server.url}/?folder=${encodeURI(examples)}\n\nCtrl+C ends it.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await server.stop();
      process.exit(0);
    });
  }
}

function hasCode(): boolean {
  return code('--version').status === 0;
}

/** Runs the installed VS Code; on Windows `code` is a script, which only a shell can run. */
function code(...options: string[]) {
  const shell = process.platform === 'win32';
  const quoted = shell ? options.map((option) => `"${option}"`) : options;
  const quiet = options.includes('--version');
  return spawnSync('code', quoted, { shell, stdio: quiet ? 'ignore' : 'inherit', timeout: 60_000 });
}
