import { configLanguage, isConfigName } from '../config/configNames.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { LanguageService } from '../languageService.ts';
import type { Connection } from './connection.ts';
import { type Changed, type Opened, readChanged, readOpened, readUri } from './messages.ts';
import { isSpecName } from './workspaceFiles.ts';

export type FileKind = 'spec' | 'config';

/** One version of a file that is open in the editor. */
export interface OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** A spec, or a file that configures how specs are checked. */
  readonly kind: FileKind;
  readonly version: number;
  /** Which time this is that a file was opened: versions start again with each. */
  readonly opening: number;
  /** Alive: use it only while this is the current version. */
  readonly document: EngagementDocument;
}

/** Who wants to know of the files that are open. */
export interface OpenDocumentsListener {
  /** There is a first or next version of a file. */
  changed(open: OpenDocument, isFirst: boolean): void;
  closed(uri: string): void;
}

/** Some editors send all YAML to one server: what is neither a spec nor configuration by its name is none of ours. */
function isForeign({ uri, languageId }: Opened): boolean {
  return languageId === 'yaml' && !isSpecName(uri) && !isConfigName(uri);
}

/**
 * The files that are open in the editor, in their newest version. Follows `didOpen`, `didChange` and `didClose`; what makes no
 * sense leads to a line in the log and to nothing else.
 */
export class OpenDocuments {
  readonly #service: LanguageService;
  readonly #open = new Map<string, OpenDocument>();
  /** Files that are open and none of ours. */
  readonly #foreign = new Set<string>();
  #openings = 0;

  constructor(service: LanguageService) {
    this.#service = service;
  }

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): Iterable<OpenDocument> {
    return this.#open.values();
  }

  /** False when there is a newer version, or the file was closed. */
  isCurrent(open: OpenDocument): boolean {
    return this.#open.get(open.uri) === open;
  }

  listen(connection: Connection, listener: OpenDocumentsListener): void {
    const warn = (problem: unknown): void => connection.warn(problem);
    const handled =
      (handle: (params: unknown) => void) =>
      (params: unknown): void => {
        try {
          handle(params);
        } catch (error) {
          warn(error);
        }
      };
    connection.onNotification(
      'textDocument/didOpen',
      handled((params) => {
        const opened = readOpened(params);
        if (isForeign(opened)) return void this.#foreign.add(opened.uri);
        if (this.#open.has(opened.uri))
          warn(`textDocument/didOpen: ${opened.uri} was open already; it has a new text now.`);
        listener.changed(this.#parse(opened), true);
      }),
    );
    connection.onNotification(
      'textDocument/didChange',
      handled((params) => {
        const changed = readChanged(params);
        const before = this.#open.get(changed.uri);
        if (!before && this.#foreign.has(changed.uri)) return;
        if (!before) return warn(`textDocument/didChange: ${changed.uri} is not open.`);
        if (changed.version <= before.version) {
          return warn(
            `textDocument/didChange: ${changed.uri} has version ${before.version}, ${changed.version} is left out.`,
          );
        }
        listener.changed(this.#update(before, changed), false);
      }),
    );
    connection.onNotification(
      'textDocument/didClose',
      handled((params) => {
        const uri = readUri(params, 'textDocument/didClose');
        if (this.#foreign.delete(uri)) return;
        if (!this.#open.delete(uri)) return warn(`textDocument/didClose: ${uri} is not open.`);
        listener.closed(uri);
      }),
    );
  }

  #parse({ uri, languageId, version, text }: Opened): OpenDocument {
    this.#openings++;
    return this.#keep({
      uri,
      languageId,
      kind: languageId === configLanguage || isConfigName(uri) ? 'config' : 'spec',
      version,
      opening: this.#openings,
      document: this.#service.parse(uri, version, text),
    });
  }

  #update(before: OpenDocument, { version, changes }: Changed): OpenDocument {
    // Should this fail, then nobody knows what the text is: better no document than a wrong one.
    this.#open.delete(before.uri);
    return this.#keep({ ...before, version, document: this.#service.update(before.document, version, changes) });
  }

  #keep(open: OpenDocument): OpenDocument {
    this.#open.set(open.uri, open);
    return open;
  }
}
