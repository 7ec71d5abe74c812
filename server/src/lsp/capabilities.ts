import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import { features } from '../features/index.ts';
import type { Client } from './client.ts';
import { TextDocumentSyncKind } from './constants.ts';

/** What the server can do for this client. `workspaceDiagnostics` says whether it can read files that are not open. */
export function serverCapabilities(client: Client, workspaceDiagnostics: boolean): ServerCapabilities {
  const capabilities: ServerCapabilities = {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    workspaceSymbolProvider: true,
  };
  if (client.pulls) {
    capabilities.diagnosticProvider = { interFileDependencies: false, workspaceDiagnostics, workDoneProgress: true };
  }
  for (const feature of features) {
    const own = typeof feature.capabilities === 'function' ? feature.capabilities(client) : feature.capabilities;
    Object.assign(capabilities, own);
  }
  return capabilities;
}
