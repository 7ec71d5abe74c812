import { configNames, isConfigName } from '../config/configNames.ts';
import { Configs } from '../config/configs.ts';
import { parentOf } from '../config/uris.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import { parseEngagement } from '../document/parseEngagement.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { isSpecName, type WorkspaceFile, type WorkspaceFiles } from './workspaceFiles.ts';

/** The file of configuration that an action writes to. */
export interface ConfigTarget {
  readonly uri: string;
  /** False for a file that is to be made; then `document` is empty. */
  readonly exists: boolean;
  /** As it is in the editor, or else where it is stored. */
  readonly document: EngagementDocument;
  /** Of the open file; null where it is not open. */
  readonly version: number | null;
  /** The rules that it cannot decide, by their ids: the settings of the editor do. */
  readonly decided: ReadonlySet<string>;
}

/** Where the files are. */
export interface Places {
  readonly documents: OpenDocuments;
  /** Undefined where none can be read but those that are open. */
  files(): WorkspaceFiles | undefined;
  /** The URIs of the folders of the workspace. */
  folders(): Promise<readonly string[]>;
}

/** The configuration of specs, as its files come, change and go: in the editor, where what is not saved yet counts, and elsewhere. */
export class Configuration {
  readonly configs: Configs;
  readonly #places: Places;
  #folders: Promise<readonly string[]> | undefined;

  /** @param rules the ids of all rules */
  constructor(places: Places, rules: readonly string[]) {
    this.#places = places;
    this.configs = new Configs(
      async (uri) => places.documents.get(uri)?.document.text ?? (await places.files()?.readConfig(uri)),
      rules,
    );
  }

  /** True for a file of configuration, also one to share under another name that has been asked for. */
  isConfig(uri: string): boolean {
    return isConfigName(uri) || (this.configs.knows(uri) && !isSpecName(uri));
  }

  /** Says that files have changed, come or gone, be they configuration or not. True where what has been said of others may not hold. */
  async changed(uris: readonly string[]): Promise<boolean> {
    const touched = uris.filter((uri) => isConfigName(uri) || this.configs.knows(uri));
    if (touched.length === 0) return false;
    // What is open may build on it, and say that it is not there.
    const others = [...this.#places.documents.all()].some(
      ({ kind, uri }) => kind === 'config' && !touched.includes(uri),
    );
    return (await this.configs.changed(touched)) || others;
  }

  /** Says that the workspace has other folders. */
  foldersChanged(): void {
    this.#folders = undefined;
  }

  /**
   * The file of configuration that holds for a spec; where there is none, the one that could be made in the folder of the workspace that
   * the spec is in, or beside a spec that is in none. Undefined for a spec without a folder.
   */
  async target(uri: string, decided: ReadonlySet<string>): Promise<ConfigTarget | undefined> {
    const [file] = (await this.configs.find(uri))?.files ?? [];
    const document = file === undefined ? undefined : await this.configs.document(file);
    if (file !== undefined && document) {
      const version = this.#places.documents.get(file)?.version ?? null;
      return { uri: file, exists: true, document, version, decided };
    }
    const folder = (await this.#folderOf(uri)) ?? parentOf(uri);
    if (folder === undefined) return undefined;
    const made = `${folder}/${configNames[0]}`;
    return { uri: made, exists: false, document: parseEngagement(made, 0, ''), version: null, decided };
  }

  /** Those files, and with them the configuration that holds for them: what is wrong in it is a finding of the workspace, too. */
  withConfigs(files: WorkspaceFiles): WorkspaceFiles {
    return {
      find: async (token) => {
        const specs = await files.find(token);
        const configs = new Set<string>();
        for (const { uri } of specs) {
          for (const file of (await this.configs.find(uri))?.files ?? []) configs.add(file);
        }
        for (const { uri } of specs) configs.delete(uri);
        return [...specs, ...[...configs].map((uri): WorkspaceFile => ({ uri }))];
      },
      read: async (uri, token) => {
        const config = this.isConfig(uri) ? await this.configs.document(uri) : undefined;
        return config ? config.text : files.read(uri, token);
      },
      readConfig: (uri) => files.readConfig(uri),
    };
  }

  /** The innermost folder of the workspace that a file is in. */
  async #folderOf(uri: string): Promise<string | undefined> {
    this.#folders ??= this.#places.folders().catch(() => []);
    const around = (await this.#folders)
      .map((folder) => folder.replace(/\/$/, ''))
      .filter((folder) => uri.startsWith(`${folder}/`));
    return around.sort((a, b) => b.length - a.length)[0];
  }
}
