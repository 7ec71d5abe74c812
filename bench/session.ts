import { performance } from 'node:perf_hooks';
import type { EditPlace } from './editPlaces.ts';
import { type LspClient, type Published, type ServerCommand, startClient } from './lspClient.ts';
import { sleep } from './statistics.ts';

/** A server with one file open. Times are in milliseconds. */
export interface Session {
  readonly name: string;
  readonly pid: number;
  /** Types one letter; returns the time from the change to the diagnostics of the new text. */
  type(place: EditPlace): Promise<number>;
  /** Opens the same text as another file, and closes it; returns the time from opening to its diagnostics. */
  reopen(): Promise<number>;
  stop(): Promise<void>;
}

/** The name of the measured file: what our server calls a spec, and what others take for YAML. */
const uri = 'file:///bench/spec.engagement.yaml';

/** A server that has been silent for so long has finished what it had to do, in milliseconds. */
const settling = 500;

/** Starts a server, opens the file and waits until there is nothing more to hear of it. */
export async function startSession(command: ServerCommand, text: string): Promise<Session> {
  const client = startClient(command);
  await client.initialize();
  await settle(client);
  const opened = client.published(({ uri: of }) => of === uri);
  open(client, command, text);
  await opened;
  await settle(client);
  let version = 1;
  let reopened = 0;
  return {
    name: command.name,
    pid: client.pid,
    type: async ({ line, character }) => {
      version++;
      const expected = version;
      // Some servers do not say which version they speak of; one change is under way at a time, so the next it is.
      const answer = client.published(
        (published) => published.uri === uri && (published.version ?? expected) === expected,
      );
      const position = { line, character };
      const sentAt = client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
      });
      const { at } = await answer;
      return at - sentAt;
    },
    reopen: async () => {
      reopened++;
      const other = uri.replace('spec', `spec-${reopened}`);
      const answer = client.published((published) => hasFindings(published, other));
      const sentAt = open(client, command, text, other);
      const { at } = await answer;
      client.notify('textDocument/didClose', { textDocument: { uri: other } });
      await settle(client);
      return at - sentAt;
    },
    stop: () => client.stop(),
  };
}

/** The time from the start of the process to the first diagnostics that are not empty, the file being opened at once. */
export async function timeStart(command: ServerCommand, text: string): Promise<number> {
  const client = startClient(command);
  await client.initialize();
  const answer = client.published((published) => hasFindings(published));
  open(client, command, text);
  const { at } = await answer;
  await client.stop();
  return at - client.startedAt;
}

/**
 * The time from opening a file to its first diagnostics that are not empty, in a server that runs but has seen no file yet.
 */
export async function timeOpen(command: ServerCommand, text: string): Promise<number> {
  const client = startClient(command);
  await client.initialize();
  await settle(client);
  const answer = client.published((published) => hasFindings(published));
  const sentAt = open(client, command, text);
  const { at } = await answer;
  await client.stop();
  return at - sentAt;
}

function hasFindings({ uri: of, diagnostics }: Published, wanted = uri): boolean {
  return of === wanted && diagnostics.length > 0;
}

function open(client: LspClient, { languageId }: ServerCommand, text: string, as = uri): number {
  return client.notify('textDocument/didOpen', { textDocument: { uri: as, languageId, version: 1, text } });
}

/** Waits until the server has been silent for a while. */
async function settle(client: LspClient): Promise<void> {
  while (performance.now() - client.lastMessageAt() < settling) await sleep(settling / 10);
}
