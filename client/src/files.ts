import { type DocumentFilter, languages, type TextDocument } from 'vscode';
import type { DocumentSelector } from 'vscode-languageclient';

/** Identifier of our language in VS Code. */
export const languageId = 'engagement';

/** Glob of every file that is an engagement spec by its name. */
export const specFiles = '**/{*.engagement.yaml,*.engagement.yml,engagement.yaml,engagement.yml}';

/** Identifier of the language of files that configure how specs are checked. */
const configLanguageId = 'engagementrc';

/** Glob of every such file, by its name. */
const configFiles = '**/{.engagementrc,engagementrc,*.engagementrc}.{yaml,yml}';

/** The documents that are specs, in whatever mode. */
export const specSelector: readonly DocumentFilter[] = [
  { language: languageId },
  { language: 'yaml', pattern: specFiles },
];

/** Whether a document is a spec. */
export function isSpec(document: TextDocument): boolean {
  return languages.match(specSelector, document) > 0;
}

/**
 * The documents the server looks after: ours, and those that somebody keeps in YAML mode under one of their names.
 * Documents of every scheme are meant (files, unsaved, on a server, in memory).
 */
export const documentSelector: DocumentSelector = [
  { language: languageId },
  { language: configLanguageId },
  { language: 'yaml', pattern: specFiles },
  { language: 'yaml', pattern: configFiles },
];
