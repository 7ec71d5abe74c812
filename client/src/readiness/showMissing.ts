import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isSpec } from '../files.ts';
import { askReadiness } from './askReadiness.ts';
import { showReadiness } from './showReadiness.ts';

/** The command "Engagement: Show what is missing", for the spec in front of the user: of several in a file, the one that is least ready. */
export async function showMissing(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  const scores = document && isSpec(document) ? await askReadiness(client, document) : [];
  const lowest = scores.toSorted((a, b) => a.score - b.score)[0];
  if (!document || !lowest) window.showWarningMessage(l10n.t('Open a spec first.'));
  else if (lowest.gaps.length === 0) window.showInformationMessage(l10n.t('Nothing is missing.'));
  else await showReadiness(document.uri.toString(), lowest.title, lowest.gaps);
}
