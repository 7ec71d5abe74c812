import { type CancellationToken, type Connection, RequestType, RequestType0 } from 'vscode-languageserver';

/** The specs of the workspace that are not open in the editor. */
export interface WorkspaceFiles {
  /** The URIs of all specs. */
  find(token: CancellationToken): Promise<string[]>;
  /** The text of a file; fails when it cannot be read. */
  read(uri: string, token: CancellationToken): Promise<string>;
}

/** File names that are specs: `NAME.engagement.yaml`, and the plain name where a folder holds one spec. */
export const specFileName = /(^|\.)engagement\.ya?ml$/;

/** The same, as a glob pattern of the protocol. */
export const specFiles = '**/{*.engagement.yaml,*.engagement.yml,engagement.yaml,engagement.yml}';

const findSpecs = new RequestType0<string[], void>('engagement/findSpecs');
const readSpec = new RequestType<{ uri: string }, string, void>('engagement/readSpec');

/** Asks the client: it also sees folders that are not on a disk, and leaves out what the user has excluded. */
export function clientFiles(connection: Connection): WorkspaceFiles {
  return {
    find: (token) => connection.sendRequest(findSpecs, token),
    read: (uri, token) => connection.sendRequest(readSpec, { uri }, token),
  };
}
