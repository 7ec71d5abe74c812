import type { CancellationToken } from 'vscode-jsonrpc';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReportPartialResult } from 'vscode-languageserver-protocol';
import { features } from './features/index.ts';
import { createLanguageService } from './languageService.ts';
import { serverCapabilities } from './lsp/capabilities.ts';
import { ChangeGate } from './lsp/changeGate.ts';
import { Checks } from './lsp/checks.ts';
import { type Client, readClient } from './lsp/client.ts';
import { Connection, type Transport } from './lsp/connection.ts';
import type { Feature } from './lsp/feature.ts';
import { type HostProcess, Lifecycle } from './lsp/lifecycle.ts';
import { property } from './lsp/messages.ts';
import { OpenDocuments } from './lsp/openDocuments.ts';
import { partialResult, workDone } from './lsp/progress.ts';
import { Publisher } from './lsp/publisher.ts';
import { contentModified, pullAgain, Requests } from './lsp/requests.ts';
import { fetchSettings, readSettings } from './lsp/settings.ts';
import { WorkQueue } from './lsp/workQueue.ts';
import { type Reporter, workspaceDiagnostics } from './lsp/workspaceDiagnostics.ts';
import { clientFiles, specFiles, type WorkspaceFiles } from './lsp/workspaceFiles.ts';

/** What differs between the places the server runs in. */
export interface Surroundings {
  /** Reads specs from disk; absent in a browser. `folders` gives the URIs of the workspace folders. */
  readonly localFiles?: (folders: () => Promise<readonly string[]>) => WorkspaceFiles;
  /** Absent in a browser. */
  readonly host?: HostProcess;
}

const progressTitle = { en: 'Checking engagement specs', nl: 'Engagement-specs controleren' } as const;

const nothing: DocumentDiagnosticReport = { kind: 'full', items: [] };

/** Serves a client: says what the server can do, and which message goes to which function. */
export function startServer(transport: Transport, surroundings: Surroundings): void {
  const lifecycle = new Lifecycle(surroundings.host);
  const connection = new Connection(transport, lifecycle);
  const service = createLanguageService();
  const documents = new OpenDocuments(service);
  const queue = new WorkQueue();
  const requests = new Requests(documents, queue);
  const publisher = new Publisher(documents, queue, async (open) => {
    const diagnostics = await checks.diagnostics(open, requests.pauseFor(open));
    connection.notify('textDocument/publishDiagnostics', { uri: open.uri, version: open.version, diagnostics });
  });
  const changes = new ChangeGate();
  let client: Client = readClient({ processId: null, rootUri: null, capabilities: {} });
  let checks = new Checks(service, readSettings(undefined, client.locale));
  let files: WorkspaceFiles | undefined;

  connection.onRequest('initialize', (params) => {
    client = readClient(params);
    checks = new Checks(service, readSettings(client.options, client.locale));
    checks.besideRedhatYaml(client.redhatYaml);
    files = client.workspaceFiles ? clientFiles(connection) : surroundings.localFiles?.(workspaceFolders);
    lifecycle.initialized(params.processId);
    return {
      serverInfo: { name: 'engagement-language-server' },
      capabilities: serverCapabilities(client, files !== undefined),
    };
  });

  connection.onNotification('initialized', () => {
    if (watches()) {
      quietly(connection.register('workspace/didChangeWatchedFiles', { watchers: [{ globPattern: specFiles }] }));
    }
    if (!client.configuration) return;
    checks.configure(fetchSettings(connection, client.locale));
    if (client.configurationChanges) {
      quietly(connection.register('workspace/didChangeConfiguration', { section: 'engagement' }));
    }
  });

  connection.onNotification('workspace/didChangeConfiguration', (params) => {
    checks.configure(
      client.configuration
        ? fetchSettings(connection, client.locale)
        : Promise.resolve(readSettings(property(property(params, 'settings'), 'engagement'), client.locale)),
    );
    refresh();
  });

  connection.onNotification('workspace/didChangeWatchedFiles', () => changes.open());
  connection.onNotification('workspace/didChangeWorkspaceFolders', () => changes.open());

  connection.onNotification('engagement/redhatYaml', (present) => {
    checks.besideRedhatYaml(present === true);
    refresh();
  });

  connection.onRequest('textDocument/diagnostic', (params, token) =>
    requests.answer(
      params,
      token,
      { method: 'textDocument/diagnostic', none: nothing, outdated: pullAgain },
      (open, pause) => checks.report(open, params.previousResultId, pause),
    ),
  );

  for (const feature of features) offer(feature);

  connection.onRequest('workspace/diagnostic', (params, token) =>
    requests.answerInBackground(token, async (pause) => {
      if (!files) return { items: [] };
      if (watches()) await changes.pass(token);
      try {
        const progress = workDone(connection, params.workDoneToken);
        const partial = partialResult<WorkspaceDiagnosticReportPartialResult>(connection, params.partialResultToken);
        return await workspaceDiagnostics(files, reporter(token), params, { token, progress, partial, pause });
      } catch (error) {
        changes.open(); // what has changed is still to be told
        throw error;
      }
    }),
  );

  lifecycle.listen(connection);
  documents.listen(connection, {
    changed: ({ uri }) => publishUnlessPulled(uri),
    closed: (uri) => {
      changes.open(); // its findings now come from the file again
      if (!client.pulls) connection.notify('textDocument/publishDiagnostics', { uri, diagnostics: [] });
    },
  });
  connection.listen();

  /** Answers the requests for a feature, each for the version of the file that was current when it came in. */
  function offer(feature: Feature): void {
    const { method, none } = feature;
    connection.onRequest(method, (params, token) =>
      requests.answer(params, token, { method, none, outdated: contentModified }, async (open, pause) =>
        feature.answer(params, {
          document: open.document,
          client,
          problems: () => checks.problems(open, pause),
          pause,
        }),
      ),
    );
  }

  /** True where the client tells of files that change; else each workspace pull has to look for itself. */
  function watches(): boolean {
    return files !== undefined && client.watches;
  }

  async function workspaceFolders(): Promise<readonly string[]> {
    return ((await connection.request('workspace/workspaceFolders', undefined)) ?? []).map((folder) => folder.uri);
  }

  function reporter(token: CancellationToken): Reporter {
    return {
      generation: checks.generation,
      title: progressTitle[client.locale],
      isOpen: (uri) => documents.get(uri) !== undefined,
      open: (uri, previous) =>
        requests.current(uri, token, async (open, pause) => ({
          ...(await checks.report(open, previous, pause)),
          uri,
          version: open.version,
        })),
      closed: (uri, text, pause) => checks.closed(uri, text, pause),
    };
  }

  function publishUnlessPulled(uri: string): void {
    if (!client.pulls) quietly(publisher.publish(uri));
  }

  /** What has been said so far may not hold any more. */
  function refresh(): void {
    changes.open();
    for (const { uri } of documents.all()) publishUnlessPulled(uri);
    if (client.pulls && client.refreshes) quietly(connection.request('workspace/diagnostic/refresh', undefined));
  }

  /** Goes on without waiting; what goes wrong is a line in the log. */
  function quietly(work: Promise<unknown>): void {
    work.catch((error: unknown) => connection.warn(error));
  }
}
