import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  type ConnectionOptions,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeResult,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { codeActions } from './features/codeAction.ts';
import { createLanguageService } from './languageService.ts';
import { ChangeGate } from './lsp/changeGate.ts';
import { Checks } from './lsp/checks.ts';
import { type Client, readClient } from './lsp/client.ts';
import { Lifecycle } from './lsp/lifecycle.ts';
import { property, readRange } from './lsp/messages.ts';
import { OpenDocuments } from './lsp/openDocuments.ts';
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
}

const progressTitle = { en: 'Checking engagement specs', nl: 'Engagement-specs controleren' } as const;

const nothing: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Serves a connection: says what the server can do, and which message goes to which function. */
export function startServer(connect: (options: ConnectionOptions) => Connection, surroundings: Surroundings): void {
  const lifecycle = new Lifecycle();
  const connection = connect({ messageStrategy: lifecycle });
  const service = createLanguageService();
  const documents = new OpenDocuments(service);
  const queue = new WorkQueue();
  const requests = new Requests(documents, queue);
  const publisher = new Publisher(documents, queue, async (open) => {
    const diagnostics = await checks.diagnostics(open, requests.pauseFor(open));
    quietly(connection.sendDiagnostics({ uri: open.uri, version: open.version, diagnostics }));
  });
  const changes = new ChangeGate();
  let client: Client = readClient({ processId: null, rootUri: null, capabilities: {} });
  let checks = new Checks(service, readSettings(undefined, client.locale));
  let files: WorkspaceFiles | undefined;

  connection.onInitialize((params): InitializeResult => {
    client = readClient(params);
    checks = new Checks(service, readSettings(client.options, client.locale));
    checks.besideRedhatYaml(client.redhatYaml);
    files = client.workspaceFiles ? clientFiles(connection) : surroundings.localFiles?.(workspaceFolders);
    const diagnosticProvider = {
      interFileDependencies: false,
      workspaceDiagnostics: files !== undefined,
      workDoneProgress: true,
    };
    lifecycle.initialized();
    return {
      serverInfo: { name: 'engagement-language-server' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        ...(client.pulls ? { diagnosticProvider } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (watches()) {
      quietly(
        connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: specFiles }] }),
      );
    }
    if (!client.configuration) return;
    checks.configure(fetchSettings(connection, client.locale));
    if (client.configurationChanges) {
      quietly(connection.client.register(DidChangeConfigurationNotification.type, { section: 'engagement' }));
    }
  });

  connection.onDidChangeConfiguration((params) => {
    checks.configure(
      client.configuration
        ? fetchSettings(connection, client.locale)
        : Promise.resolve(readSettings(property(property(params, 'settings'), 'engagement'), client.locale)),
    );
    refresh();
  });

  connection.onDidChangeWatchedFiles(() => changes.open());

  connection.onNotification('engagement/redhatYaml', (present: unknown) => {
    checks.besideRedhatYaml(present === true);
    refresh();
  });

  connection.languages.diagnostics.on((params, token) =>
    requests.answer(
      params,
      token,
      { method: 'textDocument/diagnostic', none: nothing, outdated: pullAgain },
      (open, pause) => checks.report(open, params.previousResultId, pause),
    ),
  );

  connection.onCodeAction((params, token) =>
    requests.answer(
      params,
      token,
      { method: 'textDocument/codeAction', none: [], outdated: contentModified },
      async (open, pause) => {
        readRange(params.range, 'textDocument/codeAction');
        const problems = await checks.problems(open, pause);
        return codeActions(problems, params, { document: open.document, snippets: client.snippets });
      },
    ),
  );

  connection.languages.diagnostics.onWorkspace((params, token, progress, partial) =>
    requests.answerInBackground(token, async (pause) => {
      if (!files) return { items: [] };
      if (watches()) await changes.pass(token);
      try {
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
      if (!client.pulls) quietly(connection.sendDiagnostics({ uri, diagnostics: [] }));
    },
  });
  connection.listen();

  /** True where the client tells of files that change; else each workspace pull has to look for itself. */
  function watches(): boolean {
    return files !== undefined && client.watches;
  }

  async function workspaceFolders(): Promise<readonly string[]> {
    return ((await connection.workspace.getWorkspaceFolders()) ?? []).map((folder) => folder.uri);
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
    if (client.pulls && client.refreshes) quietly(connection.languages.diagnostics.refresh());
  }

  /** Goes on without waiting; what goes wrong is a line in the log. */
  function quietly(work: Promise<unknown>): void {
    work.catch((error: unknown) => connection.console.warn(error instanceof Error ? error.message : String(error)));
  }
}
