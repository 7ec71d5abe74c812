import type { CodeAction } from 'vscode-languageserver-protocol';
import { CodeActionKind, CodeActionTriggerKind } from '../lsp/constants.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readRange } from '../lsp/messages.ts';
import { severities } from '../validation/problem.ts';
import { actionSources } from './actions/index.ts';

const method = 'textDocument/codeAction';

/**
 * `textDocument/codeAction`: what the sources of actions offer for the problems that the requested range touches, the worst problem's
 * first, and for the place where it begins. All of it is worked out here, from the current version, so that none is ever offered for a
 * text that has changed.
 */
export const codeAction = defineFeature({
  method,
  capabilities: ({ actionLiterals }) =>
    actionLiterals
      ? { codeActionProvider: { codeActionKinds: [...new Set(actionSources.map(({ kind }) => kind))] } }
      : {}, // it would have to be told of commands, and we have none
  none: [],
  async answer({ range, context }, { document, kind: fileKind, client, pause, supposing, ...now }) {
    const requested = readRange(range, method);
    const isSelection =
      requested.start.line !== requested.end.line || requested.start.character !== requested.end.character;
    const isWanted = context?.triggerKind !== CodeActionTriggerKind.Automatic || isSelection;
    const isAsked = (kind: string): boolean =>
      context?.only === undefined
        ? isOrIsAbove(CodeActionKind.QuickFix, kind) || (isWanted && isOrIsAbove(CodeActionKind.Refactor, kind))
        : context.only.some((only) => isOrIsAbove(only, kind));
    const sources = actionSources.filter(
      ({ kind, forConfig }) => isAsked(kind) && (fileKind === 'spec' || forConfig === true),
    );
    if (sources.length === 0) return [];
    const config = fileKind === 'spec' ? await now.config() : undefined;
    await pause(); // the file may have changed meanwhile
    const all = await now.problems();
    const start = document.offsetAt(requested.start);
    const end = document.offsetAt(requested.end);
    const touched = all
      .filter((problem) => problem.range.start <= end && problem.range.end >= start)
      .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
    const actions: CodeAction[] = [];
    for (const source of sources) {
      actions.push(
        ...(await source.actions({ document, client, all, range: { start, end }, touched, config, supposing })),
      );
    }
    return actions;
  },
});

/** Kinds are dotted: a request for `quickfix` also asks for `quickfix.rename`. */
function isOrIsAbove(kind: string, ours: string): boolean {
  return kind === '' || kind === ours || ours.startsWith(`${kind}.`);
}
