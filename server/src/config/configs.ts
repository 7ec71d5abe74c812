import type { EngagementDocument } from '../document/engagementDocument.ts';
import { parseEngagement } from '../document/parseEngagement.ts';
import { isSame } from '../model/sameness.ts';
import { type Config, mergeConfig } from './config.ts';
import type { ConfigFile, Link, LinkFault } from './configFile.ts';
import { configNames } from './configNames.ts';
import { readConfig } from './readConfig.ts';
import { foldersAbove, parentOf, resolvePath } from './uris.ts';

/** The text of a file; undefined where there is none that can be read. */
export type ReadText = (uri: string) => Promise<string | undefined>;

/** The most files that one configuration can consist of: links on a disk may lead in circles under ever new names. */
const maxFiles = 50;

/** A file that has been read. */
interface Loaded {
  readonly document: EngagementDocument;
  readonly file: ConfigFile;
}

/** What is known of the configuration of a folder. */
interface Found {
  readonly config: Config | undefined;
}

/**
 * Finds the configuration of specs: in the folder of the spec, or in the nearest folder above that has one. Those farther up do not count,
 * unless the nearest `extends` them. Each file is read once, until somebody says that it has changed.
 */
export class Configs {
  readonly #read: ReadText;
  readonly #rules: readonly string[];
  readonly #files = new Map<string, Promise<Loaded | undefined>>();
  /** What has been looked for since the last change, by folder, and of that what has been found. */
  #searches = new Map<string, Promise<Found>>();
  #found = new Map<string, Found>();
  /** By the URI of their first file. */
  #configs = new Map<string, Promise<Config | undefined>>();
  /** What they were before the last changes, so that what has not changed stays the same object. */
  readonly #before = new Map<string, Config>();

  /** @param rules the ids of all rules */
  constructor(read: ReadText, rules: readonly string[]) {
    this.#read = read;
    this.#rules = rules;
  }

  /** What `find` gives, where it is known already. */
  known(uri: string): Found | undefined {
    return this.#found.get(parentOf(uri) ?? '');
  }

  /** The configuration of a file; none for a file without a folder. Never rejects. */
  async find(uri: string): Promise<Config | undefined> {
    const folder = parentOf(uri) ?? '';
    return (await this.#inFolder(folder, uri)).config;
  }

  /** The configuration that begins with this file; undefined where it cannot be read. */
  async from(uri: string, base: string): Promise<Config | undefined> {
    const files = await this.#withLinks(uri);
    return files.length > 0 ? mergeConfig(files, base) : undefined;
  }

  /** A file of configuration; undefined where it cannot be read. */
  async document(uri: string): Promise<EngagementDocument | undefined> {
    return (await this.#load(uri))?.document;
  }

  /** Those of the links of a file that lead to no configuration, by their paths, and why. */
  async faultsOf(uri: string): Promise<ReadonlyMap<string, LinkFault>> {
    const faults = new Map<string, LinkFault>();
    for (const link of (await this.#load(uri))?.file.links ?? []) {
      const target = targetOf(uri, link);
      if (target === undefined) {
        faults.set(link.path, 'address');
        continue;
      }
      const files = await this.#withLinks(target);
      if (files.length === 0) faults.set(link.path, 'missing');
      else if (files.some((file) => file.uri === uri)) faults.set(link.path, 'cycle');
    }
    return faults;
  }

  /** True for a file that has been looked for. */
  knows(uri: string): boolean {
    return this.#files.has(uri);
  }

  /** Says that files have changed, come or gone; all files where none is named. True when the configuration of a folder has, too. */
  async changed(uris?: readonly string[]): Promise<boolean> {
    if (uris) for (const uri of uris) this.#files.delete(uri);
    else this.#files.clear();
    const before = this.#searches;
    this.#searches = new Map();
    this.#found = new Map();
    this.#configs = new Map();
    let differs = false;
    for (const [folder, search] of before) {
      const then = await search;
      const now = await this.#inFolder(folder, `${folder}/`);
      if (now.config !== then.config) differs = true;
    }
    return differs;
  }

  #load(uri: string): Promise<Loaded | undefined> {
    const known = this.#files.get(uri);
    if (known) return known;
    const loaded = this.#read(uri)
      .catch(() => undefined)
      .then((text) => {
        if (text === undefined) return undefined;
        const document = parseEngagement(uri, 0, text);
        return { document, file: readConfig(document, this.#rules) };
      });
    this.#files.set(uri, loaded);
    return loaded;
  }

  #inFolder(folder: string, uri: string): Promise<Found> {
    const known = this.#searches.get(folder);
    if (known) return known;
    const found = this.#found;
    const search = this.#search(uri).then((config) => {
      const result = { config };
      found.set(folder, result);
      return result;
    });
    this.#searches.set(folder, search);
    return search;
  }

  async #search(uri: string): Promise<Config | undefined> {
    // All at once: a client far away is asked once, as it were.
    const candidates = foldersAbove(uri).flatMap((folder) =>
      configNames.map((name) => ({ folder, uri: `${folder}/${name}` })),
    );
    const files = await Promise.all(candidates.map((candidate) => this.#load(candidate.uri)));
    const nearest = candidates.find((_, index) => files[index] !== undefined);
    return nearest && this.#shared(nearest.uri, nearest.folder);
  }

  /** As `from`, for the folder of the file itself: one object for all who share it, and the same as before where it says the same. */
  #shared(uri: string, folder: string): Promise<Config | undefined> {
    const known = this.#configs.get(uri);
    if (known) return known;
    const configs = this.#configs;
    const made = this.from(uri, folder).then((config) => {
      const before = this.#before.get(uri);
      if (config === undefined || (before && isSame(before, config))) return config && before;
      if (configs === this.#configs) this.#before.set(uri, config);
      return config;
    });
    configs.set(uri, made);
    return made;
  }

  /** A file and all that it builds on, the nearest first: of two links the later one is nearer. */
  async #withLinks(uri: string): Promise<{ uri: string; file: ConfigFile }[]> {
    const files = new Map<string, ConfigFile>();
    const seen = new Set<string>();
    const visit = async (next: string): Promise<void> => {
      if (seen.has(next) || files.size >= maxFiles) return;
      seen.add(next);
      const file = (await this.#load(next))?.file;
      if (!file) return;
      files.set(next, file);
      for (const link of file.links.toReversed()) {
        const target = targetOf(next, link);
        if (target !== undefined) await visit(target);
      }
    };
    await visit(uri);
    return [...files].map(([name, file]) => ({ uri: name, file }));
  }
}

/** The URI of the file that a link leads to; undefined for one to another place than a folder. */
function targetOf(uri: string, { path }: Link): string | undefined {
  const folder = parentOf(uri);
  return folder === undefined ? undefined : resolvePath(folder, path);
}
