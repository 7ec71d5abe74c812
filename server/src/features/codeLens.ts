import type { CodeLens, Position } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Lens } from '../lenses/lens.ts';
import { roleLenses } from '../lenses/roles.ts';
import { sectionLenses } from '../lenses/sections.ts';
import type { Client } from '../lsp/client.ts';
import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { knowledgeOf } from '../model/knowledge.ts';
import { type Gap, type Readiness, readinessOf } from '../readiness/readiness.ts';
import { shownGaps } from '../readiness/shownGaps.ts';
import { gapsOf, pillarTitle, wholeTitle } from '../readiness/words.ts';
import type { Locale } from '../rules/rule.ts';
import { presentIn } from '../time/present.ts';

/** The commands of a client that has them; `Client` tells which. */
const commands = {
  /** Takes a URI, a title and the gaps to show. */
  readiness: 'engagement.showReadiness',
  /** Takes a URI, a position and the ranges to show. */
  places: 'engagement.showPlaces',
  /** Takes a URI and the index of a spec in its file. */
  preview: 'engagement.preview',
} as const;

const previewTitle = { en: 'Preview', nl: 'Voorbeeld' } as const satisfies Record<Locale, string>;

/**
 * `textDocument/codeLens`: above each spec how ready it is, altogether and for each of the four pillars; above sections how many items they
 * have and what these lack; above each role by how many places it is named. In a client that has the commands, a click leads there.
 */
export const codeLens = defineFeature({
  method: 'textDocument/codeLens',
  capabilities: { codeLensProvider: {} },
  none: [],
  async answer(_, { document, kind, client, pause, problems, now }) {
    if (kind !== 'spec') return [];
    await pause();
    const found = await problems();
    const scores = readinessOf(document, found, client.locale);
    return document.specs.flatMap((spec, index): CodeLens[] => {
      const readiness = scores[index];
      const above = document.positionAt(spec.root?.range.start ?? spec.range.start);
      const today = presentIn(knowledgeOf(spec).time.facts, now()).date;
      const own = [...sectionLenses(spec, today, client.locale), ...roleLenses(document, spec, client.locale)];
      return [
        ...(readiness ? readinessLenses(readiness, above, document, client) : []),
        ...(client.previews
          ? [toLens(above, previewTitle[client.locale], commands.preview, [document.uri, index])]
          : []),
        ...own.map((lens) => placesLens(lens, document, client)),
      ];
    });
  },
});

function readinessLenses(
  readiness: Readiness,
  above: Position,
  document: EngagementDocument,
  { locale, readiness: isShown }: Client,
): CodeLens[] {
  const lens = (title: string, gaps: readonly Gap[]): CodeLens => {
    const shown = shownGaps(gaps, document);
    return isShown && shown.length > 0
      ? toLens(above, title, commands.readiness, [document.uri, title, shown])
      : toLens(above, title);
  };
  return [
    lens(
      wholeTitle(readiness, locale),
      gapsOf(readiness).map(({ gap }) => gap),
    ),
    ...readiness.pillars.map(({ pillar, score, missing }) => lens(pillarTitle(pillar, score, locale), missing)),
  ];
}

function placesLens({ at, title, places }: Lens, document: EngagementDocument, { showsPlaces }: Client): CodeLens {
  const above = document.positionAt(at);
  if (!showsPlaces || places.length === 0) return toLens(above, title);
  const shown = places.map((place) => toRange(place, document));
  return toLens(above, title, commands.places, [document.uri, above, shown]);
}

/** Without a command a lens is only text: the protocol has the empty one for that. */
function toLens(at: Position, title: string, command = '', args?: unknown[]): CodeLens {
  return { range: { start: at, end: at }, command: { title, command, ...(args ? { arguments: args } : {}) } };
}
