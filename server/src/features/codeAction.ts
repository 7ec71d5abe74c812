import { CodeActionKind } from '../lsp/constants.ts';
import { toCodeAction, toDiagnostic } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readRange } from '../lsp/messages.ts';
import { severities } from '../validation/problem.ts';

const method = 'textDocument/codeAction';

/**
 * `textDocument/codeAction`: the repairs of the problems that the requested range touches, the worst problem's first. Repairs are worked out here, from the
 * current version, so that none is ever offered for a text that has changed.
 */
export const codeAction = defineFeature({
  method,
  capabilities: { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] } },
  none: [],
  async answer({ range, context }, { document, client, problems }) {
    const requested = readRange(range, method);
    if (context?.only && !context.only.some((kind) => isOrIsAbove(kind, CodeActionKind.QuickFix))) return [];
    const found = await problems();
    const start = document.offsetAt(requested.start);
    const end = document.offsetAt(requested.end);
    return found
      .filter((problem) => problem.range.start <= end && problem.range.end >= start)
      .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
      .flatMap((problem) => {
        const diagnostic = toDiagnostic(problem, document);
        const fixes = problem.fixes?.() ?? [];
        return fixes.map((fix, index) =>
          toCodeAction(fix, {
            diagnostic,
            preferred: index === 0 && fix.safe === true,
            document,
            snippets: client.snippets,
          }),
        );
      });
  },
});

/** Kinds are dotted: a request for `quickfix` also asks for `quickfix.rename`. */
function isOrIsAbove(kind: string, ours: string): boolean {
  return kind === '' || kind === ours || ours.startsWith(`${kind}.`);
}
