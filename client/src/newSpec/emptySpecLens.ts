import { CodeLens, type Disposable, l10n, languages, Range } from 'vscode';
import { specSelector } from '../files.ts';

/** In a spec in which nothing stands yet, a lens that writes a draft into it. */
export function registerEmptySpecLens(): Disposable {
  return languages.registerCodeLensProvider(specSelector, {
    provideCodeLenses(document) {
      if (document.getText().trim() !== '') return [];
      const title = `$(add) ${l10n.t('New engagement spec…')}`;
      return [new CodeLens(new Range(0, 0, 0, 0), { title, command: 'engagement.newSpec' })];
    },
  });
}
