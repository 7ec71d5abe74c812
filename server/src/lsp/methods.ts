import type * as protocol from 'vscode-languageserver-protocol';
import type { NotificationType, NotificationType0, RequestType, RequestType0 } from 'vscode-languageserver-protocol';

import type { ShownGap } from '../readiness/shownGaps.ts';

/** What passes between client and server, by method, as the protocol's own declarations have it; with what is ours alone. */

type Declared = (typeof protocol)[keyof typeof protocol];
type Signature<D> = D extends { readonly method: infer M extends string; readonly type: infer T }
  ? { readonly method: M; readonly type: T }
  : never;
type Signatures = Signature<Declared>;

type Request<T> =
  T extends RequestType<infer P, infer R, infer _E>
    ? { readonly params: P; readonly result: R }
    : T extends RequestType0<infer R, infer _E>
      ? { readonly params: undefined; readonly result: R }
      : never;
type Notification<T> =
  T extends NotificationType<infer P>
    ? { readonly params: P }
    : T extends NotificationType0
      ? { readonly params: undefined }
      : never;

type Requests = {
  readonly [S in Signatures as [Request<S['type']>] extends [never] ? never : S['method']]: Request<S['type']>;
} & {
  /** The URIs of all specs in the workspace. */
  readonly 'engagement/findSpecs': { readonly params: undefined; readonly result: string[] };
  /** For each of these specs what differs when its content does; null where that cannot be told. */
  readonly 'engagement/stampSpecs': { readonly params: { uris: string[] }; readonly result: (string | null)[] };
  /** The text of a spec. Fails when the file cannot be read. */
  readonly 'engagement/readSpec': { readonly params: { uri: string }; readonly result: string };
  /** The edit that writes fingerprints into the signatures of a spec, if there is something to write, and what to tell of it. */
  readonly 'engagement/sign': {
    readonly params: { textDocument: protocol.TextDocumentIdentifier };
    readonly result: { message: string; edit?: protocol.WorkspaceEdit };
  };
  /** How ready each spec of a file is, from 0 to 100, and what is missing, what brings most first. */
  readonly 'engagement/readiness': {
    readonly params: { textDocument: protocol.TextDocumentIdentifier };
    readonly result: { score: number; title: string; gaps: readonly ShownGap[] }[];
  };
  /** A file, or one of its specs, as people read it, in Markdown; null for a file that is not open. */
  readonly 'engagement/preview': {
    readonly params: { textDocument: protocol.TextDocumentIdentifier; index?: number };
    readonly result: string | null;
  };
  /** What can be put in the place of a range instead of a text that is pasted or dropped there, what is likeliest first. */
  readonly 'engagement/paste': {
    readonly params: { textDocument: protocol.TextDocumentIdentifier; range: protocol.Range; text: string };
    readonly result: PasteOption[];
  };
  /** The text of a file of configuration; null where there is none that can be read. */
  readonly 'engagement/readConfig': { readonly params: { uri: string }; readonly result: string | null };
};

/** Something that a text that is pasted can become. */
export interface PasteOption {
  /** In the user's language. */
  readonly title: string;
  /** What it is: the last part of the kind of edit under which an editor offers it. */
  readonly kind: 'date' | 'value' | 'person';
  /** Whether it is what is meant; else what is pasted stays as it is until somebody chooses. */
  readonly sure: boolean;
  readonly edits: protocol.TextEdit[];
}

type Notifications = {
  readonly [S in Signatures as [Request<S['type']>] extends [never]
    ? [Notification<S['type']>] extends [never]
      ? never
      : S['method']
    : never]: Notification<S['type']>;
} & {
  readonly '$/progress': { readonly params: { token: protocol.ProgressToken; value: unknown } };
  /** Whether Red Hat's extension for YAML is there, since it came or went. */
  readonly 'engagement/redhatYaml': { readonly params: boolean };
};

export type RequestMethod = keyof Requests;
export type NotificationMethod = keyof Notifications;

/** The parameters of a request or notification; undefined for those without. */
export type Params<M extends RequestMethod | NotificationMethod> = (Requests & Notifications)[M]['params'];

/** What a request is answered with, unless it fails. */
export type Result<M extends RequestMethod> = Requests[M]['result'];
