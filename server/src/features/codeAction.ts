import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import { toCodeAction, toDiagnostic } from '../lsp/convert.ts';
import { type Problem, severities } from '../validation/problem.ts';

/**
 * `textDocument/codeAction`: the repairs of the problems that the requested range touches, the worst problem's first. Repairs are worked out here, from the
 * current version, so that none is ever offered for a text that has changed.
 */
export function codeActions(
  problems: readonly Problem[],
  params: CodeActionParams,
  { document, snippets }: { document: EngagementDocument; snippets: boolean },
): CodeAction[] {
  const only = params.context?.only;
  if (only && !only.some((kind) => isOrIsAbove(kind, CodeActionKind.QuickFix))) return [];
  const start = document.offsetAt(params.range.start);
  const end = document.offsetAt(params.range.end);
  return problems
    .filter((problem) => problem.range.start <= end && problem.range.end >= start)
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
    .flatMap((problem) => {
      const diagnostic = toDiagnostic(problem, document);
      const fixes = problem.fixes?.() ?? [];
      return fixes.map((fix, index) =>
        toCodeAction(fix, { diagnostic, preferred: index === 0 && fix.safe === true, document, snippets }),
      );
    });
}

/** Kinds are dotted: a request for `quickfix` also asks for `quickfix.rename`. */
function isOrIsAbove(kind: string, ours: string): boolean {
  return kind === '' || kind === ours || ours.startsWith(`${kind}.`);
}
