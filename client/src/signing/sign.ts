import { l10n, window, workspace } from 'vscode';
import { type BaseLanguageClient, RequestType } from 'vscode-languageclient';
import { isSpec } from '../files.ts';

interface Answer {
  /** What was done, or why nothing was. */
  readonly message: string;
  readonly edit?: Parameters<BaseLanguageClient['protocol2CodeConverter']['asWorkspaceEdit']>[0];
}

/** The edit that writes fingerprints into the signatures of a spec. */
const signRequest = new RequestType<{ textDocument: { uri: string } }, Answer, void>('engagement/sign');

/**
 * The command "Engagement: Write fingerprints into signatures": writes them into the spec in front of the user, who sees what was done, or
 * why nothing was. The file is not saved.
 */
export async function sign(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || !isSpec(document)) {
    window.showWarningMessage(
      l10n.t('Open a spec first: the command writes into the signatures of the file in front of you.'),
    );
    return;
  }
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const { message, edit } = await client.sendRequest(signRequest, { textDocument });
  const isApplied = !edit || (await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(edit)));
  if (isApplied) window.showInformationMessage(message);
  else window.showWarningMessage(l10n.t('The file has changed meanwhile. Run the command again.'));
}
