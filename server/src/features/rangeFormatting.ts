import { formatEdits } from '../format/format.ts';
import { toTextEdits } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readFormatOptions, readStretch } from '../lsp/formatMessages.ts';
import { Malformed } from '../lsp/messages.ts';
import { inSlices } from '../lsp/slices.ts';

const one = 'textDocument/rangeFormatting';
const several = 'textDocument/rangesFormatting';

/** `textDocument/rangeFormatting`: the lines of a range, as far as those around them allow it. */
export const rangeFormatting = defineFeature({
  method: one,
  capabilities: { documentRangeFormattingProvider: { rangesSupport: true } },
  none: [],
  async answer({ options, range }, { document, kind, pause }) {
    const read = readFormatOptions(options, one);
    const stretch = readStretch(range, one, document);
    return kind === 'spec' ? toTextEdits(await inSlices(formatEdits(document, read, [stretch]), pause), document) : [];
  },
});

/** `textDocument/rangesFormatting`: the same for several ranges at once. */
export const rangesFormatting = defineFeature({
  method: several,
  capabilities: {},
  none: [],
  async answer({ options, ranges }, { document, kind, pause }) {
    const read = readFormatOptions(options, several);
    if (!Array.isArray(ranges)) throw new Malformed(several, 'ranges is not a list.');
    const stretches = ranges.map((range: unknown) => readStretch(range, several, document));
    return kind === 'spec' ? toTextEdits(await inSlices(formatEdits(document, read, stretches), pause), document) : [];
  },
});
