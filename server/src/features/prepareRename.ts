import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { Refused, readPosition } from '../lsp/messages.ts';
import { renamableAt } from '../navigation/renameId.ts';

const method = 'textDocument/prepareRename';

/** `textDocument/prepareRename`: the id that can be renamed here; where none can, the user is told why. */
export const prepareRename = defineFeature({
  method,
  capabilities: {}, // those of `rename` say it
  none: null,
  answer({ position }, { document, kind, client }) {
    if (kind !== 'spec') return null;
    const found = renamableAt(document, document.offsetAt(readPosition(position, method)), client.locale);
    if ('refusal' in found) throw new Refused(found.refusal);
    return { range: toRange(found.range, document), placeholder: found.id };
  },
});
