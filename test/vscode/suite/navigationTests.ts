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
      equal(targets(document, definition), ['33: ravi'], 'definition');
      const declared = [document.uri, placeOf(document, '- { id: le‸ad')];
      const references = await ask<Location[]>('vscode.executeReferenceProvider', declared);
      equal(
        targets(document, references),
        ['13: lead', '23: lead', '23: lead', '42: lead', '46: lead'],
        'references with the declaration',
      );
      const highlights = await ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', declared);
      equal(
        highlights.map(({ range }) => shown(document, range)),
        ['13: lead', '23: lead', '23: lead', '42: lead', '46: lead'],
        'highlights',
      );
    },
  ],
  [
    'the outline names things by their titles, and so does the search in the workspace',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'outline.engagement.yaml', agreement);
      const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', [document.uri]);
      equal(symbols.map(({ name }) => name).slice(-4), ['people', 'calendars', 'deadlines', 'milestones'], 'sections');
      const milestones = symbols.find(({ name }) => name === 'milestones');
      equal(
        milestones?.children.map(({ name, detail, selectionRange }) => [name, detail, shown(document, selectionRange)]),
        [
          ['Beta of the shop', 'beta', '40: Beta of the shop'],
          ['The shop opens', 'go-live', '44: The shop opens'],
        ],
        'milestones',
      );
      const found = await ask<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', ['shop opens'], (all) =>
        all.some(({ location }) => String(location.uri) === String(document.uri)),
      );
      equal(
        found
          .filter(({ location }) => String(location.uri) === String(document.uri))
          .map(({ name, containerName, location }) => [name, containerName, location.range.start.line]),
        [['The shop opens', 'A shop 🚀 online', 43]],
        'in the workspace',
      );
    },
  ],
  [
    'sections and items fold, and a selection grows from a word to the whole',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'folding.engagement.yaml', agreement);
      const folds = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider', [document.uri]);
      equal(folds.map(({ start, end }) => `${start}-${end}`).slice(-3), ['38-47', '39-42', '43-47'], 'folds');
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
      equal(
        grown,
        [
          '44:15-44:19', // the word
          '44:11-44:25', // the title
          '44:4-44:25', // with its key
          '44:0-44:25',
          '43:4-47:24', // the milestone
          '43:2-47:24',
          '43:0-47:24',
          '39:2-47:24', // all milestones
          '39:0-47:24',
          '38:0-47:24', // with their key
          '0:0-47:24',
          '0:0-48:0',
        ],
        'selection',
      );
    },
  ],
  [
    'addresses are links',
    async ({ folder }) => {
      const { document } = await openFile(folder, 'links.engagement.yaml', agreement);
      const links = await ask<DocumentLink[]>('vscode.executeLinkProvider', [document.uri, 10]);
      equal(
        links.map(({ range, target, tooltip }) => [shown(document, range), String(target), tooltip]),
        [
          ['33: ravi@nova.example', 'mailto:ravi%40nova.example', 'Write an e-mail'],
          ['34: eva@acme.example', 'mailto:eva%40acme.example', 'Write an e-mail'],
        ],
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
          [39, 47],
          'lines',
        );
      });
    },
  ],
];
