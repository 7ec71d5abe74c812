import { CodeActionKind } from '../../lsp/constants.ts';
import { toCodeAction } from '../../lsp/convert.ts';
import { refactoringsAt } from '../../refactorings/index.ts';
import type { ActionSource } from './actionSource.ts';

/** What can be written once and then referred to. */
export const extract = refactor(CodeActionKind.RefactorExtract, 'extract');

/** What can be written in another way. */
export const rewrite = refactor(CodeActionKind.RefactorRewrite, 'rewrite');

function refactor(kind: string, refactoring: 'extract' | 'rewrite'): ActionSource {
  return {
    kind,
    actions: ({ document, client, range }) =>
      refactoringsAt(document, range.start, refactoring, client.locale).map((fix) =>
        toCodeAction(fix, { kind, document, client }),
      ),
  };
}
