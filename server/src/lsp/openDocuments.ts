import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { LanguageService } from '../languageService.ts';

/** The parsed form of every open file: one entry a file, made when first asked for, replaced by its next version. */
export class OpenDocuments {
  readonly #service: LanguageService;
  readonly #parsed = new Map<string, EngagementDocument>();

  constructor(service: LanguageService) {
    this.#service = service;
  }

  of(text: TextDocument): EngagementDocument {
    const known = this.#parsed.get(text.uri);
    if (known?.version === text.version) return known;
    const parsed = this.#service.parse(text.uri, text.version, text.getText());
    this.#parsed.set(text.uri, parsed);
    return parsed;
  }

  close(uri: string): void {
    this.#parsed.delete(uri);
  }
}
