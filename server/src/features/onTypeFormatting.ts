import { enterEdit } from '../format/enter.ts';
import { toTextEdits } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readFormatOptions } from '../lsp/formatMessages.ts';
import { readPosition } from '../lsp/messages.ts';

const method = 'textDocument/onTypeFormatting';

/** `textDocument/onTypeFormatting`: what the new line begins with when Enter is pressed at the end of a line. */
export const onTypeFormatting = defineFeature({
  method,
  capabilities: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } },
  none: [],
  answer({ ch, options, position }, { document, kind }) {
    const { tabSize } = readFormatOptions(options, method);
    const offset = document.offsetAt(readPosition(position, method));
    if (kind !== 'spec' || ch !== '\n') return [];
    const edit = enterEdit(document, offset, tabSize);
    return edit ? toTextEdits([edit], document) : [];
  },
});
