import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { startClient } from '../extension.ts';

/** Entry point where extensions run in Node: the server is a process of its own. */
export function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server/node.cjs');
  const run = { module, transport: TransportKind.ipc };
  // Used when the extension itself is being debugged; .vscode/launch.json attaches to this port.
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6011', '--enable-source-maps'] } };
  return startClient(context, (id, name, options) => new LanguageClient(id, name, { run, debug }, options));
}
