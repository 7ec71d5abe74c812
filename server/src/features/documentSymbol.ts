import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { type OutlineNode, outlineOf } from '../outline/outline.ts';
import { symbolKindOf } from '../outline/symbolKinds.ts';
import { engagementSchema } from '../schema/schema.ts';

/** `textDocument/documentSymbol`: the sections of a file and all in them, items by their titles. */
export const documentSymbol = defineFeature({
  method: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: true },
  none: [],
  answer(_, { document, kind, client }) {
    const outline = outlineOf(document, kind === 'spec' ? engagementSchema : undefined);
    return client.symbolTrees ? treesOf(outline, document) : listOf(outline, document);
  },
});

function treesOf(nodes: readonly OutlineNode[], document: EngagementDocument): DocumentSymbol[] {
  return nodes.map(({ name, detail, kind, range, nameRange, children }) => ({
    name,
    ...(detail === undefined ? {} : { detail }),
    kind: symbolKindOf(kind),
    range: toRange(range, document),
    selectionRange: toRange(nameRange, document),
    ...(children.length > 0 ? { children: treesOf(children, document) } : {}),
  }));
}

/** For clients that know no trees: what something is in, they show as a word beside it. */
function listOf(
  nodes: readonly OutlineNode[],
  document: EngagementDocument,
  containerName?: string,
): SymbolInformation[] {
  return nodes.flatMap(({ name, kind, range, children }) => [
    {
      name,
      kind: symbolKindOf(kind),
      location: { uri: document.uri, range: toRange(range, document) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...listOf(children, document, name),
  ]);
}
