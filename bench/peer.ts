import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../scripts/paths.ts';
import type { ServerCommand } from './lspClient.ts';

/** Another language server that can check a spec against our schema. */
const peer = { name: 'yaml-language-server', version: '2.0.0' };

export const peerName = `${peer.name} ${peer.version}`;

/**
 * Has npm fetch yaml-language-server into its own cache, and returns how to start it as it ships and without its debounce of
 * 200 ms. Undefined where it cannot be fetched.
 */
export function fetchPeer(): { readonly shipped: ServerCommand; readonly undelayed: ServerCommand } | undefined {
  const script = findPeer();
  if (!script) return undefined;
  const schema = pathToFileURL(join(root, 'schemas/engagement.schema.json')).href;
  const settings = {
    yaml: {
      schemas: { [schema]: ['*.yaml'] },
      validate: true,
      schemaStore: { enable: false },
      kubernetesCRDStore: { enable: false },
    },
  };
  const preload = new URL('withoutDebounce.ts', import.meta.url).href;
  const shared = { languageId: 'yaml', settings };
  return {
    shipped: { ...shared, name: peerName, args: [script, '--stdio'] },
    undelayed: { ...shared, name: `${peerName} without debounce`, args: ['--import', preload, script, '--stdio'] },
  };
}

function findPeer(): string | undefined {
  let path: string;
  try {
    const wanted = `${peer.name}@${peer.version}`;
    const show = ['exec', '--yes', '--package', wanted, '--', 'node', '-p', 'process.env.PATH ?? process.env.Path'];
    path = execFileSync('npm', show, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
  } catch {
    return undefined;
  }
  // npm puts the folder of the package's programs in front of the search path.
  return path
    .split(delimiter)
    .map((folder) => join(folder, '..', peer.name))
    .filter((folder) => isWanted(join(folder, 'package.json')))
    .map((folder) => join(folder, 'bin', peer.name))[0];
}

function isWanted(manifest: string): boolean {
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === peer.version;
}
