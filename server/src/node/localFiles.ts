import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { specFileName, type WorkspaceFile, type WorkspaceFiles } from '../lsp/workspaceFiles.ts';
import { fromFileUri, toFileUri } from './fileUri.ts';
import { decodeText } from './text.ts';

/** Folders that hold what others wrote, or what a tool made. */
const skipped: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** Reads specs from disk, for clients that cannot be asked. */
export function localFiles(folders: () => Promise<readonly string[]>): WorkspaceFiles {
  return {
    async find(token) {
      const found: WorkspaceFile[] = [];
      for (const folder of await folders()) {
        const path = fromFileUri(folder);
        if (path === undefined) continue;
        for await (const file of specsBelow(path)) {
          if (token.isCancellationRequested) return found;
          found.push({ uri: toFileUri(file), stamp: await stampOf(file) });
        }
      }
      return found;
    },
    read: async (uri) => decodeText(await readFile(new URL(uri))),
    readConfig: readLocal,
  };
}

/** The text of a file on this machine; undefined where there is none that can be read. */
export async function readLocal(uri: string): Promise<string | undefined> {
  const path = fromFileUri(uri);
  return path === undefined ? undefined : readFile(path).then(decodeText, () => undefined);
}

/** When a file was written, and how long it is; undefined where that cannot be told. */
async function stampOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found && `${found.mtimeMs}-${found.size}`;
}

/** The spec files in a folder and the folders below it, by name; folders that cannot be read are passed over. */
export async function* specsBelow(folder: string): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !skipped.has(entry.name)) yield* specsBelow(path);
    else if (entry.isFile() && specFileName.test(entry.name)) yield path;
  }
}
