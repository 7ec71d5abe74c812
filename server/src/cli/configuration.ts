import { relative, resolve } from 'node:path';
import { type Config, isIgnored } from '../config/config.ts';
import { Configs } from '../config/configs.ts';
import { rules } from '../generated/rules.ts';
import type { LanguageService } from '../languageService.ts';
import { Decisions } from '../lsp/settings.ts';
import { fromFileUri, toFileUri } from '../node/fileUri.ts';
import { readLocal } from '../node/localFiles.ts';
import type { ValidationSettings } from '../validation/settings.ts';
import { type Finding, toFindings } from './findings.ts';
import type { LintOptions } from './options.ts';

/** The configuration of the files that are checked, as the options want it: found upwards from each, one for all, or none. */
export class Configuration {
  readonly #service: LanguageService;
  readonly #configs = new Configs(
    readLocal,
    rules.map(({ meta }) => meta.id),
  );
  readonly #decisions: Decisions<{ readonly validation: ValidationSettings }>;
  readonly #configOf: (uri: string) => Promise<Config | undefined>;
  readonly #told = new Set<string>();

  /** @param settings those that no configuration changes */
  constructor(service: LanguageService, settings: ValidationSettings, config: LintOptions['config']) {
    this.#service = service;
    this.#decisions = new Decisions({ validation: settings });
    const named = typeof config === 'object' ? this.#configs.from(uriOf(config.file), uriOf('.')) : undefined;
    this.#configOf = async (uri) => (config === 'none' ? undefined : (named ?? this.#configs.find(uri)));
  }

  /** The settings for a file; undefined for one that is to be left out. */
  async settingsFor(file: string): Promise<ValidationSettings | undefined> {
    const config = await this.#configOf(uriOf(file));
    return isIgnored(config, uriOf(file)) ? undefined : this.#decisions.for(config);
  }

  /** What is wrong with the configuration of a file itself; of each file of configuration once. */
  async findingsFor(file: string): Promise<Finding[]> {
    const config = await this.#configOf(uriOf(file));
    const findings: Finding[] = [];
    for (const uri of config?.files ?? []) {
      const path = fromFileUri(uri);
      if (path !== undefined) findings.push(...(await this.findingsIn(relative('', path))));
    }
    return findings;
  }

  /** What is wrong with a file of configuration; the first time that somebody asks. */
  async findingsIn(file: string): Promise<Finding[]> {
    const uri = uriOf(file);
    const text = this.#told.has(uri) ? undefined : await readLocal(uri);
    if (text === undefined) return [];
    this.#told.add(uri);
    const document = this.#service.parse(file, 0, text);
    const settings = this.#decisions.for(await this.#configOf(uri));
    return toFindings(document, this.#service.configProblems(document, settings, await this.#configs.faultsOf(uri)));
  }
}

function uriOf(file: string): string {
  return toFileUri(resolve(file));
}
