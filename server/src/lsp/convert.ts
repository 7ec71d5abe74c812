import type {
  CodeAction,
  Diagnostic,
  Range as LspRange,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { rulePage } from '../docs.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import type { Edit, Fix, Problem, Severity } from '../validation/problem.ts';
import type { Client } from './client.ts';
import { CodeActionKind, DiagnosticSeverity, DiagnosticTag } from './constants.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary } as const;

/** The name under which an editor shows our diagnostics. */
const source = 'engagement';

/** A range as the protocol has it. */
export function toRange(range: Range, document: EngagementDocument): LspRange {
  return { start: document.positionAt(range.start), end: document.positionAt(range.end) };
}

/** A problem as the protocol has it. `document` is the version that the problem was found in. */
export function toDiagnostic(problem: Problem, document: EngagementDocument): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(problem.range, document),
    severity: severities[problem.severity],
    code: problem.code,
    codeDescription: { href: rulePage(problem.code) },
    source,
    message: problem.message,
  };
  if (problem.tags) diagnostic.tags = problem.tags.map((tag) => tags[tag]);
  if (problem.related) {
    diagnostic.relatedInformation = problem.related.map(({ range, message }) => ({
      location: { uri: document.uri, range: toRange(range, document) },
      message,
    }));
  }
  return diagnostic;
}

/** A repair of what a diagnostic tells of, or a refactoring; with tab stops where the client can take them. */
export function toCodeAction(
  fix: Fix,
  {
    kind = CodeActionKind.QuickFix,
    diagnostic,
    preferred = false,
    document,
    client,
  }: {
    readonly kind?: string;
    readonly diagnostic?: Diagnostic;
    readonly preferred?: boolean;
    readonly document: EngagementDocument;
    readonly client: Client;
  },
): CodeAction {
  const { uri, version } = document;
  return {
    title: fix.title,
    kind,
    ...(diagnostic ? { diagnostics: [diagnostic] } : {}),
    ...(preferred ? { isPreferred: true } : {}),
    edit: client.snippets
      ? {
          documentChanges: [
            { textDocument: { uri, version }, edits: fix.edits.map((edit) => withStops(edit, document)) },
          ],
        }
      : toWorkspaceEdit(document, version, fix.edits, client),
  };
}

/** Edits of one file, for this version of it where the client takes edits of versions. Without tab stops. */
export function toWorkspaceEdit(
  document: EngagementDocument,
  version: number | null,
  edits: readonly Edit[],
  client: Client,
): WorkspaceEdit {
  return client.documentChanges
    ? { documentChanges: [toFileEdit(document, version, edits)] }
    : { changes: { [document.uri]: toTextEdits(edits, document) } };
}

/** Edits of a file, in this version of it; `version` is null where the client has not opened it. Without tab stops. */
export function toFileEdit(
  document: EngagementDocument,
  version: number | null,
  edits: readonly Edit[],
): TextDocumentEdit {
  return { textDocument: { uri: document.uri, version }, edits: toTextEdits(edits, document) };
}

/** Edits of a document as the protocol has them, without tab stops. */
export function toTextEdits(edits: readonly Edit[], document: EngagementDocument): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range: toRange(range, document), newText }));
}

function withStops(edit: Edit, document: EngagementDocument): TextEdit | SnippetTextEdit {
  const range = toRange(edit.range, document);
  return edit.snippet === undefined
    ? { range, newText: edit.newText }
    : { range, snippet: { kind: 'snippet', value: edit.snippet } };
}
