import { formatEdits } from '../format/format.ts';
import { toTextEdits } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readFormatOptions } from '../lsp/formatMessages.ts';
import { inSlices } from '../lsp/slices.ts';

const method = 'textDocument/formatting';

/** `textDocument/formatting`: the whole file, in blank space for blank space; what it says stays the same. */
export const formatting = defineFeature({
  method,
  capabilities: { documentFormattingProvider: true },
  none: [],
  async answer({ options }, { document, kind, pause }) {
    const read = readFormatOptions(options, method);
    return kind === 'spec' ? toTextEdits(await inSlices(formatEdits(document, read), pause), document) : [];
  },
});
