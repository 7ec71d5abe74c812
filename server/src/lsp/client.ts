import type { CompletionClientCapabilities, InitializeParams } from 'vscode-languageserver-protocol';
import type { Locale } from '../rules/rule.ts';
import { InsertTextMode } from './constants.ts';
import { property } from './messages.ts';
import { localeOf } from './settings.ts';

type CompletionItemCapabilities = CompletionClientCapabilities['completionItem'];

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
  /** Ours alone: it has the command that shows places of a file. */
  readonly showsPlaces: boolean;
  /** Ours alone: it has the command that shows a spec as its readers will. */
  readonly previews: boolean;
  /** It can be told that the lenses it has asked for are out of date. */
  readonly refreshesLenses: boolean;
  /** The same for the hints between the words. */
  readonly refreshesHints: boolean;
  /** The same for what words mean. */
  readonly refreshesTokens: boolean;
  /** It shows where a link to a definition begins. */
  readonly definitionLinks: boolean;
  /** It asks what can be renamed before it asks for a new name. */
  readonly preparesRename: boolean;
  /** It shows hovers as Markdown. */
  readonly hoverMarkdown: boolean;
  /** It takes edits that name the version of the file that they are for. */
  readonly documentChanges: boolean;
  /** It shows symbols within symbols. */
  readonly symbolTrees: boolean;
  /** The most ranges that it takes for folding, where it says so. */
  readonly foldingLimit: number | undefined;
  /** It shows where a link in a text leads. */
  readonly linkTooltips: boolean;
  /** How it takes completions. */
  readonly completion: CompletionSupport;
  /** What it gave as `initializationOptions`; settings may be among them. */
  readonly options: unknown;
}

/** What a client takes in a completion. */
export interface CompletionSupport {
  readonly snippets: boolean;
  readonly markdown: boolean;
  /** It tells what inserting and what replacing would change. */
  readonly insertReplace: boolean;
  /** It shows a word on each completion beside its label, not only on the one that is selected. */
  readonly labelDetails: boolean;
  /** It can be told to leave indentation as it is. */
  readonly asIs: boolean;
  /** It asks for the documentation when it shows it. */
  readonly resolvesDocumentation: boolean;
}

function readCompletion(item: CompletionItemCapabilities): CompletionSupport {
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes('markdown') === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    resolvesDocumentation: item?.resolveSupport?.properties.includes('documentation') === true,
  };
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
    showsPlaces: property(initializationOptions, 'places') === true,
    previews: property(initializationOptions, 'preview') === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    completion: readCompletion(textDocument?.completion?.completionItem),
    options: initializationOptions,
  };
}
