import type { CodeAction } from 'vscode-languageserver-protocol';
import { codeAction } from '../../server/src/features/codeAction.ts';
import { applyEdits } from './applyEdits.ts';
import { type AskOptions, atCursor, contextOf } from './ask.ts';

/** The actions at the cursor of a marked text that a client gets who asks for these kinds; of all that it shows unasked without them. */
export async function actionsAt(marked: string, only?: string[], options: AskOptions = {}): Promise<CodeAction[]> {
  const { text, position } = atCursor(marked);
  const context = contextOf(text, options);
  const answer = await codeAction.answer(
    {
      textDocument: { uri: context.document.uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    },
    context,
  );
  return (answer ?? []) as CodeAction[];
}

/** The refactorings at the cursor of a marked text, as a client gets them that takes only plain edits: the text that each leads to by its title. */
export async function refactoringsIn(marked: string, locale: 'en' | 'nl' = 'en'): Promise<Map<string, string>> {
  const { text } = atCursor(marked);
  const { document } = contextOf(text);
  const actions = await actionsAt(marked, ['refactor'], { locale, capabilities: {} });
  return new Map(actions.map(({ title, edit }) => [title, applyEdits(text, editsOf(edit))]));

  function editsOf(edit: CodeAction['edit']) {
    return (edit?.changes?.[document.uri] ?? []).map(({ range, newText }) => ({
      range: { start: document.offsetAt(range.start), end: document.offsetAt(range.end) },
      newText,
    }));
  }
}
