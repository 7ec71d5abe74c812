import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Matcher } from '../lexicon/types.ts';
import type { Problem } from '../validation/problem.ts';
import type { Client } from './client.ts';
import type { ConfigTarget } from './configuration.ts';
import type { Params, RequestMethod, Result } from './methods.ts';
import type { FileKind } from './openDocuments.ts';
import type { ServerSettings } from './settings.ts';
import type { Pause } from './slices.ts';

/** The requests about one file. What is to be resolved names its file in its `data`, where we have put it. */
export type FeatureMethod =
  | {
      [M in RequestMethod]: Params<M> extends { readonly textDocument: { readonly uri: string } } ? M : never;
    }[RequestMethod]
  | 'completionItem/resolve';

/** The file that a feature is asked about, in the version of the moment, and what there is to answer with. */
export interface FeatureContext {
  /** Alive: after a pause it is the same version, or the pause throws. */
  readonly document: EngagementDocument;
  readonly kind: FileKind;
  readonly client: Client;
  /** The problems that the user sees. Nothing comes between them and what is done with them at once. */
  problems(): Promise<readonly Problem[]>;
  /** The problems that the user would see if the file had this text; nothing is kept of it. */
  supposing(text: string): Promise<readonly Problem[]>;
  /** The file of configuration that holds for this file, or could be made; undefined for a file that is in no folder. */
  config(): Promise<ConfigTarget | undefined>;
  /** What finds the vague phrases of a text in a language (a BCP 47 tag), with those that the user adds and accepts. */
  matcherFor(): Promise<(text: string, language: string) => Matcher | undefined>;
  /** What the user has set in the editor. */
  settings(): Promise<ServerSettings>;
  /** The present moment, in milliseconds since 1970: the only clock that features read. */
  now(): number;
  /** For work of more than some milliseconds. */
  readonly pause: Pause;
}

/** What the server does for a file that is open, whenever the client asks for it. */
export interface Feature<M extends FeatureMethod = FeatureMethod> {
  readonly method: M;
  /** How the client learns that there is this feature; in words that depend on the client, where the protocol wants that. */
  readonly capabilities: ServerCapabilities | ((client: Client) => ServerCapabilities);
  /**
   * Whether it answers for the text of the moment when the file has changed since the request, unless the client asks again. An editor whose
   * user types on waits for the completions that it has asked for at the first letter, and shows none where it gets an error.
   */
  readonly goesOn?: true;
  /** The answer for a file that is not open. */
  readonly none: Result<M>;
  /** The same where it follows from what is asked: what cannot be resolved stays as it is. */
  unresolved?(params: Params<M>): Result<M>;
  /** Throws `Malformed` where the parameters are not what the protocol asks for; the URI of the file has been read already. */
  answer(params: Params<M>, context: FeatureContext): Result<M> | Promise<Result<M>>;
}

/** Gives a feature the types of its method. */
export function defineFeature<M extends FeatureMethod>(feature: Feature<M>): Feature<M> {
  return feature;
}
