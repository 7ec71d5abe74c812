import { defineFeature } from '../lsp/feature.ts';
import { readinessOf } from '../readiness/readiness.ts';
import { shownGaps } from '../readiness/shownGaps.ts';
import { gapsOf, wholeTitle } from '../readiness/words.ts';

/** `engagement/readiness`, ours alone: how ready each spec of a file is, and what is missing, for what an editor shows beside the text. */
export const status = defineFeature({
  method: 'engagement/readiness',
  capabilities: {},
  none: [],
  async answer(_params, { document, kind, client, pause, problems }) {
    if (kind !== 'spec') return [];
    await pause();
    return readinessOf(document, await problems(), client.locale).map((readiness) => ({
      score: readiness.score,
      title: wholeTitle(readiness, client.locale),
      gaps: shownGaps(
        gapsOf(readiness).map(({ gap }) => gap),
        document,
      ),
    }));
  },
});
