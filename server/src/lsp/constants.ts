import type * as protocol from 'vscode-languageserver-protocol';

/** The numbers and names of the protocol that we use. From its own package we take only types, so that none of it is bundled. */

export const CodeActionKind = {
  QuickFix: 'quickfix',
  Refactor: 'refactor',
  RefactorExtract: 'refactor.extract',
  RefactorRewrite: 'refactor.rewrite',
} as const satisfies Partial<typeof protocol.CodeActionKind>;

export const CodeActionTriggerKind = { Automatic: 2 } as const satisfies Partial<typeof protocol.CodeActionTriggerKind>;

export const CompletionItemKind = {
  Text: 1,
  Module: 9,
  Property: 10,
  Value: 12,
  Snippet: 15,
  Reference: 18,
  EnumMember: 20,
  Struct: 22,
} as const satisfies Partial<typeof protocol.CompletionItemKind>;

export const DiagnosticSeverity = { Error: 1, Warning: 2, Information: 3, Hint: 4 } as const satisfies Partial<
  typeof protocol.DiagnosticSeverity
>;
export type DiagnosticSeverity = protocol.DiagnosticSeverity;

export const DiagnosticTag = { Unnecessary: 1 } as const satisfies Partial<typeof protocol.DiagnosticTag>;

export const LspErrorCodes = {
  RequestFailed: -32803,
  RequestCancelled: -32800,
  ContentModified: -32801,
  ServerCancelled: -32802,
} as const satisfies Partial<typeof protocol.LSPErrorCodes>;

export const MessageType = { Error: 1, Warning: 2, Info: 3, Log: 4 } as const satisfies Partial<
  typeof protocol.MessageType
>;
export type MessageType = protocol.MessageType;

export const TextDocumentSyncKind = { Incremental: 2 } as const satisfies Partial<typeof protocol.TextDocumentSyncKind>;

export const DocumentHighlightKind = { Read: 2, Write: 3 } as const satisfies Partial<
  typeof protocol.DocumentHighlightKind
>;

export const FoldingRangeKind = { Comment: 'comment', Region: 'region' } as const satisfies Partial<
  typeof protocol.FoldingRangeKind
>;

export const InsertTextFormat = { PlainText: 1, Snippet: 2 } as const satisfies Partial<
  typeof protocol.InsertTextFormat
>;

export const InsertTextMode = { asIs: 1 } as const satisfies Partial<typeof protocol.InsertTextMode>;

export const MarkupKind = { PlainText: 'plaintext', Markdown: 'markdown' } as const satisfies Partial<
  typeof protocol.MarkupKind
>;

export const SymbolKind = {
  File: 1,
  Module: 2,
  Package: 4,
  Class: 5,
  Method: 6,
  Property: 7,
  Enum: 10,
  Interface: 11,
  Function: 12,
  Variable: 13,
  Constant: 14,
  String: 15,
  Number: 16,
  Boolean: 17,
  Array: 18,
  Object: 19,
  Key: 20,
  Null: 21,
  EnumMember: 22,
  Struct: 23,
  Event: 24,
  Operator: 25,
} as const satisfies Partial<typeof protocol.SymbolKind>;
export type SymbolKind = protocol.SymbolKind;
