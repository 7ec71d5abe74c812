import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readPosition } from '../lsp/messages.ts';
import { occurrencesAt } from '../navigation/occurrences.ts';

const method = 'textDocument/references';

/** `textDocument/references`: every place that names an id. */
export const references = defineFeature({
  method,
  capabilities: { referencesProvider: true },
  none: [],
  answer({ position, context }, { document, kind }) {
    if (kind !== 'spec') return [];
    const withDeclaration = context?.includeDeclaration !== false;
    return occurrencesAt(document, document.offsetAt(readPosition(position, method)))
      .filter(({ isDeclaration }) => withDeclaration || !isDeclaration)
      .map(({ range }) => ({ uri: document.uri, range: toRange(range, document) }));
  },
});
