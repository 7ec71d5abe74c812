import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { acceptPhrase, setSeverity } from '../../config/configEdits.ts';
import { phraseFault } from '../../config/phrases.ts';
import type { Client } from '../../lsp/client.ts';
import type { ConfigTarget } from '../../lsp/configuration.ts';
import { CodeActionKind } from '../../lsp/constants.ts';
import { toDiagnostic, toFileEdit, toWorkspaceEdit } from '../../lsp/convert.ts';
import { messageText } from '../../validation/messageText.ts';
import { type Edit, type Problem, severities } from '../../validation/problem.ts';
import type { ActionSource } from './actionSource.ts';

const titles = {
  accept: { en: 'Accept "{phrase}" in this workspace', nl: 'Accepteer "{phrase}" in deze werkruimte' },
  off: { en: 'Turn off {rule} in this workspace', nl: 'Zet {rule} uit in deze werkruimte' },
  error: {
    en: 'Change the severity of {rule} to error in this workspace',
    nl: 'Maak de ernst van {rule} in deze werkruimte: fout',
  },
  warning: {
    en: 'Change the severity of {rule} to warning in this workspace',
    nl: 'Maak de ernst van {rule} in deze werkruimte: waarschuwing',
  },
  information: {
    en: 'Change the severity of {rule} to information in this workspace',
    nl: 'Maak de ernst van {rule} in deze werkruimte: informatie',
  },
  hint: {
    en: 'Change the severity of {rule} to hint in this workspace',
    nl: 'Maak de ernst van {rule} in deze werkruimte: hint',
  },
} as const;

/** What a user can decide about a finding for the whole workspace: it is written to the file of configuration. */
export const configure: ActionSource = {
  kind: CodeActionKind.QuickFix,
  actions({ document, client, touched, config }) {
    if (!config || (!config.exists && !client.creates)) return [];
    const action = (title: keyof typeof titles, problem: Problem, edit: Edit | undefined): CodeAction[] => {
      const data = { phrase: problem.phrase ?? '', rule: problem.code };
      const diagnostic = toDiagnostic(problem, document);
      return edit
        ? [toAction(messageText(titles[title][client.locale], data), diagnostic, toConfigEdit(config, edit, client))]
        : [];
    };
    const phrases = distinct(touched, ({ phrase }) => phrase?.toLowerCase()).filter(
      ({ phrase = '' }) => phraseFault(phrase) === undefined,
    );
    const rules = distinct(touched, ({ code }) => code).filter(({ code }) => !config.decided.has(code));
    return [
      ...phrases.flatMap((problem) => action('accept', problem, acceptPhrase(config.document, problem.phrase ?? ''))),
      ...rules.flatMap((problem) =>
        (['off', ...severities] as const)
          .filter((severity) => severity !== problem.severity)
          .flatMap((severity) => action(severity, problem, setSeverity(config.document, problem.code, severity))),
      ),
    ];
  },
};

function toAction(title: string, diagnostic: Diagnostic, edit: WorkspaceEdit): CodeAction {
  return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit };
}

/** What writes to the file of configuration, and makes it where there is none. */
function toConfigEdit({ uri, exists, document, version }: ConfigTarget, edit: Edit, client: Client): WorkspaceEdit {
  if (exists) return toWorkspaceEdit(document, version, [edit], client);
  return {
    documentChanges: [
      { kind: 'create', uri, options: { ignoreIfExists: true } },
      toFileEdit(document, version, [edit]),
    ],
  };
}

/** The first problem of each name. */
function distinct(problems: readonly Problem[], nameOf: (problem: Problem) => string | undefined): Problem[] {
  const firsts = new Map<string, Problem>();
  for (const problem of problems) {
    const name = nameOf(problem);
    if (name !== undefined && !firsts.has(name)) firsts.set(name, problem);
  }
  return [...firsts.values()];
}
