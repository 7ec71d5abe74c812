import { defineFeature } from '../lsp/feature.ts';
import { readPosition } from '../lsp/messages.ts';
import { fitting } from './completion/fitting.ts';
import { completionsAt } from './completion/index.ts';
import { toItem } from './completion/toItem.ts';

const method = 'textDocument/completion';

/** Behind a colon or dash comes a space, and behind it a value; quotes open one; `/` goes on in an id of a section, or a zone. */
const triggerCharacters = [' ', '"', "'", '/', '[', '{'];

/** `textDocument/completion`: what could be written at the cursor. */
export const completion = defineFeature({
  method,
  capabilities: { completionProvider: { triggerCharacters, resolveProvider: true } },
  none: [],
  goesOn: true,
  async answer({ position, context }, asked) {
    const { document, client } = asked;
    const offset = document.offsetAt(readPosition(position, method));
    if (context?.triggerCharacter === ' ' && !isAwaited(document.text, offset)) return [];
    const { items, isCut } = fitting(document, offset, await completionsAt(asked, offset));
    const shown = items.map((item, index) => toItem(item, index, { document, offset, client }));
    return isCut ? { isIncomplete: true, items: shown } : shown;
  },
});

/** Whether a space that has just been typed asks for a value: behind a colon, a dash, a comma or a bracket, but not within a sentence. */
function isAwaited(text: string, offset: number): boolean {
  return /[:\-,[{] $/.test(text.slice(Math.max(0, offset - 2), offset));
}
