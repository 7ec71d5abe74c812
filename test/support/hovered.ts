import { readFileSync } from 'node:fs';
import type { MarkupContent } from 'vscode-languageserver-protocol';
import { hover } from '../../server/src/features/hover.ts';
import type { FeatureContext } from '../../server/src/lsp/feature.ts';
import { type AskOptions, atCursor, contextOf } from './ask.ts';

/** The complete example. */
export const example = readFileSync(
  new URL('../../examples/acme-mobile.engagement.yaml', import.meta.url),
  'utf8',
).replaceAll('\r\n', '\n');

/** What is told, and the words of the text that it is about. */
export interface Hovered {
  readonly kind: string;
  readonly told: string;
  readonly about: string;
}

/** What is told at the cursor `‸` of a text; undefined for nothing. */
export async function hovered(marked: string, options: AskOptions = {}): Promise<Hovered | undefined> {
  const { text, offset } = atCursor(marked);
  return hoveredAt(text, offset, options);
}

/** What is told at an offset of a text. */
export function hoveredAt(text: string, offset: number, options: AskOptions = {}): Promise<Hovered | undefined> {
  return hoveredIn(contextOf(text, options), offset);
}

/** What is told at an offset of a file. */
export async function hoveredIn(context: FeatureContext, offset: number): Promise<Hovered | undefined> {
  const { document } = context;
  const textDocument = { uri: document.uri };
  const answer = await hover.answer({ textDocument, position: document.positionAt(offset) }, context);
  if (!answer?.range) return undefined;
  const { kind, value } = answer.contents as MarkupContent;
  const [start, end] = [document.offsetAt(answer.range.start), document.offsetAt(answer.range.end)];
  return { kind, told: value, about: document.text.slice(start, end) };
}

/** The complete example with the cursor in a line of it: `due: 2026-09-‸01`. The words without the cursor must be in it. */
export function inExample(marked: string, text = example): string {
  const words = marked.replace('‸', '');
  if (!text.includes(words)) throw new Error(`The example does not have "${words}".`);
  return text.replace(words, marked);
}
