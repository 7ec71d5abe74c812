import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { startClient } from '../extension.ts';

/** Entry point where extensions run in a browser: the server is a Worker. */
export function activate(context: ExtensionContext): Promise<void> {
  const server = Uri.joinPath(context.extensionUri, 'dist/server/browser.js').toString(true);
  let worker: Worker | undefined;
  // A Worker does not end by itself: when the server is started again, this ends the one before.
  const end = (): void => worker?.terminate();
  const start = async () => {
    end();
    worker = new Worker(server);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: end });
  return startClient(context, (id, name, options) => new LanguageClient(id, name, start, options));
}
