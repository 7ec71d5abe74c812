import { TestServer } from './server.ts';

/** The server of a client that holds files in memory. */
export interface MemoryFiles {
  readonly server: TestServer;
  /** The URIs of the files that the server has read, in this order. */
  readonly reads: string[];
}

/**
 * Starts a server for a client that holds these files.
 *
 * @param texts by URI; what is put in or taken out later counts
 * @param stamps by URI; a client without any has its files read each time
 */
export async function startWithFiles(
  texts: ReadonlyMap<string, string>,
  stamps?: ReadonlyMap<string, string>,
): Promise<MemoryFiles> {
  const server = await TestServer.start({ initializationOptions: { workspaceFiles: true } });
  const { connection } = server;
  const reads: string[] = [];
  connection.onRequest('engagement/findSpecs', () => [...texts.keys()]);
  connection.onRequest('engagement/readSpec', ({ uri }: { uri: string }) => {
    reads.push(uri);
    return texts.get(uri) ?? '';
  });
  if (stamps) {
    connection.onRequest('engagement/stampSpecs', ({ uris }: { uris: string[] }) =>
      uris.map((uri) => stamps.get(uri) ?? null),
    );
  }
  return { server, reads };
}
