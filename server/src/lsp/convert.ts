import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  DiagnosticTag,
  type Range as LspRange,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rulePage } from '../docs.ts';
import type { Range } from '../document/tree.ts';
import type { Edit, Fix, Problem, Severity } from '../validation/problem.ts';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const tags = { unnecessary: DiagnosticTag.Unnecessary } as const;

/** The name under which an editor shows our diagnostics. */
const source = 'engagement';

export function toRange(range: Range, text: TextDocument): LspRange {
  return { start: text.positionAt(range.start), end: text.positionAt(range.end) };
}

/** A problem as the protocol has it. `text` is the version that the problem was found in. */
export function toDiagnostic(problem: Problem, text: TextDocument): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(problem.range, text),
    severity: severities[problem.severity],
    code: problem.code,
    codeDescription: { href: rulePage(problem.code) },
    source,
    message: problem.message,
  };
  if (problem.tags) diagnostic.tags = problem.tags.map((tag) => tags[tag]);
  if (problem.related) {
    diagnostic.relatedInformation = problem.related.map(({ range, message }) => ({
      location: { uri: text.uri, range: toRange(range, text) },
      message,
    }));
  }
  return diagnostic;
}

/** A repair as a quick fix; with tab stops where the client can take them. */
export function toCodeAction(
  fix: Fix,
  {
    diagnostic,
    preferred,
    text,
    snippets,
  }: { diagnostic: Diagnostic; preferred: boolean; text: TextDocument; snippets: boolean },
): CodeAction {
  const edits = fix.edits.map((edit) => toTextEdit(edit, text, snippets));
  const { uri, version } = text;
  return {
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(preferred ? { isPreferred: true } : {}),
    edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
  };
}

function toTextEdit(edit: Edit, text: TextDocument, snippets: boolean): TextEdit | SnippetTextEdit {
  const range = toRange(edit.range, text);
  if (snippets && edit.snippet !== undefined) return { range, snippet: { kind: 'snippet', value: edit.snippet } };
  return { range, newText: edit.newText };
}
