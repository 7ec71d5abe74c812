import {
  type CancellationToken,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { WorkspaceFiles } from './workspaceFiles.ts';

/** How the server reports one text; `resultId` tells the result from any other one of the same file. */
export interface Reporter {
  /** The text as it is open in the editor; undefined for a closed file. */
  opened(uri: string): TextDocument | undefined;
  report(text: TextDocument, resultId: string, previous: string | undefined): Promise<DocumentDiagnosticReport>;
}

/**
 * `workspace/diagnostic`: the findings of every spec of the workspace, sent file by file where the client takes parts. A file that
 * is gone is reported as clean, so that its findings go, too.
 */
export async function workspaceDiagnostics(
  files: WorkspaceFiles,
  reporter: Reporter,
  params: WorkspaceDiagnosticParams,
  token: CancellationToken,
  partial: { report(value: WorkspaceDiagnosticReportPartialResult): void } | undefined,
): Promise<WorkspaceDiagnosticReport> {
  const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
  const items: WorkspaceDocumentDiagnosticReport[] = [];
  const add = (item: WorkspaceDocumentDiagnosticReport): void => {
    if (partial) partial.report({ items: [item] });
    else items.push(item);
  };
  const uris = await files.find(token);
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    const open = reporter.opened(uri);
    const text = open ?? (await closedText(uri, files, token));
    if (!text) continue;
    const resultId = open ? String(open.version) : fingerprint(text.getText());
    add({ ...(await reporter.report(text, resultId, previous.get(uri))), uri, version: open?.version ?? null });
  }
  const found = new Set(uris);
  for (const uri of previous.keys()) {
    if (!found.has(uri)) add({ kind: DocumentDiagnosticReportKind.Full, items: [], uri, version: null });
  }
  return { items };
}

/** A file that cannot be read has nothing to be said of: it is gone, or the user may not see it. */
async function closedText(
  uri: string,
  files: WorkspaceFiles,
  token: CancellationToken,
): Promise<TextDocument | undefined> {
  const content = await files.read(uri, token).catch(() => undefined);
  return content === undefined ? undefined : TextDocument.create(uri, 'engagement', 0, content);
}

/** Tells two texts apart (FNV-1a, 32 bits, and the length), so that an unchanged file need not be sent again. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
