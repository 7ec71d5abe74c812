import type { InlayHint, InlayHintLabelPart } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { HintPart } from '../inlayHints/hint.ts';
import { hintsIn } from '../inlayHints/hints.ts';
import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { readRange } from '../lsp/messages.ts';
import { inSlices } from '../lsp/slices.ts';

const method = 'textDocument/inlayHint';

/**
 * `textDocument/inlayHint`: behind an id who it is, behind a deadline its weekday and time, behind the time of a meeting that of the other
 * parties, and how many business days there are. Each kind can be switched off.
 */
export const inlayHint = defineFeature({
  method,
  capabilities: { inlayHintProvider: {} },
  none: [],
  async answer({ range }, { document, kind, client, settings, now, pause }) {
    const { start, end } = readRange(range, method);
    if (kind !== 'spec') return [];
    const { inlayHints: kinds } = await settings();
    await pause(); // the settings may have been waited for
    const within = { start: document.offsetAt(start), end: document.offsetAt(end) };
    const hints = await inSlices(hintsIn(document, { within, kinds, locale: client.locale, now: now() }), pause);
    return hints.map(
      ({ at, parts }): InlayHint => ({
        position: document.positionAt(at),
        label: parts.map((part) => toLabelPart(part, document)),
        paddingLeft: true,
      }),
    );
  },
});

function toLabelPart({ text, tooltip, to }: HintPart, document: EngagementDocument): InlayHintLabelPart {
  return {
    value: text,
    ...(tooltip === undefined ? {} : { tooltip }),
    ...(to === undefined ? {} : { location: { uri: document.uri, range: toRange(to, document) } }),
  };
}
