import { CodeActionKind } from '../../lsp/constants.ts';
import { toCodeAction, toDiagnostic } from '../../lsp/convert.ts';
import type { ActionSource } from './actionSource.ts';

/** The repairs that the rules offer, best first. */
export const repairs: ActionSource = {
  kind: CodeActionKind.QuickFix,
  forConfig: true,
  actions: ({ document, client, touched }) =>
    touched.flatMap((problem) => {
      const diagnostic = toDiagnostic(problem, document);
      const fixes = problem.fixes?.() ?? [];
      return fixes.map((fix, index) =>
        toCodeAction(fix, {
          diagnostic,
          preferred: index === 0 && fix.safe === true,
          document,
          client,
        }),
      );
    }),
};
