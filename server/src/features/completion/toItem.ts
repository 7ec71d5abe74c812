import type { CompletionItem, MarkupContent } from 'vscode-languageserver-protocol';
import type { Completion } from '../../completion/completion.ts';
import type { EngagementDocument } from '../../document/engagementDocument.ts';
import type { Client } from '../../lsp/client.ts';
import { CompletionItemKind, InsertTextFormat, InsertTextMode, MarkupKind } from '../../lsp/constants.ts';

/** What finds a completion again when the client wants to know more of it. */
export interface CompletionData {
  readonly uri: string;
  /** Where the list was asked for, in UTF-16 code units. */
  readonly offset: number;
}

const kinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.Value,
  choice: CompletionItemKind.EnumMember,
  reference: CompletionItemKind.Reference,
  section: CompletionItemKind.Struct,
  phrase: CompletionItemKind.Text,
} as const;

/** The same for a client that may know only those that the protocol had at first. */
const firstKinds = { ...kinds, choice: CompletionItemKind.Value, section: CompletionItemKind.Module } as const;

/** A completion as the protocol has it, as far as the client understands it. */
export function toItem(
  { label, kind, detail, documentation, newText, snippet, start, end, insertEnd, filter, rank }: Completion,
  index: number,
  { document, offset, client }: { document: EngagementDocument; offset: number; client: Client },
): CompletionItem {
  const { kinds: known, snippets, insertReplace, labelDetails, asIs, resolvesDocumentation } = client.completion;
  const text = snippets && snippet !== undefined ? snippet : newText;
  const startAt = document.positionAt(start);
  const insert = { start: startAt, end: document.positionAt(insertEnd ?? offset) };
  const replace = { start: startAt, end: document.positionAt(end) };
  const data: CompletionData = { uri: document.uri, offset };
  return {
    label,
    kind: known?.has(kinds[kind]) ? kinds[kind] : firstKinds[kind],
    sortText: `${rank}${String(index).padStart(4, '0')}`,
    filterText: filter,
    textEdit: insertReplace ? { newText: text, insert, replace } : { newText: text, range: insert },
    ...(snippets && snippet !== undefined ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(asIs && text.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(detail === undefined ? {} : labelDetails ? { labelDetails: { description: detail } } : { detail }),
    ...(documentation === undefined
      ? {}
      : resolvesDocumentation
        ? { data }
        : { documentation: toDocumentation(documentation(), client) }),
  };
}

/** Documentation in the notation that the client shows. Markdown can be read as it is, too. */
export function toDocumentation(value: string, client: Client): MarkupContent {
  return { kind: client.completion.markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
}
