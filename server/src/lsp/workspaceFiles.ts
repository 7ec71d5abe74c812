import { type CancellationToken, type Connection, RequestType, RequestType0 } from 'vscode-languageserver';

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
}

/** File names that are specs: `NAME.engagement.yaml`, and the plain name where a folder holds one spec. */
export const specFileName = /(^|\.)engagement\.ya?ml$/;

/** The same, as a glob pattern of the protocol. */
export const specFiles = '**/{*.engagement.yaml,*.engagement.yml,engagement.yaml,engagement.yml}';

const findSpecs = new RequestType0<string[], void>('engagement/findSpecs');
const stampSpecs = new RequestType<{ uris: string[] }, (string | null)[], void>('engagement/stampSpecs');
const readSpec = new RequestType<{ uri: string }, string, void>('engagement/readSpec');

/** Asks the client: it also sees folders that are not on a disk, and leaves out what the user has excluded. */
export function clientFiles(connection: Connection): WorkspaceFiles {
  return {
    find: async (token) => {
      const uris = await connection.sendRequest(findSpecs, token);
      // A client without stamps has its files read each time.
      const stamps = await connection.sendRequest(stampSpecs, { uris }, token).catch(() => []);
      return uris.map((uri, index) => ({ uri, stamp: stamps[index] ?? undefined }));
    },
    read: (uri, token) => connection.sendRequest(readSpec, { uri }, token),
  };
}
