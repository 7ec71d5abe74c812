import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readPosition } from '../lsp/messages.ts';
import { linkedRangesAt } from '../navigation/linkedRanges.ts';

const method = 'textDocument/linkedEditingRange';

/** The signs of an id, as the format wants it; see `$defs/id` in the schema. */
const wordPattern = '[a-z0-9-]+';

/** `textDocument/linkedEditingRange`: an id and the places that name it are typed together, where the editor is set to do so. */
export const linkedEditingRange = defineFeature({
  method,
  capabilities: { linkedEditingRangeProvider: true },
  none: null,
  answer({ position }, { document, kind }) {
    if (kind !== 'spec') return null;
    const ranges = linkedRangesAt(document, document.offsetAt(readPosition(position, method)));
    return ranges.length < 2 ? null : { ranges: ranges.map((range) => toRange(range, document)), wordPattern };
  },
});
