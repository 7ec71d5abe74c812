import { CompletionItemKind } from '../lsp/constants.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readPosition } from '../lsp/messages.ts';
import { completionProviders } from './completion/index.ts';

const method = 'textDocument/completion';

const kinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
} as const;

/** `textDocument/completion`: what could be written at the cursor. */
export const completion = defineFeature({
  method,
  capabilities: { completionProvider: { triggerCharacters: [] } },
  none: [],
  answer({ position }, { document, kind }) {
    const offset = document.offsetAt(readPosition(position, method));
    const found = completionProviders.filter((provider) => provider.kind === kind);
    return found
      .flatMap((provider) => provider.complete(document, offset))
      .map(({ label, kind: itemKind, detail, documentation, newText, start }, index) => ({
        label,
        kind: kinds[itemKind],
        ...(detail === undefined ? {} : { detail }),
        documentation,
        sortText: String(index).padStart(4, '0'),
        filterText: label,
        textEdit: { range: { start: document.positionAt(start), end: document.positionAt(offset) }, newText },
      }));
  },
});
