import { defineFeature } from '../lsp/feature.ts';
import { property } from '../lsp/messages.ts';
import { previewOf } from '../preview/preview.ts';

/** `engagement/preview`, ours alone: a file, or one of its specs, as people read it, in Markdown. */
export const preview = defineFeature({
  method: 'engagement/preview',
  capabilities: {},
  none: null,
  answer(params, { document, kind, client }) {
    const index: unknown = property(params, 'index');
    return kind === 'spec' ? previewOf(document, client.locale, typeof index === 'number' ? index : undefined) : null;
  },
});
