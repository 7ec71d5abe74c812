import { commands, l10n, type QuickPickItem, window } from 'vscode';

/** What a click on the status bar item offers. */
export async function showMenu(): Promise<void> {
  const items: (QuickPickItem & { command: string })[] = [
    { label: `$(checklist) ${l10n.t('Show what is missing')}`, command: 'engagement.showReadiness' },
    { label: `$(warning) ${l10n.t('Show all problems')}`, command: 'workbench.actions.view.problems' },
    { label: `$(open-preview) ${l10n.t('Open preview to the side')}`, command: 'engagement.preview' },
    { label: `$(add) ${l10n.t('New engagement spec…')}`, command: 'engagement.newSpec' },
  ];
  const chosen = await window.showQuickPick(items, { title: l10n.t('Engagement spec') });
  if (chosen) await commands.executeCommand(chosen.command);
}
