import type { CancellationToken } from 'vscode-jsonrpc';
import type { DocumentDiagnosticReport, WorkspaceDiagnosticReportPartialResult } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from './document/engagementDocument.ts';
import { features } from './features/index.ts';
import { rules } from './generated/rules.ts';
import { createLanguageService } from './languageService.ts';
import { serverCapabilities } from './lsp/capabilities.ts';
import { ChangeGate } from './lsp/changeGate.ts';
import { Checks } from './lsp/checks.ts';
import { type Client, readClient } from './lsp/client.ts';
import { Configuration } from './lsp/configuration.ts';
import { Connection, type Transport } from './lsp/connection.ts';
import type { Feature } from './lsp/feature.ts';
import { type HostProcess, Lifecycle } from './lsp/lifecycle.ts';
import { property, readChangedFiles, readQuery } from './lsp/messages.ts';
import { onNewDay } from './lsp/newDay.ts';
import { OpenDocuments } from './lsp/openDocuments.ts';
import { partialResult, workDone } from './lsp/progress.ts';
import { Publisher } from './lsp/publisher.ts';
import { contentModified, pullAgain, Requests } from './lsp/requests.ts';
import { fetchSettings, readSettings } from './lsp/settings.ts';
import { WorkQueue } from './lsp/workQueue.ts';
import { type Reporter, workspaceDiagnostics } from './lsp/workspaceDiagnostics.ts';
import { clientFiles, isSpecName, type WorkspaceFiles, watchedFiles } from './lsp/workspaceFiles.ts';
import { WorkspaceSymbols } from './lsp/workspaceSymbols.ts';

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
  let files: WorkspaceFiles | undefined;
  const configuration = new Configuration(
    { documents, files: () => files, folders: workspaceFolders },
    rules.map(({ meta }) => meta.id),
  );
  const symbols = new WorkspaceSymbols({
    documents,
    files: () => files,
    parse: (uri, text) => service.parse(uri, 0, text),
    kinds: () => client.workspaceSymbolKinds,
  });
  let checks = new Checks(service, configuration, readSettings(undefined, client.locale));

  connection.onRequest('initialize', (params) => {
    client = readClient(params);
    checks = new Checks(service, configuration, readSettings(client.options, client.locale));
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
      quietly(connection.register('workspace/didChangeWatchedFiles', { watchers: [{ globPattern: watchedFiles }] }));
    }
    if (client.refreshesLenses || client.refreshesHints) onNewDay(openSpecs, refreshToday);
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

  connection.onNotification('workspace/didChangeWatchedFiles', (params) => {
    const uris = readChangedFiles(params);
    if (uris.some(isSpecName)) changes.open();
    quietly(reconfigure(uris));
  });
  connection.onNotification('workspace/didChangeWorkspaceFolders', () => {
    configuration.foldersChanged();
    changes.open();
  });

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
      else await reconfigure();
      try {
        const progress = workDone(connection, params.workDoneToken);
        const partial = partialResult<WorkspaceDiagnosticReportPartialResult>(connection, params.partialResultToken);
        return await workspaceDiagnostics(configuration.withConfigs(files), reporter(token), params, {
          token,
          progress,
          partial,
          pause,
        });
      } catch (error) {
        changes.open(); // what has changed is still to be told
        throw error;
      }
    }),
  );

  connection.onRequest('workspace/symbol', (params, token) =>
    requests.answerInBackground(token, (pause) => symbols.find(readQuery(params), token, pause)),
  );

  lifecycle.listen(connection);
  documents.listen(connection, {
    changed: ({ uri }, isFirst) => {
      quietly(reconfigure(isFirst && !watches() ? undefined : [uri]));
      if (isFirst) quietly(configuration.configs.find(uri)); // while the settings may still be on their way
      publishUnlessPulled(uri);
    },
    closed: (uri) => {
      quietly(reconfigure([uri]));
      changes.open(); // its findings now come from the file again
      if (!client.pulls) connection.notify('textDocument/publishDiagnostics', { uri, diagnostics: [] });
    },
  });
  connection.listen();

  /** Answers the requests for a feature, each for the version of the file that was current when it came in. */
  function offer(feature: Feature): void {
    const { method, goesOn = false } = feature;
    connection.onRequest(method, (params, token) => {
      const none = feature.unresolved?.(params) ?? feature.none;
      return requests.answer(params, token, { method, none, outdated: contentModified, goesOn }, async (open, pause) =>
        feature.answer(params, {
          document: open.document,
          kind: open.kind,
          client,
          problems: () => checks.problems(open, pause),
          supposing: (text) => checks.supposing(open, text, pause),
          config: async () => configuration.target(open.uri, await checks.decided()),
          matcherFor: () => checks.matcherFor(open.uri, pause),
          settings: () => checks.settings(),
          now: Date.now,
          pause,
        }),
      );
    });
  }

  /** True where the client tells of files that change; else each workspace pull has to look for itself. */
  function watches(): boolean {
    return files !== undefined && client.watches;
  }

  /** Those of the moment where the client can be asked, else those that it started with. */
  async function workspaceFolders(): Promise<readonly string[]> {
    if (!client.tellsFolders) return client.folders;
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

  /** Files have changed that may be configuration; all may have where none is named. */
  async function reconfigure(uris?: readonly string[]): Promise<void> {
    const differs = uris ? configuration.changed(uris) : configuration.configs.changed();
    if (!(await differs)) return;
    checks.reconfigure();
    refresh();
  }

  function publishUnlessPulled(uri: string): void {
    if (!client.pulls) quietly(publisher.publish(uri));
  }

  /** What has been said so far may not hold any more. */
  function refresh(): void {
    changes.open();
    for (const { uri } of documents.all()) publishUnlessPulled(uri);
    if (client.pulls && client.refreshes) quietly(connection.request('workspace/diagnostic/refresh', undefined));
    refreshToday();
    if (client.refreshesTokens) quietly(connection.request('workspace/semanticTokens/refresh', undefined));
  }

  /** What tells of the present day: which milestone is next, what is overdue, what the clocks show elsewhere. */
  function refreshToday(): void {
    if (client.refreshesLenses) quietly(connection.request('workspace/codeLens/refresh', undefined));
    if (client.refreshesHints) quietly(connection.request('workspace/inlayHint/refresh', undefined));
  }

  function openSpecs(): EngagementDocument[] {
    return [...documents.all()].flatMap(({ kind, document }) => (kind === 'spec' ? [document] : []));
  }

  /** Goes on without waiting; what goes wrong is a line in the log. */
  function quietly(work: Promise<unknown>): void {
    work.catch((error: unknown) => connection.warn(error));
  }
}
