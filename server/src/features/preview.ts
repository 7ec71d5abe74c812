import { defineFeature } from '../lsp/feature.ts';
import { property } from '../lsp/messages.ts';
import { inSlices } from '../lsp/slices.ts';
import { previewInSteps } from '../preview/preview.ts';

/** `engagement/preview`, ours alone: a file, or one of its specs, as people read it, in Markdown. */
export const preview = defineFeature({
  method: 'engagement/preview',
  capabilities: {},
  none: null,
  answer(params, { document, kind, client, pause }) {
    if (kind !== 'spec') return null;
    const index: unknown = property(params, 'index');
    return inSlices(previewInSteps(document, client.locale, typeof index === 'number' ? index : undefined), pause);
  },
});
