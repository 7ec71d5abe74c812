import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readPosition } from '../lsp/messages.ts';
import { definitionsAt } from '../navigation/definitions.ts';

const method = 'textDocument/definition';

/** `textDocument/definition`: from an id to the item that has it, from an alias to its anchor. */
export const definition = defineFeature({
  method,
  capabilities: { definitionProvider: true },
  none: [],
  answer({ position }, { document, kind, client }) {
    if (kind !== 'spec') return [];
    const { uri } = document;
    const found = definitionsAt(document, document.offsetAt(readPosition(position, method)));
    if (!client.definitionLinks) return found.map(({ name }) => ({ uri, range: toRange(name, document) }));
    return found.map(({ origin, target, name }) => ({
      originSelectionRange: toRange(origin, document),
      targetUri: uri,
      targetRange: toRange(target, document),
      targetSelectionRange: toRange(name, document),
    }));
  },
});
