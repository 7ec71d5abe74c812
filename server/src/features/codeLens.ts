import type { CodeLens } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { defineFeature } from '../lsp/feature.ts';
import { type Gap, readinessOf } from '../readiness/readiness.ts';
import { gapsOf, pillarTitle, wholeTitle } from '../readiness/words.ts';

/** What the client's command shows: where to go for what would bring most. Ours alone. */
export interface ShownGap {
  readonly what: string;
  /** Points of the pillar's score, rounded up. */
  readonly gain: number;
  readonly range: { readonly start: Position; readonly end: Position };
}

type Position = ReturnType<EngagementDocument['positionAt']>;

/** The command of a client that can show what is missing. */
export const showReadiness = 'engagement.showReadiness';

/**
 * `textDocument/codeLens`: above each spec how ready it is, altogether and for each of the four pillars. In a client that has the command, a
 * click shows what is missing.
 */
export const codeLens = defineFeature({
  method: 'textDocument/codeLens',
  capabilities: { codeLensProvider: {} },
  none: [],
  async answer(_, { document, kind, client, pause, problems }) {
    if (kind !== 'spec') return [];
    await pause();
    const found = await problems();
    const place = ({ start, end }: Range) => ({ start: document.positionAt(start), end: document.positionAt(end) });
    return readinessOf(document, found, client.locale).flatMap((readiness, index): CodeLens[] => {
      const first = document.specs[index]?.root?.range ?? readiness.range;
      const range = place({ start: first.start, end: first.start });
      const lens = (title: string, gaps: readonly Gap[]): CodeLens => {
        const shown = gaps.map(
          ({ what, gain, range: at }): ShownGap => ({ what, gain: Math.ceil(gain), range: place(at) }),
        );
        const command = client.readiness && shown.length > 0 ? showReadiness : '';
        return { range, command: { title, command, arguments: [document.uri, title, shown] } };
      };
      return [
        lens(
          wholeTitle(readiness, client.locale),
          gapsOf(readiness).map(({ gap }) => gap),
        ),
        ...readiness.pillars.map(({ pillar, score, missing }) =>
          lens(pillarTitle(pillar, score, client.locale), missing),
        ),
      ];
    });
  },
});
