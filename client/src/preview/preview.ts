import { commands, Disposable, EventEmitter, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { type BaseLanguageClient, RequestType } from 'vscode-languageclient';
import { isSpec } from '../files.ts';

/** A file, or one of its specs, as people read it, in Markdown; null for a file that the server does not look after. */
const previewRequest = new RequestType<{ textDocument: { uri: string }; index?: number }, string | null, void>(
  'engagement/preview',
);

const scheme = 'engagement-preview';
/** As long as somebody types without a pause, the preview waits; in milliseconds. */
const pause = 300;

/** What a preview shows; it travels in the query of the preview's URI. */
interface Source {
  readonly uri: string;
  readonly index?: number;
}

/** The command "Engagement: Open preview to the side", and the read-only Markdown documents behind it, which follow what is typed. */
export function registerPreview(client: BaseLanguageClient): Disposable {
  const changed = new EventEmitter<Uri>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const refresh = (uri: string): void => {
    waiting.delete(uri);
    for (const shown of workspace.textDocuments) {
      if (shown.uri.scheme === scheme && sourceOf(shown.uri).uri === uri) changed.fire(shown.uri);
    }
  };
  return Disposable.from(
    changed,
    new Disposable(() => waiting.forEach(clearTimeout)),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      async provideTextDocumentContent(shown, token) {
        const { uri, index } = sourceOf(shown);
        // A preview of the last session comes back before its spec is open.
        const document = await workspace.openTextDocument(Uri.parse(uri, true));
        const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
        const params = index === undefined ? { textDocument } : { textDocument, index };
        return (
          (await client.sendRequest(previewRequest, params, token)) ?? l10n.t('This file is not an engagement spec.')
        );
      },
    }),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (!isSpec(document)) return;
      const uri = document.uri.toString();
      clearTimeout(waiting.get(uri));
      waiting.set(
        uri,
        setTimeout(() => refresh(uri), pause),
      );
    }),
    commands.registerCommand('engagement.preview', openPreview),
  );
}

/**
 * @param target the spec, which a lens names by a text; the one in front of the user, where it is not given
 * @param index of the only spec of the file to show
 */
async function openPreview(target?: unknown, index?: unknown): Promise<void> {
  const named = typeof target === 'string' ? Uri.parse(target, true) : target;
  const uri = named instanceof Uri ? named : window.activeTextEditor?.document.uri;
  if (!uri) {
    window.showWarningMessage(l10n.t('Open a spec first.'));
    return;
  }
  const source: Source = { uri: uri.toString(), ...(typeof index === 'number' ? { index } : {}) };
  const shown = Uri.from({ scheme, path: `${uri.path}.md`, query: JSON.stringify(source) });
  try {
    // This starts the extension that draws Markdown: until then VS Code does not count its commands among those that are there.
    await commands.executeCommand('markdown.showPreviewToSide', shown);
  } catch {
    // It comes with VS Code, but can be disabled: the text itself reads well, too.
    await window.showTextDocument(await workspace.openTextDocument(shown), {
      viewColumn: ViewColumn.Beside,
      preserveFocus: true,
    });
  }
}

function sourceOf({ query }: Uri): Source {
  return JSON.parse(query) as Source;
}
