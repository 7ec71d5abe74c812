import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { isIgnored } from '../config/config.ts';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { LanguageService } from '../languageService.ts';
import type { Matcher } from '../lexicon/types.ts';
import type { Problem } from '../validation/problem.ts';
import type { ValidationSettings } from '../validation/settings.ts';
import type { Configuration } from './configuration.ts';
import { toDiagnostic } from './convert.ts';
import type { OpenDocument } from './openDocuments.ts';
import { openResultId } from './resultId.ts';
import { Decisions, type ServerSettings } from './settings.ts';
import { inSlices, type Pause } from './slices.ts';

/** What the server says about a file, under the settings and the configuration of the moment. */
export class Checks {
  readonly #service: LanguageService;
  readonly #configuration: Configuration;
  #decisions: Promise<Decisions>;
  #redhatYaml = false;
  #changes = 0;

  constructor(service: LanguageService, configuration: Configuration, settings: ServerSettings) {
    this.#service = service;
    this.#configuration = configuration;
    this.#decisions = Promise.resolve(new Decisions(settings));
  }

  /** Other settings, maybe still on their way. */
  configure(settings: Promise<ServerSettings>): void {
    this.#decisions = settings.then((read) => new Decisions(read));
    this.#changes++;
  }

  /** There is another configuration for some file. */
  reconfigure(): void {
    this.#changes++;
  }

  /** The rules that the settings of the editor give a severity, by their ids: no configuration changes these. */
  async decided(): Promise<ReadonlySet<string>> {
    return new Set(Object.keys((await this.#decisions).settings.validation.severities));
  }

  /** What the user has set in the editor. */
  async settings(): Promise<ServerSettings> {
    return (await this.#decisions).settings;
  }

  /** Whether Red Hat's extension is there: it reports syntax and schema in YAML mode itself, with the schema that we bring for it. */
  besideRedhatYaml(present: boolean): void {
    this.#redhatYaml = present;
    this.#changes++;
  }

  /** Differs whenever the same text may lead to something else, also after a restart. */
  get generation(): string {
    return `${performance.timeOrigin.toString(36)}.${this.#changes}`;
  }

  /** The problems to show for an open file. Nothing comes between them and what is done with them at once. */
  async problems({ kind, document, languageId }: OpenDocument, pause: Pause): Promise<readonly Problem[]> {
    const problems = kind === 'config' ? await this.#ofConfig(document, pause) : await this.#all(document, pause);
    return this.#redhatYaml && languageId === 'yaml' ? problems.filter(isOurs) : problems;
  }

  /** As `problems`, for another text of the file; nothing is kept of it. */
  supposing(open: OpenDocument, text: string, pause: Pause): Promise<readonly Problem[]> {
    return this.problems({ ...open, document: this.#service.parse(open.uri, 0, text) }, pause);
  }

  /** What finds the vague phrases of a file, for a text and its language. */
  async matcherFor(uri: string, pause: Pause): Promise<(text: string, language: string) => Matcher | undefined> {
    const wording = (await this.#settingsFor(uri, pause))?.wording;
    return (text, language) => this.#service.matcherFor(text, language, wording);
  }

  /** As `problems`, as the protocol has them. */
  async diagnostics(open: OpenDocument, pause: Pause): Promise<Diagnostic[]> {
    return (await this.problems(open, pause)).map((problem) => toDiagnostic(problem, open.document));
  }

  /** As `diagnostics`, for a client that may have them already. */
  async report(open: OpenDocument, previous: string | undefined, pause: Pause): Promise<DocumentDiagnosticReport> {
    const resultId = openResultId(this.generation, open);
    return previous === resultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', resultId, items: await this.diagnostics(open, pause) };
  }

  /** As `diagnostics`, for a file that is not open; nothing is kept of it. */
  async closed(uri: string, text: string, pause: Pause): Promise<Diagnostic[]> {
    const document = this.#service.parse(uri, 0, text);
    const isConfig = this.#configuration.isConfig(uri);
    const problems = isConfig ? await this.#ofConfig(document, pause) : await this.#all(document, pause);
    return problems.map((problem) => toDiagnostic(problem, document));
  }

  async #all(document: EngagementDocument, pause: Pause): Promise<readonly Problem[]> {
    const validation = await this.#settingsFor(document.uri, pause);
    return validation ? inSlices(this.#service.problemsInSteps(document, validation), pause) : [];
  }

  async #ofConfig(document: EngagementDocument, pause: Pause): Promise<readonly Problem[]> {
    const { settings } = await this.#decisions;
    const [config, broken] = await Promise.all([
      this.#configuration.configs.find(document.uri),
      this.#configuration.configs.faultsOf(document.uri),
    ]);
    await pause();
    const validation = (await this.#decisions).for(config);
    return settings.enabled ? this.#service.configProblems(document, validation, broken) : [];
  }

  /** What has been decided for a spec; undefined where nothing is to be said of it. */
  async #settingsFor(uri: string, pause: Pause): Promise<ValidationSettings | undefined> {
    const decisions = await this.#decisions;
    if (!decisions.settings.enabled) return undefined;
    const known = this.#configuration.configs.known(uri);
    const config = known ? known.config : await this.#configuration.configs.find(uri);
    if (!known) await pause(); // the file may have changed meanwhile
    return isIgnored(config, uri) ? undefined : decisions.for(config);
  }
}

/** What Red Hat's extension finds itself, with the schemas that we bring for it. */
const inSchemas: ReadonlySet<string> = new Set(['config/unknown-key', 'config/unknown-rule', 'config/wrong-value']);

function isOurs({ code, inSchema }: Problem): boolean {
  return inSchema !== true && !code.startsWith('syntax/') && !code.startsWith('schema/') && !inSchemas.has(code);
}
