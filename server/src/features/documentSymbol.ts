import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver-protocol';
import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Client } from '../lsp/client.ts';
import { toRange } from '../lsp/convert.ts';
import { defineFeature } from '../lsp/feature.ts';
import { type OutlineNode, outlineOf } from '../outline/outline.ts';
import { symbolKindOf } from '../outline/symbolKinds.ts';
import { engagementSchema } from '../schema/schema.ts';

/** `textDocument/documentSymbol`: the sections of a file, their keys and items, and what these hold; items by their titles. */
export const documentSymbol = defineFeature({
  method: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: true },
  none: [],
  answer(_, { document, kind, client }) {
    const outline = outlineOf(document, kind === 'spec' ? engagementSchema : undefined);
    const { symbolKinds } = client;
    return client.symbolTrees
      ? outline.map((node) => treeOf(node, document, symbolKinds))
      : listOf(outline, document, symbolKinds);
  },
});

/** What was last answered of the lines of an outline that have others below them; those that stay while others change keep their answers. */
const answered = new WeakMap<OutlineNode, DocumentSymbol>();

function treeOf(node: OutlineNode, document: EngagementDocument, known: Client['symbolKinds']): DocumentSymbol {
  const range = toRange(node.range, document);
  const before = answered.get(node);
  // What an edit does not touch moves up or down as a whole.
  if (before?.range.start.line === range.start.line) return before;
  const { name, detail, kind, nameRange, children } = node;
  const tree: DocumentSymbol = {
    name,
    ...(detail === undefined ? {} : { detail }),
    kind: symbolKindOf(kind, known),
    range,
    selectionRange: toRange(nameRange, document),
  };
  if (children.length > 0) {
    tree.children = children.map((child) => treeOf(child, document, known));
    answered.set(node, tree);
  }
  return tree;
}

/** For clients that know no trees: what something is in, they show as a word beside it. */
function listOf(
  nodes: readonly OutlineNode[],
  document: EngagementDocument,
  known: Client['symbolKinds'],
  containerName?: string,
): SymbolInformation[] {
  return nodes.flatMap(({ name, kind, range, children }) => [
    {
      name,
      kind: symbolKindOf(kind, known),
      location: { uri: document.uri, range: toRange(range, document) },
      ...(containerName === undefined ? {} : { containerName }),
    },
    ...listOf(children, document, known, name),
  ]);
}
