import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range } from '../document/tree.ts';
import { defineFeature, type FeatureContext } from '../lsp/feature.ts';
import { readRange } from '../lsp/messages.ts';
import { inSlices } from '../lsp/slices.ts';
import { difference, encode } from '../semanticTokens/encode.ts';
import { tokenModifiers, tokenTypes } from '../semanticTokens/legend.ts';
import { tokensIn } from '../semanticTokens/tokens.ts';

/** What the client has been told last of a file that it has open, from which the next differences are worked out. */
interface Told {
  readonly resultId: string;
  readonly data: number[];
}

/** A file is the same object as long as it is open. */
const told = new WeakMap<EngagementDocument, Told>();

const rangeMethod = 'textDocument/semanticTokens/range';

/** `textDocument/semanticTokens/full`: the ids, dates, durations and vague phrases of a spec. */
export const semanticTokens = defineFeature({
  method: 'textDocument/semanticTokens/full',
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
      full: { delta: true },
      range: true,
    },
  },
  none: { data: [] },
  answer: async (_, context) => tell(context.document, await tokensOf(context, allOf)),
});

/** `textDocument/semanticTokens/full/delta`: the same, as what differs from what the client has. */
export const semanticTokensDelta = defineFeature({
  method: 'textDocument/semanticTokens/full/delta',
  capabilities: {},
  none: { data: [] },
  async answer({ previousResultId }, context) {
    const data = await tokensOf(context, allOf);
    const before = told.get(context.document);
    const now = tell(context.document, data);
    return before?.resultId === previousResultId
      ? { resultId: now.resultId, edits: difference(before.data, data) }
      : now;
  },
});

/** `textDocument/semanticTokens/range`: the same for what is on the screen. */
export const semanticTokensRange = defineFeature({
  method: rangeMethod,
  capabilities: {},
  none: { data: [] },
  async answer({ range }, context) {
    const { start, end } = readRange(range, rangeMethod);
    return {
      data: await tokensOf(context, (document) => ({ start: document.offsetAt(start), end: document.offsetAt(end) })),
    };
  },
});

function allOf({ text }: EngagementDocument): Range {
  return { start: 0, end: text.length };
}

async function tokensOf(
  { document, kind, pause, problems }: FeatureContext,
  within: (document: EngagementDocument) => Range,
): Promise<number[]> {
  if (kind !== 'spec') return [];
  const found = await problems();
  return encode(document, await inSlices(tokensIn(document, found, within(document)), pause));
}

function tell(document: EngagementDocument, data: number[]): Told {
  const resultId = String(Number(told.get(document)?.resultId ?? 0) + 1);
  const now = { resultId, data };
  told.set(document, now);
  return now;
}
