import type { CompletionItem } from 'vscode-languageserver-protocol';
import { completion } from '../../server/src/features/completion.ts';
import { type AskOptions, atCursor, contextOf } from './ask.ts';
import { expandSnippet } from './expandSnippet.ts';

/** What is offered at `‸`, in the order in which it is shown. */
export async function completed(marked: string, options: AskOptions = {}): Promise<CompletionItem[]> {
  const { text, position } = atCursor(marked);
  const context = contextOf(text, options);
  const textDocument = { uri: context.document.uri };
  const answer = (await completion.answer({ textDocument, position }, context)) ?? [];
  const items = Array.isArray(answer) ? answer : answer.items;
  return items.toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

/** The text after somebody has taken an item at `‸`, with all tab stops left as they are. */
export function taken(marked: string, { textEdit, insertTextFormat }: CompletionItem): string {
  const { text } = atCursor(marked);
  if (!textEdit || !('insert' in textEdit)) throw new Error('The item has no insert and replace.');
  const { insert, newText } = textEdit;
  const line = text.split('\n', insert.start.line).reduce((sum, each) => sum + each.length + 1, 0);
  const written = insertTextFormat === 2 ? expandSnippet([newText]).text : newText;
  return text.slice(0, line + insert.start.character) + written + text.slice(line + insert.end.character);
}
