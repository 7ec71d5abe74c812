import { toWorkspaceEdit } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { signDocument } from '../signing/report.ts';

/** What to tell of a file that the server does not look after. */
const notOpen = 'Open a spec first.';

/** `engagement/sign`, ours alone: the edit that writes fingerprints into the signatures of a file, and what to tell the user of it. */
export const sign = defineFeature({
  method: 'engagement/sign',
  capabilities: {},
  none: { message: notOpen },
  answer(_params, { document, kind, client }) {
    if (kind !== 'spec') return { message: notOpen };
    const { edits, messages } = signDocument(document, client.locale);
    const message = messages.join(' ');
    if (edits.length === 0) return { message };
    return { message, edit: toWorkspaceEdit(document, document.version, edits, client) };
  },
});
