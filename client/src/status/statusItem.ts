import {
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isSpec } from '../files.ts';
import { askReadiness, type SpecReadiness } from '../readiness/askReadiness.ts';

/** As long as somebody types without a pause, the score waits; in milliseconds. */
const pause = 400;
/** As many gaps as the tooltip names. */
const mostGaps = 3;

/**
 * The status bar item of the spec in front of the user: what is found in it, and how ready it is. Also keeps the context `engagement.isSpec`, on
 * which the commands in the palette depend.
 */
export function registerStatusItem(client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('engagement.status', StatusBarAlignment.Right, 100);
  item.name = l10n.t('Engagement spec');
  item.command = 'engagement.showMenu';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let shown: TextDocument | undefined;
  let scores: readonly SpecReadiness[] = [];

  const show = (): void => {
    if (!shown) return;
    const { errors, warnings } = counts(languages.getDiagnostics(shown.uri));
    const found = [...(errors > 0 ? [`$(error) ${errors}`] : []), ...(warnings > 0 ? [`$(warning) ${warnings}`] : [])];
    const lowest = scores.toSorted((a, b) => a.score - b.score)[0];
    const parts = [found.length > 0 ? found.join(' ') : '$(check)', ...(lowest ? [`${lowest.score} %`] : [])];
    item.text = `Engagement: ${parts.join(' · ')}`;
    const sentences = [
      l10n.t('Errors: {0}, warnings: {1}.', errors, warnings),
      ...(lowest ? [`${lowest.title}.`] : []),
    ];
    item.accessibilityInformation = { label: l10n.t('Engagement spec: {0}', sentences.join(' ')), role: 'button' };
    item.tooltip = tooltip(sentences, lowest);
    item.show();
  };

  const update = async (): Promise<void> => {
    const document = window.activeTextEditor?.document;
    const spec = document && isSpec(document) ? document : undefined;
    const isOther = spec !== shown;
    if (isOther) void commands.executeCommand('setContext', 'engagement.isSpec', spec !== undefined);
    if (isOther) scores = [];
    shown = spec;
    if (!spec) {
      item.hide();
      return;
    }
    show();
    const fresh = await askReadiness(client, spec).catch(() => scores); // the text has changed meanwhile: another update is on its way
    if (shown !== spec) return;
    scores = fresh;
    show();
  };

  const later = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void update(), pause);
  };
  void update();
  return Disposable.from(
    item,
    new Disposable(() => clearTimeout(waiting)),
    window.onDidChangeActiveTextEditor(() => void update()),
    workspace.onDidOpenTextDocument(later), // also when the language of one changes
    workspace.onDidChangeTextDocument(({ document }) => document === shown && later()),
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === shown?.uri.toString())) later();
    }),
  );
}

function tooltip(sentences: readonly string[], readiness: SpecReadiness | undefined): MarkdownString {
  const markdown = new MarkdownString();
  markdown.appendText(sentences.join(' '));
  const gaps = readiness?.gaps.slice(0, mostGaps) ?? [];
  if (gaps.length > 0) markdown.appendMarkdown(`\n\n${l10n.t('What adds most:')}\n`);
  for (const { what } of gaps) markdown.appendMarkdown('\n- ').appendText(what);
  return markdown;
}

function counts(diagnostics: readonly Diagnostic[]): { readonly errors: number; readonly warnings: number } {
  const own = diagnostics.filter(({ source }) => source === 'engagement');
  const count = (severity: DiagnosticSeverity): number => own.filter((each) => each.severity === severity).length;
  return { errors: count(DiagnosticSeverity.Error), warnings: count(DiagnosticSeverity.Warning) };
}
