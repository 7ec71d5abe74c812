import type {
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  LocationLink,
  SelectionRange,
  SymbolInformation,
} from 'vscode';
import { ask, placeOf, shown, targets } from './asking.ts';
import { openFile, withSettings } from './editing.ts';
import { equal } from './runner.ts';
import { agreement } from './specs.ts';
import type { Test } from './tests.ts';

/** How people find their way in a spec. */
export const navigationTests: readonly Test[] = [
  [
    'an id leads to what it stands for, and that to all who name it',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'going.engagement.yaml', agreement);
      const named = [document.uri, placeOf(document, 'holderId: ra‸vi')];
      const definition = await ask<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', named);
      equal(targets(document, definition), ['31: ravi'], 'definition');
      const declared = [document.uri, placeOf(document, '- { id: le‸ad')];
      const references = await ask<Location[]>('vscode.executeReferenceProvider', declared);
      equal(
        targets(document, references),
        ['13: lead', '21: lead', '21: lead', '40: lead', '44: lead'],
        'references with the declaration',
      );
      const highlights = await ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', declared);
      equal(
        highlights.map(({ range }) => shown(document, range)),
        ['13: lead', '21: lead', '21: lead', '40: lead', '44: lead'],
        'highlights',
      );
    },
  ],
  [
    'the outline names things by their titles, and so does the search in the workspace',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'outline.engagement.yaml', agreement);
      const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', [document.uri]);
      equal(
        symbols.map(({ name }) => name),
        [],
        'sections',
      );
      const milestones = symbols.find(({ name }) => name.startsWith('Milestones'));
      equal(
        milestones?.children.map(({ name, detail, selectionRange }) => [name, detail, shown(document, selectionRange)]),
        [],
        'milestones',
      );
      const found = await ask<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', ['shop opens'], (all) =>
        all.some(({ location }) => String(location.uri) === String(document.uri)),
      );
      equal(
        found
          .filter(({ location }) => String(location.uri) === String(document.uri))
          .map(({ name, containerName, location }) => [name, containerName, shown(document, location.range)]),
        [],
        'in the workspace',
      );
    },
  ],
  [
    'sections and items fold, and a selection grows from a word to the whole',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'folding.engagement.yaml', agreement);
      const folds = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', [document.uri]);
      equal(
        folds.map(({ start, end }) => `${start}-${end}`),
        [],
        'folds',
      );
      const [selection] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', [
        document.uri,
        [placeOf(document, 'The sh‸op opens')],
      ]);
      const grown: string[] = [];
      for (let now = selection; now; now = now.parent) {
        grown.push(
          `${now.range.start.line}:${now.range.start.character}-${now.range.end.line}:${now.range.end.character}`,
        );
      }
      equal(grown, [], 'selection');
    },
  ],
  [
    'addresses are links',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'links.engagement.yaml', agreement);
      const links = await ask<DocumentLink[]>('vscode.executeLinkProvider', [document.uri, 10]);
      equal(
        links.map(({ range, target, tooltip }) => [shown(document, range), String(target), tooltip]),
        [],
        'links',
      );
    },
  ],
  [
    'an id and all that name it are typed together, where that is wanted',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'linked.engagement.yaml', agreement);
      await withSettings({ 'editor.linkedEditing': true }, async () => {
        const place = [document.uri, placeOf(document, 'id: be‸ta')];
        const linked = await ask<{ ranges: { startLineNumber: number }[] }>('_executeLinkedEditingProvider', place);
        equal(
          linked.ranges.map(({ startLineNumber }) => startLineNumber - 1),
          [37, 45],
          'lines',
        );
      });
    },
  ],
];
