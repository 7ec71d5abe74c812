import type {
  CompletionClientCapabilities,
  CompletionItemKind,
  InitializeParams,
  SymbolKind,
} from 'vscode-languageserver-protocol';
import type { Locale } from '../rules/rule.ts';
import { InsertTextMode } from './constants.ts';
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
  /** It takes edits with tab stops, in edits that name the version of the file. */
  readonly snippets: boolean;
  /** It takes edits that make a file. */
  readonly creates: boolean;
  /** It takes what the light bulb offers with its edits, and not as commands only. */
  readonly actionLiterals: boolean;
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
  /** The kinds of symbols in a file that it knows; undefined where it says nothing of them. */
  readonly symbolKinds: ReadonlySet<SymbolKind> | undefined;
  /** The same for symbols in the whole workspace. */
  readonly workspaceSymbolKinds: ReadonlySet<SymbolKind> | undefined;
  /** The folders that it started with, by their URIs. */
  readonly folders: readonly string[];
  /** It can be asked for the folders of the moment. */
  readonly tellsFolders: boolean;
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
  /** The kinds that it has pictures for; undefined where it says nothing of them. */
  readonly kinds: ReadonlySet<CompletionItemKind> | undefined;
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

function readCompletion(capabilities: CompletionClientCapabilities | undefined): CompletionSupport {
  const item = capabilities?.completionItem;
  return {
    kinds: setOf(capabilities?.completionItemKind?.valueSet),
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes('markdown') === true,
    insertReplace: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    resolvesDocumentation: item?.resolveSupport?.properties.includes('documentation') === true,
  };
}

/** A client that knows of no folders has one, or none, under the name that the protocol had for it before. */
function readFolders({ workspaceFolders, rootUri }: InitializeParams): string[] {
  return workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
}

function setOf<T>(values: readonly T[] | undefined): ReadonlySet<T> | undefined {
  return values && new Set(values);
}

/** Reads the parameters of `initialize`; what is not said is not so. */
export function readClient(params: InitializeParams): Client {
  const { capabilities, locale, initializationOptions } = params;
  const { workspace, textDocument } = capabilities;
  const edits = workspace?.workspaceEdit;
  // Files are made in the same list as edits that name versions: who takes the one, such as Neovim, takes the other.
  const documentChanges = edits?.documentChanges === true || edits?.resourceOperations !== undefined;
  return {
    locale: localeOf(locale),
    pulls: textDocument?.diagnostic !== undefined,
    refreshes: workspace?.diagnostics?.refreshSupport === true,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    configuration: workspace?.configuration === true,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    snippets: documentChanges && edits?.snippetEditSupport === true,
    creates: edits?.resourceOperations?.includes('create') === true,
    actionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
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
    documentChanges,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    symbolKinds: setOf(textDocument?.documentSymbol?.symbolKind?.valueSet),
    workspaceSymbolKinds: setOf(workspace?.symbol?.symbolKind?.valueSet),
    folders: readFolders(params),
    tellsFolders: workspace?.workspaceFolders === true,
    foldingLimit: textDocument?.foldingRange?.rangeLimit,
    linkTooltips: textDocument?.documentLink?.tooltipSupport === true,
    completion: readCompletion(textDocument?.completion),
    options: initializationOptions,
  };
}
