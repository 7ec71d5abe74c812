import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Connection,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeActions } from './features/codeAction.ts';
import { createLanguageService } from './languageService.ts';
import { toDiagnostic } from './lsp/convert.ts';
import { OpenDocuments } from './lsp/openDocuments.ts';
import { request } from './lsp/request.ts';
import { fetchSettings, localeOf, readSettings, type ServerSettings } from './lsp/settings.ts';
import { clientFiles, type WorkspaceFiles } from './lsp/workspaceFiles.ts';
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

  connection.onNotification('engagement/redhatYaml', (present: unknown) => {
    redhatYaml = present === true;
    refresh();
  });

  connection.languages.diagnostics.on((params, token) =>
    request(token, async () => {
      const text = texts.get(params.textDocument.uri);
      return text ? report(text, params.previousResultId) : { kind: DocumentDiagnosticReportKind.Full, items: [] };
    }),
  );

  connection.languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
    request(token, () => workspaceReport(params, token, partial)),
  );

  connection.onCodeAction((params, token) => request(token, () => codeActionsAt(params)));

  texts.onDidChangeContent(({ document }) => {
    if (!pulls()) publishSoon(document);
  });
  texts.onDidClose(({ document }) => {
    documents.close(document.uri);
    if (!pulls()) void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  texts.listen(connection);
  connection.listen();

  function pulls(): boolean {
    return capabilities.textDocument?.diagnostic !== undefined;
  }

  async function workspaceFolders(): Promise<readonly string[]> {
    return ((await connection.workspace.getWorkspaceFolders()) ?? []).map((folder) => folder.uri);
  }

  /** The problems that this client should show for a text. */
  function problemsOf(text: TextDocument, { enabled, validation }: ServerSettings): readonly Problem[] {
    if (!enabled) return [];
    const problems = service.problems(documents.of(text), validation);
    // Red Hat's extension reports these itself, with the schema that we bring for it.
    const doubled = redhatYaml && text.languageId === 'yaml';
    return doubled
      ? problems.filter(({ code }) => !code.startsWith('syntax/') && !code.startsWith('schema/'))
      : problems;
  }

  async function report(text: TextDocument, previous: string | undefined): Promise<DocumentDiagnosticReport> {
    const current = await settings;
    const resultId = `${text.version}.${generation}`;
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    const items = problemsOf(text, current).map((problem) => toDiagnostic(problem, text));
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  async function workspaceReport(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    partial: { report(value: WorkspaceDiagnosticReportPartialResult): void } | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for (const uri of (await files?.find(token)) ?? []) {
      if (token.isCancellationRequested) break;
      const open = texts.get(uri);
      const item = open
        ? { ...(await report(open, previous.get(uri))), uri, version: open.version }
        : await closedReport(uri, previous.get(uri), token);
      if (!item) continue;
      if (partial) partial.report({ items: [item] });
      else items.push(item);
    }
    return { items };
  }

  async function closedReport(
    uri: string,
    previous: string | undefined,
    token: CancellationToken,
  ): Promise<WorkspaceDocumentDiagnosticReport | undefined> {
    const content = await files?.read(uri, token).catch(() => undefined); // gone or unreadable: nothing to say of it
    if (content === undefined) return undefined;
    const { enabled, validation } = await settings;
    const resultId = `${fingerprint(content)}.${generation}`;
    if (previous === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId, uri, version: null };
    const text = TextDocument.create(uri, 'engagement', 0, content);
    const problems = enabled ? service.problems(service.parse(uri, 0, content), validation) : [];
    const items = problems.map((problem) => toDiagnostic(problem, text));
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items, uri, version: null };
  }

  async function codeActionsAt(params: CodeActionParams): Promise<CodeAction[]> {
    const text = texts.get(params.textDocument.uri);
    if (!text) return [];
    const snippets = capabilities.workspace?.workspaceEdit?.snippetEditSupport === true;
    return codeActions(problemsOf(text, await settings), params, { text, snippets });
  }

  /** For clients that do not pull. One turn later, so that a burst of changes leads to one publication, of the last of them. */
  function publishSoon(document: TextDocument): void {
    const { uri, version } = document;
    setTimeout(async () => {
      const current = await settings;
      const text = texts.get(uri);
      if (text?.version !== version) return; // closed, or a newer version has its own turn
      const diagnostics = problemsOf(text, current).map((problem) => toDiagnostic(problem, text));
      void connection.sendDiagnostics({ uri, version, diagnostics });
    }, 0);
  }

  function refresh(): void {
    generation++;
    if (!pulls()) for (const text of texts.all()) publishSoon(text);
    else if (capabilities.workspace?.diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
  }
}

/** Tells two texts apart (FNV-1a, 32 bits, and the length), so that an unchanged file need not be sent again. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
