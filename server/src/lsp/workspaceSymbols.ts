import type { CancellationToken } from 'vscode-jsonrpc';
import type { SymbolInformation } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import { type FindableSymbol, findableSymbols, type Match, matchOf } from '../outline/findable.ts';
import { symbolKindOf } from '../outline/symbolKinds.ts';
import type { Client } from './client.ts';
import { toRange } from './convert.ts';
import type { OpenDocument, OpenDocuments } from './openDocuments.ts';
import { fingerprint } from './resultId.ts';
import type { Pause } from './slices.ts';
import type { WorkspaceFile, WorkspaceFiles } from './workspaceFiles.ts';

/** The most symbols in an answer: nobody reads more, and who looks for one goes on typing. */
const most = 500;

/** Where symbols are looked for. */
export interface SymbolPlaces {
  readonly documents: OpenDocuments;
  /** Undefined where files that are not open cannot be read. */
  files(): WorkspaceFiles | undefined;
  parse(uri: string, text: string): EngagementDocument;
  /** The kinds of symbols that the client knows; undefined where it says nothing of them. */
  kinds(): Client['workspaceSymbolKinds'];
}

/** A symbol as the client gets it, but for its name, which depends on what is looked for. */
interface Located extends FindableSymbol {
  readonly information: Omit<SymbolInformation, 'name'>;
}

/** What was found in a file that is not open. */
interface Known {
  readonly stamp: string | undefined;
  readonly mark: string;
  readonly symbols: readonly Located[];
}

/** The specs and items of the whole workspace, by their titles and ids. Files that are not open are parsed once for each content. */
export class WorkspaceSymbols {
  readonly #places: SymbolPlaces;
  #known = new Map<string, Known>();

  constructor(places: SymbolPlaces) {
    this.#places = places;
  }

  /** What matches a query, the best first; all there is for an empty query. Throws `Interrupted` when nobody waits any more. */
  async find(query: string, token: CancellationToken, pause: Pause): Promise<SymbolInformation[]> {
    const matches: { readonly match: Match; readonly symbol: Located }[] = [];
    const look = (symbols: readonly Located[]): void => {
      for (const symbol of symbols) {
        const match = matchOf(symbol, query);
        if (match) matches.push({ match, symbol });
      }
    };
    for (const open of [...this.#places.documents.all()]) {
      await pause();
      // It may have been changed or closed meanwhile: then its next version is what counts.
      const current = this.#places.documents.get(open.uri);
      if (current) look(this.#inOpen(current));
    }
    for (const file of await this.#closed(token)) {
      await pause();
      look(await this.#inFile(file, token));
    }
    matches.sort((a, b) => a.match.rank - b.match.rank || a.match.name.length - b.match.name.length);
    return matches.slice(0, most).map(({ match, symbol }) => ({ name: match.name, ...symbol.information }));
  }

  async #closed(token: CancellationToken): Promise<readonly WorkspaceFile[]> {
    const found = (await this.#places.files()?.find(token)) ?? [];
    const there = new Set(found.map(({ uri }) => uri));
    // What is not there any more need not be kept; a search that is cut short has not seen all.
    if (!token.isCancellationRequested) this.#known = new Map([...this.#known].filter(([uri]) => there.has(uri)));
    return found.filter(({ uri }) => !this.#places.documents.get(uri));
  }

  async #inFile({ uri, stamp }: WorkspaceFile, token: CancellationToken): Promise<readonly Located[]> {
    const known = this.#known.get(uri);
    if (known && stamp !== undefined && known.stamp === stamp) return known.symbols;
    // A file that cannot be read has nothing to be found in: it is gone, or the user may not see it.
    const text = await this.#places
      .files()
      ?.read(uri, token)
      .catch(() => undefined);
    if (text === undefined) return [];
    const mark = fingerprint(text);
    const symbols = known?.mark === mark ? known.symbols : this.#located(this.#places.parse(uri, text));
    this.#known.set(uri, { stamp, mark, symbols });
    return symbols;
  }

  #inOpen({ kind, document }: OpenDocument): readonly Located[] {
    return kind === 'spec' ? this.#located(document) : [];
  }

  #located(document: EngagementDocument): Located[] {
    const known = this.#places.kinds();
    return findableSymbols(document).map((symbol) => ({
      ...symbol,
      information: {
        kind: symbolKindOf(symbol.kind, known),
        location: { uri: document.uri, range: toRange(symbol.range, document) },
        containerName: symbol.container,
      },
    }));
  }
}
