import type { Diagnostic, DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { LanguageService } from '../languageService.ts';
import type { Problem } from '../validation/problem.ts';
import { toDiagnostic } from './convert.ts';
import type { OpenDocument } from './openDocuments.ts';
import { openResultId } from './resultId.ts';
import type { ServerSettings } from './settings.ts';
import { inSlices, type Pause } from './slices.ts';

/** What the server says about a file, under the settings of the moment. */
export class Checks {
  readonly #service: LanguageService;
  #settings: Promise<ServerSettings>;
  #redhatYaml = false;
  #changes = 0;

  constructor(service: LanguageService, settings: ServerSettings) {
    this.#service = service;
    this.#settings = Promise.resolve(settings);
  }

  /** Other settings, maybe still on their way. */
  configure(settings: Promise<ServerSettings>): void {
    this.#settings = settings;
    this.#changes++;
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
  async problems({ document, languageId }: OpenDocument, pause: Pause): Promise<readonly Problem[]> {
    const problems = await this.#all(document, pause);
    return this.#redhatYaml && languageId === 'yaml' ? problems.filter(isOurs) : problems;
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
    return (await this.#all(document, pause)).map((problem) => toDiagnostic(problem, document));
  }

  async #all(document: EngagementDocument, pause: Pause): Promise<readonly Problem[]> {
    const { enabled, validation } = await this.#settings;
    return enabled ? inSlices(this.#service.problemsInSteps(document, validation), pause) : [];
  }
}

function isOurs({ code }: Problem): boolean {
  return !code.startsWith('syntax/') && !code.startsWith('schema/');
}
