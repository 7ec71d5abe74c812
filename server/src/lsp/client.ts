import type { InitializeParams } from 'vscode-languageserver-protocol';
import type { Locale } from '../rules/rule.ts';
import { property } from './messages.ts';
import { localeOf } from './settings.ts';

/** What the client has told of itself when it started the server. */
export interface Client {
  readonly locale: Locale;
  /** It asks for diagnostics; else they are published. */
  readonly pulls: boolean;
  /** It can be told that all it has pulled is out of date. */
  readonly refreshes: boolean;
  /** It watches files for the server. */
  readonly watches: boolean;
  /** It can be asked for its settings. */
  readonly configuration: boolean;
  /** It can be asked to tell when they change. */
  readonly configurationChanges: boolean;
  /** It takes edits with tab stops. */
  readonly snippets: boolean;
  /** It takes edits that make a file. */
  readonly creates: boolean;
  /** Ours alone: it answers `engagement/findSpecs`, `engagement/stampSpecs`, `engagement/readSpec` and `engagement/readConfig`. */
  readonly workspaceFiles: boolean;
  /** Ours alone: Red Hat's YAML extension is there and checks files in YAML mode itself. */
  readonly redhatYaml: boolean;
  /** Ours alone: it has the command that shows how ready a spec is. */
  readonly readiness: boolean;
  /** It can be told that the lenses it has asked for are out of date. */
  readonly refreshesLenses: boolean;
  /** It shows where a link to a definition begins. */
  readonly definitionLinks: boolean;
  /** It asks what can be renamed before it asks for a new name. */
  readonly preparesRename: boolean;
  /** It takes edits that name the version of the file that they are for. */
  readonly documentChanges: boolean;
  /** What it gave as `initializationOptions`; settings may be among them. */
  readonly options: unknown;
}

/** Reads the parameters of `initialize`; what is not said is not so. */
export function readClient({ capabilities, locale, initializationOptions }: InitializeParams): Client {
  const { workspace, textDocument } = capabilities;
  return {
    locale: localeOf(locale),
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    snippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    creates: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    workspaceFiles: property(initializationOptions, 'workspaceFiles') === true,
    redhatYaml: property(initializationOptions, 'redhatYaml') === true,
    readiness: property(initializationOptions, 'readiness') === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    options: initializationOptions,
  };
}
