import { toWorkspaceEdit } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { Malformed, Refused, readPosition } from '../lsp/messages.ts';
import { renameAt } from '../navigation/renameId.ts';

const method = 'textDocument/rename';

/** `textDocument/rename`: another id for an item, wherever the spec names it; where that cannot be, the user is told why. */
export const rename = defineFeature({
  method,
  capabilities: ({ preparesRename }) => ({ renameProvider: preparesRename ? { prepareProvider: true } : true }),
  none: null,
  answer({ position, newName }, { document, kind, client }) {
    if (kind !== 'spec') return null;
    if (typeof newName !== 'string') throw new Malformed(method, 'newName is not a text.');
    const edits = renameAt(document, document.offsetAt(readPosition(position, method)), newName.trim(), client.locale);
    if ('refusal' in edits) throw new Refused(edits.refusal);
    return toWorkspaceEdit(document, document.version, edits, client);
  },
});
