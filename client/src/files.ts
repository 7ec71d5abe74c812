import type { DocumentSelector } from 'vscode-languageclient';

/** Identifier of our language in VS Code. */
export const languageId = 'engagement';

/** Glob of every file that is an engagement spec by its name. */
export const specFiles = '**/{*.engagement.yaml,*.engagement.yml,engagement.yaml,engagement.yml}';

/**
 * The documents the server looks after: ours, and those that somebody keeps in YAML mode under one of our names.
 * Documents of every scheme are meant (files, unsaved, on a server, in memory).
 */
export const documentSelector: DocumentSelector = [{ language: languageId }, { language: 'yaml', pattern: specFiles }];
