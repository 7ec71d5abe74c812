import { commands, type ExtensionContext, extensions, Uri, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RequestType, RequestType0 } from 'vscode-languageclient';
import { documentSelector, specFiles } from './files.ts';
import { showPlaces } from './lenses/showPlaces.ts';
import { registerEmptySpecLens } from './newSpec/emptySpecLens.ts';
import { newSpec } from './newSpec/newSpec.ts';
import { registerPaste } from './paste/paste.ts';
import { registerPreview } from './preview/preview.ts';
import { showMissing } from './readiness/showMissing.ts';
import { type Gap, showReadiness } from './readiness/showReadiness.ts';
import { sign } from './signing/sign.ts';
import { showMenu } from './status/showMenu.ts';
import { registerStatusItem } from './status/statusItem.ts';

/** Makes the client that speaks to the server of its surroundings: a process in Node, a Worker in a browser. */
export type CreateLanguageClient = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** The server asks for the URIs of all specs in the workspace; the client can see folders the server cannot. */
const findSpecs = new RequestType0<string[], void>('engagement/findSpecs');

/** The server asks which of these specs have changed: a stamp differs when the content does; null where that cannot be told. */
const stampSpecs = new RequestType<{ uris: string[] }, (string | null)[], void>('engagement/stampSpecs');

/** The server asks for the text of a spec that is not open. Fails when the file cannot be read. */
const readSpec = new RequestType<{ uri: string }, string, void>('engagement/readSpec');

/** The server asks for the text of a file of configuration; null where there is none that can be read. */
const readConfig = new RequestType<{ uri: string }, string | null, void>('engagement/readConfig');

/**
 * Starts the extension: registers its commands and starts the language client. Node and browser differ only in
 * `createClient`. Everything is disposed with `context`.
 */
export async function startClient(context: ExtensionContext, createClient: CreateLanguageClient): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('engagement.newSpec', newSpec),
    commands.registerCommand('engagement.showPlaces', showPlaces),
    commands.registerCommand('engagement.showMenu', showMenu),
    registerEmptySpecLens(),
  );

  const client = createClient('engagement', 'Engagement Specs', {
    documentSelector,
    initializationOptions: () => ({
      workspaceFiles: true,
      readiness: true,
      places: true,
      preview: true,
      redhatYaml: hasRedHatYaml(),
    }),
  });
  context.subscriptions.push(
    client,
    commands.registerCommand('engagement.sign', () => sign(client)),
    // A lens tells what is missing in its spec; the command palette tells nothing.
    commands.registerCommand('engagement.showReadiness', (uri?: string, title?: string, gaps?: readonly Gap[]) =>
      uri === undefined || title === undefined || !gaps ? showMissing(client) : showReadiness(uri, title, gaps),
    ),
    commands.registerCommand('engagement.showLog', () => client.outputChannel.show()),
    commands.registerCommand('engagement.restartServer', () => restart(client)),
    registerPaste(client),
    registerPreview(client),
    client.onRequest(findSpecs, async (token) =>
      (await workspace.findFiles(specFiles, undefined, undefined, token)).map(String),
    ),
    client.onRequest(stampSpecs, ({ uris }) => Promise.all(uris.map(stampOf))),
    client.onRequest(readSpec, async ({ uri }) =>
      new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri, true))),
    ),
    client.onRequest(readConfig, ({ uri }) => textOfConfig(Uri.parse(uri, true))),
    extensions.onDidChange(() => client.sendNotification('engagement/redhatYaml', hasRedHatYaml())),
  );
  await client.start();
  context.subscriptions.push(registerStatusItem(client));
}

/** Also where the server does not answer any more: then it does not stop in time, and is left behind. */
async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop().catch(() => {});
  await client.start();
}

/** On a disk, a folder above the workspace may hold it; elsewhere, asking beyond the workspace may mean asking a server for nothing. */
async function textOfConfig(uri: Uri): Promise<string | null> {
  if (uri.scheme !== 'file' && !workspace.getWorkspaceFolder(uri)) return null;
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null; // nothing is there
  }
}

async function stampOf(uri: string): Promise<string | null> {
  try {
    const { mtime, size } = await workspace.fs.stat(Uri.parse(uri, true));
    return mtime > 0 ? `${mtime}-${size}` : null; // some file systems do not know when a file was written
  } catch {
    return null;
  }
}

/** Whether Red Hat's YAML extension is there: it reports syntax and schema errors in YAML-mode documents itself. */
function hasRedHatYaml(): boolean {
  return extensions.getExtension('redhat.vscode-yaml') !== undefined;
}
