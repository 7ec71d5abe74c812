import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from './features/codeAction.ts';
import { createLanguageService } from './languageService.ts';
import { ChangeGate } from './lsp/changeGate.ts';
import { toDiagnostic } from './lsp/convert.ts';
import { OpenDocuments } from './lsp/openDocuments.ts';
import { request } from './lsp/request.ts';
import { fetchSettings, localeOf, readSettings, type ServerSettings } from './lsp/settings.ts';
import { workspaceDiagnostics } from './lsp/workspaceDiagnostics.ts';
import { clientFiles, specFiles, type WorkspaceFiles } from './lsp/workspaceFiles.ts';
import type { Problem } from './validation/problem.ts';

/** What differs between the places the server runs in. */
export interface Surroundings {
  /** Reads specs from disk; absent in a browser. `folders` gives the URIs of the workspace folders. */
  readonly localFiles?: (folders: () => Promise<readonly string[]>) => WorkspaceFiles;
}

/** What our own client tells when it starts the server; other clients tell nothing. */
interface InitializationOptions {
  /** The client answers `engagement/findSpecs` and `engagement/readSpec`. */
  readonly workspaceFiles?: boolean;
  /** Red Hat's YAML extension is there and checks files in YAML mode itself. */
  readonly redhatYaml?: boolean;
}

/** Serves a connection: says what the server can do, and which request goes to which function. */
export function startServer(connection: Connection, surroundings: Surroundings): void {
  const service = createLanguageService();
  const texts = new TextDocuments(TextDocument);
  const documents = new OpenDocuments(service);
  let capabilities: InitializeParams['capabilities'] = {};
  let locale = localeOf(undefined);
  let redhatYaml = false;
  let files: WorkspaceFiles | undefined;
  let settings: Promise<ServerSettings> = Promise.resolve(readSettings(undefined, locale));
  /** Counts what changes results without changing texts, so that a client never keeps results of other settings. */
  let generation = 0;
  const changes = new ChangeGate();

  connection.onInitialize((params): InitializeResult => {
    capabilities = params.capabilities;
    locale = localeOf(params.locale);
    const options = (params.initializationOptions ?? {}) as InitializationOptions;
    redhatYaml = options.redhatYaml === true;
    files = options.workspaceFiles ? clientFiles(connection) : surroundings.localFiles?.(workspaceFolders);
    settings = Promise.resolve(readSettings(options, locale));
    return {
      serverInfo: { name: 'engagement-language-server' },
      capabilities: {
        textDocumentSync: TextDocumentSyncKind.Incremental,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        ...(pulls()
          ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: files !== undefined } }
          : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (watches()) {
      void connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: specFiles }],
      });
    }
    if (!capabilities.workspace?.configuration) return;
    settings = fetchSettings(connection, locale);
    if (capabilities.workspace.didChangeConfiguration?.dynamicRegistration) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'engagement' });
    }
  });

  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    settings = capabilities.workspace?.configuration
      ? fetchSettings(connection, locale)
      : Promise.resolve(readSettings((pushed as { engagement?: unknown } | null)?.engagement, locale));
    refresh();
  });

  connection.onDidChangeWatchedFiles(() => changes.open());

  connection.onNotification('engagement/redhatYaml', (present: unknown) => {
    redhatYaml = present === true;
    refresh();
  });

  connection.languages.diagnostics.on((params, token) =>
    request(token, async () => {
      const text = texts.get(params.textDocument.uri);
      return text
        ? report(text, String(text.version), params.previousResultId)
        : { kind: DocumentDiagnosticReportKind.Full, items: [] };
    }),
  );

  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
    request(token, async () => {
      if (watches()) await changes.pass(token);
      return files
        ? workspaceDiagnostics(files, { opened: (uri) => texts.get(uri), report }, params, token, partial)
        : { items: [] };
    }),
  );

  connection.onCodeAction((params, token) => request(token, () => codeActionsAt(params)));

  texts.onDidChangeContent(({ document }) => {
    if (!pulls()) publishSoon(document);
  });
  texts.onDidClose(({ document }) => {
    documents.close(document.uri);
    changes.open(); // its findings now come from the file again
    if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  texts.listen(connection);
  connection.listen();

  function pulls(): boolean {
    return capabilities.textDocument?.diagnostic !== undefined;
  }

  /** True where the client tells of files that change; else each workspace pull has to look for itself. */
  function watches(): boolean {
    return files !== undefined && capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  async function workspaceFolders(): Promise<readonly string[]> {
    return ((await connection.workspace.getWorkspaceFolders()) ?? []).map((folder) => folder.uri);
  }

  /** The problems that this client should show for a text. */
  function problemsOf(text: TextDocument, { enabled, validation }: ServerSettings): readonly Problem[] {
    if (!enabled) return [];
    const open = texts.get(text.uri) === text;
    const document = open ? documents.of(text) : service.parse(text.uri, text.version, text.getText());
    const problems = service.problems(document, validation);
    // Red Hat's extension reports these itself, with the schema that we bring for it.
    const doubled = redhatYaml && text.languageId === 'yaml';
    return doubled
      ? problems.filter(({ code }) => !code.startsWith('syntax/') && !code.startsWith('schema/'))
      : problems;
  }

  async function report(
    text: TextDocument,
    id: string,
    previous: string | undefined,
  ): Promise<DocumentDiagnosticReport> {
    const current = await settings;
    const resultId = `${id}.${generation}`;
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = problemsOf(text, current).map((problem) => toDiagnostic(problem, text));
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  async function codeActionsAt(params: CodeActionParams): Promise<CodeAction[]> {
    const text = texts.get(params.textDocument.uri);
    if (!text) return [];
    const snippets = capabilities.workspace?.workspaceEdit?.snippetEditSupport === true;
    return codeActions(problemsOf(text, await settings), params, { text, snippets });
  }

  /** For clients that do not pull. One turn later, so that a burst of changes leads to one publication, of the last of them. */
  function publishSoon({ uri, version }: TextDocument): void {
    setTimeout(() => {
      publish(uri, version).catch((error: unknown) => connection.console.error(String(error)));
    }, 0);
  }

  async function publish(uri: string, version: number): Promise<void> {
    const current = await settings;
    const text = texts.get(uri);
    if (text?.version !== version) return; // closed, or a newer version has its own turn
    const diagnostics = problemsOf(text, current).map((problem) => toDiagnostic(problem, text));
    await connection.sendDiagnostics({ uri, version, diagnostics });
  }

  function refresh(): void {
    generation++;
    changes.open();
    if (!pulls()) for (const text of texts.all()) publishSoon(text);
    else if (capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  }
}
