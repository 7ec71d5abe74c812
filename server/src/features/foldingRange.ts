import type { FoldingRange } from 'vscode-languageserver-protocol';
import { foldsOf } from '../folding/folds.ts';
import { FoldingRangeKind } from '../lsp/constants.ts';
import { defineFeature } from '../lsp/feature.ts';

/** `textDocument/foldingRange`: whole lines, which every client can fold. */
export const foldingRange = defineFeature({
  method: 'textDocument/foldingRange',
  capabilities: { foldingRangeProvider: true },
  none: [],
  answer: (_, { document, client }) =>
    foldsOf(document, client.foldingLimit).map(
      ({ first, last, kind }): FoldingRange => ({
        startLine: first,
        endLine: last,
        ...(kind === 'content' ? {} : { kind: kinds[kind] }),
      }),
    ),
});

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const;
