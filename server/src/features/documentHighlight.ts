import { DocumentHighlightKind } from '../lsp/constants.ts';
import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readPosition } from '../lsp/messages.ts';
import { occurrencesAt } from '../navigation/occurrences.ts';

const method = 'textDocument/documentHighlight';

/** `textDocument/documentHighlight`: where the id at the cursor stands, its declaration as what is written, the others as what is read. */
export const documentHighlight = defineFeature({
  method,
  capabilities: { documentHighlightProvider: true },
  none: [],
  answer({ position }, { document, kind }) {
    if (kind !== 'spec') return [];
    return occurrencesAt(document, document.offsetAt(readPosition(position, method))).map(
      ({ range, isDeclaration }) => ({
        range: toRange(range, document),
        kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
      }),
    );
  },
});
