import type { TextDocument } from 'vscode';
import { type BaseLanguageClient, RequestType } from 'vscode-languageclient';
import type { Gap } from './showReadiness.ts';

/** How ready one spec of a file is, as the server tells it. */
export interface SpecReadiness {
  /** From 0 to 100. */
  readonly score: number;
  /** In the user's language: "Readiness 62 of 100". */
  readonly title: string;
  /** What is missing, what brings most first. */
  readonly gaps: readonly Gap[];
}

const readinessRequest = new RequestType<{ textDocument: { uri: string } }, SpecReadiness[], void>(
  'engagement/readiness',
);

/** How ready the specs of a file are; none while the server is not there. Fails when the text changes meanwhile. */
export async function askReadiness(client: BaseLanguageClient, document: TextDocument): Promise<SpecReadiness[]> {
  if (!client.isRunning()) return [];
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  return client.sendRequest(readinessRequest, { textDocument });
}
