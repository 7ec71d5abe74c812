import type { SelectionRange } from 'vscode-languageserver-protocol';
import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { Malformed, readPosition } from '../lsp/messages.ts';
import { selectionAt } from '../selection/selectionAt.ts';

const method = 'textDocument/selectionRange';

/** `textDocument/selectionRange`: what a selection grows to, for each cursor. */
export const selectionRange = defineFeature({
  method,
  capabilities: { selectionRangeProvider: true },
  none: [],
  answer({ positions }, { document }) {
    if (!Array.isArray(positions)) throw new Malformed(method, 'positions is not a list.');
    return positions.map((position) => {
      const offset = document.offsetAt(readPosition(position, method));
      const [smallest, ...larger] = selectionAt(document, offset).map((range) => toRange(range, document));
      const nested = larger.reduceRight<SelectionRange | undefined>(
        (parent, range) => ({ range, ...(parent ? { parent } : {}) }),
        undefined,
      );
      return { range: smallest ?? toRange({ start: 0, end: 0 }, document), ...(nested ? { parent: nested } : {}) };
    });
  },
});
