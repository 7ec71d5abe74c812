import type { CancellationToken } from 'vscode-jsonrpc';
import type { Connection } from './connection.ts';

/** A spec of the workspace. */
export interface WorkspaceFile {
  readonly uri: string;
  /** Differs when the file's content does; absent where that cannot be told without reading it. */
  readonly stamp?: string | undefined;
}

/** The specs of the workspace that are not open in the editor. */
export interface WorkspaceFiles {
  /** All specs. */
  find(token: CancellationToken): Promise<readonly WorkspaceFile[]>;
  /** The text of a file; fails when it cannot be read. */
  read(uri: string, token: CancellationToken): Promise<string>;
  /** The text of a file of configuration; undefined where there is none that can be read. */
  readConfig(uri: string): Promise<string | undefined>;
}

/** File names that are specs: `NAME.engagement.yaml`, and the plain name where a folder holds one spec. */
export const specFileName = /(^|\.)engagement\.ya?ml$/;

/** What the server is told of when it changes: specs, and configuration, which may have any name in YAML. */
export const watchedFiles = '**/*.{yaml,yml}';

/** True for the URI of a file that is a spec by its name. */
export function isSpecName(uri: string): boolean {
  return specFileName.test(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Asks the client: it also sees folders that are not on a disk, and leaves out what the user has excluded. */
export function clientFiles(connection: Connection): WorkspaceFiles {
  return {
    find: async (token) => {
      const uris = await connection.request('engagement/findSpecs', undefined, token);
      // A client without stamps has its files read each time.
      const stamps = await connection.request('engagement/stampSpecs', { uris }, token).catch(() => []);
      return uris.map((uri, index) => ({ uri, stamp: stamps[index] ?? undefined }));
    },
    read: (uri, token) => connection.request('engagement/readSpec', { uri }, token),
    readConfig: async (uri) => (await connection.request('engagement/readConfig', { uri })) ?? undefined,
  };
}
