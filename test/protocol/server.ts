import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkspaceFoldersRequest,
} from 'vscode-languageserver-protocol/node';

const bundle = fileURLToPath(new URL('../../dist/server/node.cjs', import.meta.url));

/** What an editor such as VS Code says of itself. */
export const pulling: ClientCapabilities = {
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } } },
  },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
  },
};

/** What an editor that only listens says of itself. */
export const listening: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly settings?: unknown;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  readonly locale?: string;
}

/** The bundled server in a process of its own, at the other end of a real connection. */
export class TestServer {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  refreshes = 0;
  initialized!: InitializeResult;
  readonly #process: ChildProcess;
  readonly #waiting: {
    readonly wanted: (params: PublishDiagnosticsParams) => boolean;
    readonly resolve: (params: PublishDiagnosticsParams) => void;
  }[] = [];
  #settings: unknown;

  private constructor(options: StartOptions) {
    this.#settings = options.settings ?? null;
    this.#process = spawn(process.execPath, [bundle, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error('The server has no streams.');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.#settings));
    this.connection.onRequest(RegistrationRequest.type, () => {});
    this.connection.onRequest(WorkspaceFoldersRequest.type, () =>
      (options.folders ?? []).map((uri) => ({ uri, name: uri })),
    );
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      for (const waiting of this.#waiting.filter(({ wanted }) => wanted(params))) waiting.resolve(params);
    });
    this.connection.listen();
  }

  static async start(options: StartOptions = {}): Promise<TestServer> {
    const server = new TestServer(options);
    server.initialized = await server.connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: options.capabilities ?? pulling,
      workspaceFolders: (options.folders ?? []).map((uri) => ({ uri, name: uri })),
      ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
      ...(options.locale === undefined ? {} : { locale: options.locale }),
    });
    await server.connection.sendNotification(InitializedNotification.type, {});
    return server;
  }

  open(uri: string, text: string, languageId = 'engagement'): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** Replaces the whole text; `version` is the new one. */
  change(uri: string, version: number, text: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params);
  }

  /** The next publication that is wanted, or one that has already come. */
  publication(wanted: (params: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> {
    const known = this.published.find(wanted);
    return known ? Promise.resolve(known) : new Promise((resolve) => this.#waiting.push({ wanted, resolve }));
  }

  async configure(settings: unknown): Promise<void> {
    this.#settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    await ended;
    this.connection.dispose();
  }
}
