import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from '../extension.ts';

/** Entry point where extensions run in a browser: the server is a Worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true));
  context.subscriptions.push({ dispose: () => worker.terminate() });
  return startClient(context, (id, name, options) => new LanguageClient(id, name, worker, options));
}
