import type { EngagementDocument } from '../document/engagementDocument.ts';
import type { Range, ScalarNode } from '../document/tree.ts';
import { type Fields, itemsAt, textIn, textsIn } from '../model/answers/fields.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { type HoverSource, valueAt } from './hoverPlace.ts';

/** A word in a text that the glossary defines, under its own name or a second one: its definition. The longest, where several fit. */
export const termSource: HoverSource = ({ document, offset, spot, knowledge, write }) => {
  const scalar = valueAt(spot);
  if (!scalar || !spot.schema?.['x-prose']) return undefined;
  const found = termAt(document, offset, scalar, knowledge);
  const definition = found && textIn(found.entry, 'definition');
  if (!found || definition === undefined || definition === scalar.text) return undefined;
  const text = write.lines([write.bold(textIn(found.entry, 'term') ?? ''), write.text(definition)]);
  return { range: found.range, text };
};

function termAt(document: EngagementDocument, offset: number, scalar: ScalarNode, { facts }: Knowledge) {
  let best: { readonly entry: Fields; readonly range: Range; readonly length: number } | undefined;
  const at = document.decodedIndex(scalar, offset);
  const text = scalar.text.toLowerCase();
  // In some languages a small letter is longer than its capital, and then indices do not fit.
  if (text.length !== scalar.text.length) return undefined;
  for (const entry of itemsAt(facts, 'glossary')) {
    for (const name of [textIn(entry, 'term'), ...textsIn(entry, 'aliases')]) {
      const word = name?.trim().toLowerCase() ?? '';
      if (word.length <= (best?.length ?? 0)) continue;
      const start = wordAround(text, word, at);
      if (start === undefined) continue;
      const range = document.sourceRange(scalar, start, start + word.length);
      best = { entry, range, length: word.length };
    }
  }
  return best;
}

/** Where a word begins that stands by itself in a text and goes on to an index, or around it; undefined where there is none. */
function wordAround(text: string, word: string, at: number): number | undefined {
  let start = text.indexOf(word, Math.max(0, at - word.length));
  for (; start >= 0 && start <= at; start = text.indexOf(word, start + 1)) {
    if (!isLetter(text, start - 1) && !isLetter(text, start + word.length)) return start;
  }
  return undefined;
}

function isLetter(text: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(index));
}
