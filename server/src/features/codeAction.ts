import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { toCodeAction, toDiagnostic } from '../lsp/convert.ts';
import { type Problem, severities } from '../validation/problem.ts';

/**
 * `textDocument/codeAction`: the repairs of the problems that the requested range touches, the worst problem's first. Repairs are worked out here, from the
 * current version, so that none is ever offered for a text that has changed.
 */
export function codeActions(
  problems: readonly Problem[],
  params: CodeActionParams,
  { text, snippets }: { text: TextDocument; snippets: boolean },
): CodeAction[] {
  const { only } = params.context;
  if (only && !only.some((kind) => isOrIsAbove(kind, CodeActionKind.QuickFix))) return [];
  const start = text.offsetAt(params.range.start);
  const end = text.offsetAt(params.range.end);
  return problems
    .filter((problem) => problem.range.start <= end && problem.range.end >= start)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .flatMap((problem) => {
      const diagnostic = toDiagnostic(problem, text);
      const fixes = problem.fixes?.() ?? [];
      return fixes.map((fix, index) =>
        toCodeAction(fix, { diagnostic, preferred: index === 0 && fix.safe === true, text, snippets }),
      );
    });
}

/** Kinds are dotted: a request for `quickfix` also asks for `quickfix.rename`. */
function isOrIsAbove(kind: string, ours: string): boolean {
  return kind === '' || kind === ours || ours.startsWith(`${kind}.`);
}
